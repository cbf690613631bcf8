import { shownIn, textDirectionOf, type TextDirection, type Language, type LocalText } from '@mizan/domain';
import { isolatedAs } from '../directions';
import { readsFromRight } from '../prose';
import { unitIn, type Words } from '../words';

/**
 * What a cell says: words of the document, which read in its direction; a text of the project, in this language or in
 * one that it has, with what stands before and after it; text typed in a language that nobody recorded; or several of
 * them, each on lines of its own.
 */
export type Content =
  | { words: string }
  | { local: LocalText | null; before?: string; after?: string }
  | { typed: string | null }
  | { lines: readonly Content[] };

interface Directed {
  text: string;
  direction: TextDirection;
}

/** The content as text, and the direction that it reads in. */
export function contentIn(content: Content, language: Language): Directed {
  if ('lines' in content) return linesIn(content.lines, language);
  if ('words' in content) return { text: content.words, direction: textDirectionOf(language) };
  if ('typed' in content) {
    const text = content.typed ?? '';
    return { text, direction: readsFromRight(text) ? 'rtl' : 'ltr' };
  }
  const found = content.local && shownIn(content.local, language);
  if (!found) return { text: '', direction: textDirectionOf(language) };
  const { before = '', after = '' } = content;
  return { text: `${before}${found.text}${after}`, direction: textDirectionOf(found.language) };
}

/** A cell reads one way: the document's, if its lines do not all read another. Those that do are kept within themselves. */
function linesIn(contents: readonly Content[], language: Language): Directed {
  const lines = contents.map((one) => contentIn(one, language)).filter(({ text }) => text !== '');
  const [first] = lines;
  const direction =
    first && lines.every((line) => line.direction === first.direction) ? first.direction : textDirectionOf(language);
  const kept = (line: Directed) =>
    line.direction === direction
      ? line.text
      : line.text
          .split('\n')
          .map((one) => isolatedAs(line.direction, one))
          .join('\n');
  return { text: lines.map(kept).join('\n'), direction };
}

/** A unit: in the words of the document where it is known to the field, else as typed. */
export function unitContent(words: Words, unit: string | null): Content {
  const known = unitIn(words, unit);
  return known === null ? { typed: unit } : { words: known };
}
