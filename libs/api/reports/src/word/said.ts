import { isWritten, textIn, type Language, type LocalText } from '@mizan/domain';
import { TextRun, type IRunOptions } from 'docx';
import { legalText } from '../legal-text';
import { colours, fixedWidthFont, languageTags, type Colour } from './look';

export type Direction = 'ltr' | 'rtl';

/** A text with the language it is really in, null where nobody recorded it, and the direction it reads in. */
export interface Said {
  text: string;
  language: Language | null;
  direction: Direction;
}

export interface RunLook {
  bold?: boolean;
  italics?: boolean;
  colour?: Colour;
  /** In half points. */
  size?: number;
  /** Letters of equal width, for hashes. */
  fixedWidth?: boolean;
}

export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr');

export const inLanguage = (text: string, language: Language): Said => ({
  text,
  language,
  direction: directionOf(language),
});

/** A text of the project in this language or in one that it has; null where nobody wrote it. */
export function localText(
  text: LocalText | null | undefined,
  language: Language,
  { before = '', after = '' } = {},
): Said | null {
  const found = text ? textIn(text, language) : null;
  return found && inLanguage(`${before}${found.text}${after}`, found.language);
}

const firstLetter = /\p{L}/u;
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Text typed in a language that nobody recorded: its first letter says which way it reads; null for none. */
export function typedText(text: string | null | undefined): Said | null {
  if (!isWritten(text)) return null;
  const [first = ''] = firstLetter.exec(text) ?? [];
  return { text, language: null, direction: fromRight.test(first) ? 'rtl' : 'ltr' };
}

/** Figures, days, codes: from the left in every language, so that no sign jumps to the other end of its number. */
export const figure = (text: string): Said => ({ text: text.replace(isolates, ''), language: null, direction: 'ltr' });

/** Marks that keep a number whole where the runs of a paragraph can't. */
const isolates = /[\u2066\u2069]/g;

/** As runs, one for each line. */
export function runsOf({ text, language, direction }: Said, look: RunLook = {}): TextRun[] {
  const options: IRunOptions = {
    ...lookOf(look),
    ...(direction === 'rtl' && { rightToLeft: true }),
    ...(language === null
      ? { noProof: true }
      : { language: { value: languageTags[language], ...(language === 'ar' && { bidirectional: languageTags.ar }) } }),
  };
  return legalText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 && { break: 1 }) }));
}

function lookOf({ bold, italics, colour, size, fixedWidth }: RunLook): IRunOptions {
  return {
    ...(bold && { bold }),
    ...(italics && { italics }),
    ...(colour && { color: colours[colour] }),
    ...(size && { size }),
    ...(fixedWidth && { font: fixedWidthFont }),
  };
}
