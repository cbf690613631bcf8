import type { FrozenIndicator, IndicatorProgress } from '@mizan/contract';
import { boundsOf, usesFraction } from '@mizan/domain';
import type { ShortUnit, Words } from './words';

/** How every document shows the figures of one indicator. */
export interface FigureShape {
  /** As many as its baseline, targets and values were given with. */
  decimals: number;
  /** What says their nature (%, the top of a scale, a short unit), with its space; empty where nothing does. */
  suffix: string;
}

const decimalLimit = 6;

/** The number itself is never changed: a percentage is 72.5, not 0.725. */
export function figureShape(
  indicator: FrozenIndicator,
  progress: IndicatorProgress | undefined,
  words: Words,
): FigureShape {
  return { decimals: decimalsShown(indicator, progress), suffix: suffixOf(indicator, words) };
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

/** How many decimals the number has, at most six. */
export function decimalsOf(number: number | null): number {
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
