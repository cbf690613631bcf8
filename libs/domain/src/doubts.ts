import type { Day } from './day';
import { finalTarget } from './progress';
import { usesFraction } from './indicator';
import type { IndicatorRules } from './indicator';
import { countsPeople } from './small-groups';
import type { Figures } from './value';

/** What may be right but seldom is. The one who logs and the one who approves are both told; nothing is refused for it. */
export const doubtCodes = [
  'same-day',
  'above-whole',
  'below-zero',
  'part-of-a-person',
  'of-nobody',
  'far-above-target',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** What the indicator says about its values. */
export interface DoubtedIndicator extends Pick<IndicatorRules, 'measure' | 'direction' | 'targets'> {
  unit: string | null;
  disaggregation: readonly string[];
}

interface Measured extends Figures {
  measuredOn: Day;
}

/** A level beyond this many times the final target is more often a slip of the hand than a success. */
const farAbove = 2;

/**
 * The doubts about a value, in the order of `doubtCodes`; none about a narrative. `others` are the indicator's values that
 * count or wait, without this one.
 */
export function doubtsAbout(value: Measured, indicator: DoubtedIndicator, others: readonly Measured[]): DoubtCode[] {
  const { measure } = indicator;
  if (measure === 'narrative') return [];
  const doubts: Record<DoubtCode, boolean> = {
    'same-day': others.some((other) => other.measuredOn === value.measuredOn),
    'above-whole': measure === 'percentage' && (value.numerator ?? 0) > (value.denominator ?? Infinity),
    'below-zero': measure !== 'score' && [value.value, value.numerator].some((figure) => (figure ?? 0) < 0),
    'part-of-a-person':
      countsPeople(indicator) && countsOf(value, indicator).some((figure) => !Number.isInteger(figure)),
    'of-nobody': usesFraction(measure) && value.denominator === 0,
    'far-above-target': measure === 'number' && isFarAbove(value.value, indicator),
  };
  return doubtCodes.filter((code) => doubts[code]);
}

/** Only of a percentage do numerator and denominator count people; a ratio may divide days by them. */
function countsOf(value: Figures, { measure }: DoubtedIndicator): number[] {
  const figures =
    measure === 'percentage' ? [value.numerator, value.denominator] : measure === 'number' ? [value.value] : [];
  return figures.flatMap((figure) => figure ?? []);
}

function isFarAbove(value: number | null | undefined, { direction, targets }: DoubtedIndicator): boolean {
  const target = finalTarget(targets)?.value ?? 0;
  return direction === 'increase' && target > 0 && (value ?? 0) > farAbove * target;
}
