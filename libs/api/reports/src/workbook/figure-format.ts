import type { FrozenIndicator, IndicatorProgress } from '@mizan/contract';
import { figureShape } from '../figure-shape';
import type { Words } from '../words';

/** Shares of the way (0.425) shown as 42.5 %; the cell keeps the share. */
export const shareFormat = '0.0%';
export const countFormat = '#,##0';

/** How a spreadsheet shows the figures of an indicator: its shape as a number format. */
export function figureFormat(
  indicator: FrozenIndicator,
  progress: IndicatorProgress | undefined,
  words: Words,
): string {
  const { decimals, suffix } = figureShape(indicator, progress, words);
  return `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${suffix === '' ? '' : `"${suffix}"`}`;
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
