/** Control characters other than tab and new line, and the two code points that are no characters: not allowed in XML. */
const illegal = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

/** Text without what XML, and so most documents, can't carry. */
export function legalText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(illegal, '').toWellFormed();
}
