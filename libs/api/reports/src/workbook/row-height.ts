import type { Language } from '@mizan/domain';

/** Points that one line of text of size 10 takes, and the room above and below it. */
const linePoints = 12.9;
const paddingPoints = 4;
/** The tallest row that a spreadsheet allows. */
const tallest = 409;

/** Letters of size 10 that fit into one unit of column width: narrow ones in Calibri, wider ones in Arial. */
const lettersPerUnit: Record<Language, number> = { fr: 1.16, en: 1.16, ar: 1.04 };

/** A text in a cell so many characters wide; `size` in points. */
export interface TextInCell {
  text: string;
  width: number;
  size?: number;
  bold?: boolean;
}

/**
 * The height, in points, that shows these texts whole. Spreadsheets do not fit rows to merged cells, nor do they all
 * fit them when they open a file, so the height is worked out here, rather too great than too small.
 */
export function heightFor(texts: readonly TextInCell[], language: Language): number {
  const needed = texts.map(({ text, width, size = 10, bold = false }) => {
    const perLine = Math.max(1, (width - 1) * lettersPerUnit[language] * (10 / size) * (bold ? 0.94 : 1));
    return linesOf(text, perLine) * linePoints * (size / 10);
  });
  return Math.min(tallest, Math.max(linePoints, ...needed) + paddingPoints);
}

/** Lines that the text takes when words stay whole, unless one alone is longer than a line. */
function linesOf(text: string, perLine: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, perLine), 0);
}

function linesOfParagraph(paragraph: string, perLine: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(' ')) {
    const width = widthOf(word);
    const space = filled === 0 ? 0 : 1;
    if (filled + space + width <= perLine) filled += space + width;
    else {
      const broken = Math.max(1, Math.ceil(width / perLine));
      lines += broken - (filled === 0 ? 1 : 0);
      filled = width - (broken - 1) * perLine;
    }
  }
  return lines;
}

/** In widths of an average letter: Chinese, Japanese and Korean letters and pictures are twice as wide. */
function widthOf(word: string): number {
  let width = 0;
  for (const character of word) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}
