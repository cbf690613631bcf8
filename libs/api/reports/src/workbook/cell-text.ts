import { legalText, shortText } from '../legal-text';

/** The most that a cell of a spreadsheet holds. */
const cellLimit = 32_767;

/** `_x0041_` in a cell means the character 41 in hexadecimal; the text itself is written `_x005F_x0041_`. */
const escapeLookalike = /_x(?=[0-9A-Fa-f]{4}_)/g;

/** Any text, as a cell can hold and show it: legal, and at most as long as a cell may be. */
export function cellText(text: string): string {
  const escaped = legalText(text).replace(escapeLookalike, '_x005F_x');
  return escaped.length <= cellLimit ? escaped : `${escaped.slice(0, cellLimit - 1).toWellFormed()}…`;
}

/** True for text that a spreadsheet would take for a formula if somebody typed it into a cell. */
export const looksLikeFormula = (text: string): boolean => /^[\t\n ]*[=+\-@]/.test(text);

/** Text for the foot of a printed page: one line, at most `length` characters, `&` written as the codes there ask for. */
export function footerText(text: string, length: number): string {
  return shortText(legalText(text), length).replaceAll('&', '&&');
}
