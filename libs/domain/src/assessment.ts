import { workOutActual } from './current-value';
import type { ActualStep } from './current-value';
import type { Day } from './day';
import type { IndicatorRules, TargetLevel } from './indicator';
import { finalTarget, targetDue, workOutAchievement, workOutPace, workOutProgress } from './progress';
import type { ShareStep } from './progress';
import { decideStatus, defaultThresholds } from './status';
import type { IndicatorStatus, StatusStep, Thresholds } from './status';
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

/** The same figures, each with the formula that gave it and the numbers that the formula took. */
export interface AssessmentSteps {
  actual: ActualStep;
  /** The last step, and the one in force; null where there is none. */
  target: TargetLevel | null;
  targetDue: TargetLevel | null;
  progress: ShareStep;
  pace: ShareStep;
  achievement: ShareStep;
  status: StatusStep;
}

/** Weighs what counts by a day (the totals) against what was promised by then (methodology, “Progress”, “Status”). */
export function assess(
  rules: IndicatorRules,
  totals: Totals,
  on: Day,
  thresholds: Thresholds = defaultThresholds,
): Assessment {
  return assessmentOf(workOut(rules, totals, on, thresholds));
}

/** The same, step by step. */
export function workOut(
  rules: IndicatorRules,
  totals: Totals,
  on: Day,
  thresholds: Thresholds = defaultThresholds,
): AssessmentSteps {
  const actual = workOutActual(rules, totals);
  return {
    actual,
    target: finalTarget(rules.targets),
    targetDue: targetDue(rules.targets, on),
    progress: workOutProgress(rules, actual.result),
    pace: workOutPace(rules, actual.result, on),
    achievement: workOutAchievement(rules, actual.result),
    status: decideStatus(rules, actual.result, on, thresholds),
  };
}

/** What the steps came to. */
export function assessmentOf({ target, targetDue: due, ...steps }: AssessmentSteps): Assessment {
  return {
    actual: steps.actual.result,
    target: target?.value ?? null,
    targetDue: due?.value ?? null,
    progress: steps.progress.result,
    pace: steps.pace.result,
    achievement: steps.achievement.result,
    status: steps.status.result,
  };
}
