import { currentValue } from './current-value';
import type { Day } from './day';
import type { IndicatorRules } from './indicator';
import { achievementOf, finalTarget, paceOf, progressOf, targetDue } from './progress';
import { defaultThresholds, statusOf } from './status';
import type { IndicatorStatus, Thresholds } from './status';
import type { Totals } from './totals';

/** Where an indicator stands on a day; null always means that there is no answer. */
export interface Assessment {
  /** Current value, final target and target due, in the indicator's unit. */
  actual: number | null;
  target: number | null;
  targetDue: number | null;
  /** Shares (0.42 is 42 %), never capped. */
  progress: number | null;
  pace: number | null;
  achievement: number | null;
  status: IndicatorStatus;
}

/** Weighs what counts by a day (the totals) against what was promised by then (methodology, “Progress”, “Status”). */
export function assess(
  rules: IndicatorRules,
  totals: Totals,
  on: Day,
  thresholds: Thresholds = defaultThresholds,
): Assessment {
  const actual = currentValue(rules, totals);
  return {
    actual,
    target: finalTarget(rules.targets)?.value ?? null,
    targetDue: targetDue(rules.targets, on)?.value ?? null,
    progress: progressOf(rules, actual),
    pace: paceOf(rules, actual, on),
    achievement: achievementOf(rules, actual),
    status: statusOf(rules, actual, on, thresholds),
  };
}
