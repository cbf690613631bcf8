import { decimalsOf, type FigureShape } from '../figure-shape';

export const countFormat = '#,##0';

/** A mark that nobody sees. */
const leftToRight = '\u200e';

/** How a spreadsheet shows the figures of an indicator: its shape as a number format. */
export function figureFormat({ decimals, suffix }: FigureShape): string {
  // LibreOffice saves a sign that stands alone without its quotes: another program would then show 100 times as much.
  const kept = suffix === '%' ? `${leftToRight}%` : suffix;
  return `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${kept === '' ? '' : `"${kept}"`}`;
}

/** Shares of the way (0.425) shown as 42.5 %; the cell keeps the share, which the sign outside quotes multiplies by 100. */
export function shareFormatWith(percentSign: string): string {
  const space = percentSign.slice(0, -1);
  return `0.0${space === '' ? '' : `"${space}"`}%`;
}

/** Characters that a number takes in that format, with the spaces between its thousands. */
export function lengthShown(figure: number | null, format: string): number {
  if (figure === null) return 0;
  const [pattern = '', suffix = ''] = format.split('"');
  const decimals = pattern.split('.')[1]?.length ?? 0;
  const digits = Math.abs(figure).toFixed(decimals).length;
  const separators = Math.floor(Math.log10(Math.max(1, Math.abs(figure))) / 3);
  return digits + separators + suffix.length + (figure < 0 ? 1 : 0);
}

/** As many decimals as the number has, at most six, and nothing else: what is copied is the number. */
export function plainFormat(figure: number | null): string {
  const decimals = decimalsOf(figure);
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
