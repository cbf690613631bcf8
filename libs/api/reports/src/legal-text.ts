/** Control characters other than tab and new line, and the two code points that are no characters: not allowed in XML. */
const illegal = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

/** Text without what XML, and so most documents, can't carry. */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(illegal, '').toWellFormed();
}

/** Single spaces that no line breaks at stay as they are. */
export const oneLine = (text: string): string =>
  text.replace(/\s+/g, (space) => (/^[\u00a0\u202f]$/.test(space) ? space : ' ')).trim();

/** On one line, at most so many characters of it. */
export function shortText(text: string, length: number): string {
  const characters = [...oneLine(text)];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}
