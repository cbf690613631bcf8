import { textDirectionOf, isWritten, shownIn, type TextDirection, type Language, type LocalText } from '@mizan/domain';
import { AlignmentType, TextRun, type IRunOptions } from 'docx';
import { colours, type Colour } from '../colours';
import { leftToRight } from '../directions';
import { legalText } from '../legal-text';
import { readsFromRight } from '../prose';
import { fixedWidthFont, languageTags } from './look';

/** A text with the language it is really in, null where nobody recorded it, and the direction it reads in. */
export interface Said {
  text: string;
  language: Language | null;
  direction: TextDirection;
  /** Where it looks other than what it stands in. */
  look?: RunLook;
}

export interface RunLook {
  bold?: boolean;
  colour?: Colour;
  /** In half points. */
  size?: number;
  /** Letters of equal width, for hashes. */
  fixedWidth?: boolean;
}

export type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** The side of the page on which a text of that direction begins. */
export const startOf = (direction: TextDirection): Alignment =>
  direction === 'rtl' ? AlignmentType.RIGHT : AlignmentType.LEFT;

export const inLanguage = (text: string, language: Language): Said => ({
  text,
  language,
  direction: textDirectionOf(language),
});

/** A text of the project in this language or in one that it has; null where nobody wrote it. */
export function localText(
  text: LocalText | null | undefined,
  language: Language,
  { before = '', after = '' } = {},
): Said | null {
  const found = text ? shownIn(text, language) : null;
  // What is left of control characters may be nothing.
  if (!found || !isWritten(legalText(found.text))) return null;
  return inLanguage(`${before}${found.text}${after}`, found.language);
}

/** Text typed in a language that nobody recorded: its first letter says which way it reads; null for none. */
export function typedText(text: string | null | undefined): Said | null {
  if (!isWritten(text)) return null;
  return { text, language: null, direction: readsFromRight(text) ? 'rtl' : 'ltr' };
}

/** Figures, days, codes: from the left in every language, so that no sign jumps to the other end of its number. */
export const figure = (text: string): Said => ({ text: text.replace(isolates, ''), language: null, direction: 'ltr' });

/** Marks that keep a number whole where the runs of a paragraph can't. */
const isolates = /[\u2066-\u2069]/g;

/** Of several pieces each is in its own language. */
export type Line = Said | readonly Said[];

/** The pieces of a line, and the direction it reads in: the document's where any of several reads from the right. */
export function lineIn(line: Line, document: TextDirection): { pieces: readonly Said[]; direction: TextDirection } {
  if ('text' in line) return { pieces: [line], direction: line.direction };
  if (line.every(({ direction }) => direction === 'ltr')) return { pieces: line, direction: 'ltr' };
  if (document === 'ltr') return { pieces: line, direction: 'ltr' };
  // What reads from the left stays together where the line reads from the right.
  const kept = (piece: Said): Said =>
    piece.direction === 'rtl' ? piece : { ...piece, text: `${leftToRight}${piece.text}${leftToRight}` };
  return { pieces: line.map(kept), direction: 'rtl' };
}

/** As what is less important than the line above it. */
export const quiet = (said: Said): Said => ({ ...said, look: { bold: false, colour: 'quiet', size: 15 } });

/** As runs, one for each line. */
export function runsOf({ text, language, direction, look: own }: Said, look: RunLook = {}): TextRun[] {
  const options: IRunOptions = {
    ...lookOf({ ...look, ...own }),
    ...(direction === 'rtl' && { rightToLeft: true }),
    ...(language === null
      ? { noProof: true }
      : { language: { value: languageTags[language], ...(language === 'ar' && { bidirectional: languageTags.ar }) } }),
  };
  return legalText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 && { break: 1 }) }));
}

function lookOf({ bold, colour, size, fixedWidth }: RunLook): IRunOptions {
  return {
    ...(bold && { bold }),
    ...(colour && { color: colours[colour] }),
    ...(size && { size }),
    ...(fixedWidth && { font: fixedWidthFont }),
  };
}
