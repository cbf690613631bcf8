import { addExactly } from './exact';
import type { IndicatorRules } from './indicator';
import type { Thresholds } from './status';

/** The levels between which a target is kept, in the indicator's unit; `low` is never above `high`. */
export interface ToleranceBand {
  low: number;
  high: number;
}

/**
 * The levels whose pace towards a target lies between 1 − tolerance and 1 + tolerance: within them the status is `on-track`
 * while the target is in force. Null where no pace is defined (the baseline is at the target, or the formula divides by
 * zero). It is the formula of `paceOf` solved for the actual level (methodology, “Progress”, “Status”).
 */
export function toleranceBand(
  { direction, baseline }: Pick<IndicatorRules, 'direction' | 'baseline'>,
  target: number,
  { tolerance }: Pick<Thresholds, 'tolerance'>,
): ToleranceBand | null {
  const levelAt = (pace: number): number | null => {
    // Levels have six decimals, as figures have.
    if (baseline !== null) return addExactly([baseline, pace * (target - baseline)]);
    return addExactly([direction === 'increase' ? pace * target : target / pace]);
  };
  const isPaced = baseline === null ? target !== 0 : baseline !== target;
  // From a tolerance of 100 % on, every level above the target is within a pace that divides by the actual.
  const [slow, fast] = isPaced && tolerance < 1 ? [levelAt(1 - tolerance), levelAt(1 + tolerance)] : [null, null];
  return slow === null || fast === null ? null : { low: Math.min(slow, fast), high: Math.max(slow, fast) };
}
