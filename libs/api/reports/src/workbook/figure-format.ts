import type { FrozenIndicator, IndicatorProgress } from '@mizan/contract';
import { boundsOf, usesFraction } from '@mizan/domain';
import type { ShortUnit, Words } from '../words';

/** Shares of the way (0.425) shown as 42.5 %; the cell keeps the share. */
export const shareFormat = '0.0%';
export const countFormat = '#,##0';

const decimalLimit = 6;

/**
 * How a spreadsheet shows the figures of an indicator: as many decimals as its baseline, targets and values were given
 * with, and beside them what says their nature (%, the top of a scale, a short unit). The number itself is never
 * changed: a percentage is 72.5, not 0.725.
 */
export function figureFormat(
  indicator: FrozenIndicator,
  progress: IndicatorProgress | undefined,
  words: Words,
): string {
  const decimals = decimalsShown(indicator, progress);
  const suffix = suffixOf(indicator, words);
  return `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${suffix === '' ? '' : `"${suffix}"`}`;
}

/** One decimal at least for quotients; never the endless decimals of a quotient. */
function decimalsShown(indicator: FrozenIndicator, progress: IndicatorProgress | undefined): number {
  const promised = [indicator.baseline.value, ...indicator.targets.map((target) => target.value)];
  const isQuotient = usesFraction(indicator.measure) || indicator.accumulation === 'average';
  const reached = isQuotient
    ? []
    : [progress?.actual ?? null, ...(progress?.series ?? []).map((point) => point.actual)];
  return Math.max(isQuotient ? 1 : 0, ...[...promised, ...reached].map(decimalsOf));
}

function decimalsOf(number: number | null): number {
  if (number === null) return 0;
  return (
    number
      .toFixed(decimalLimit)
      .replace(/\.?0+$/, '')
      .split('.')[1]?.length ?? 0
  );
}

function suffixOf(indicator: FrozenIndicator, words: Words): string {
  if (indicator.measure === 'percentage') return words.percentSign;
  const bounds = indicator.measure === 'score' ? boundsOf(indicator.scale) : null;
  if (bounds) return ` / ${bounds.highest}`;
  const unit = indicator.unit?.trim().toLowerCase() ?? '';
  return isShort(unit, words) ? words.shortUnits[unit] : '';
}

function isShort(unit: string, words: Words): unit is ShortUnit {
  return Object.hasOwn(words.shortUnits, unit);
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
