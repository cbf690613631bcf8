import { isWritten } from '@mizan/domain';
import { legalText } from './legal-text';

/** A paragraph, line by line, or the items of a list. */
export type ProsePart = { paragraph: string[] } | { list: string[] };

/** A text in paragraphs: a blank line begins a new one, and lines that begin with `- ` are a list. */
export function partsOf(text: string): ProsePart[] {
  return legalText(text)
    .split(/\n[^\S\n]*\n/)
    .flatMap((block) => {
      const parts: ProsePart[] = [];
      for (const line of block.split('\n').filter(isWritten)) {
        const last = parts.at(-1);
        const item = /^\s*- (.*)$/su.exec(line)?.[1];
        if (item !== undefined) {
          if (last && 'list' in last) last.list.push(item);
          else parts.push({ list: [item] });
        } else if (last && 'paragraph' in last) last.paragraph.push(line);
        else parts.push({ paragraph: [line] });
      }
      return parts;
    });
}

const firstLetter = /\p{L}/u;
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Which way a text reads whose language nobody recorded: as its first letter does. */
export function readsFromRight(text: string): boolean {
  const [first = ''] = firstLetter.exec(text) ?? [];
  return fromRight.test(first);
}
