import type { Day } from './day';
import type { Direction, IndicatorRules, TargetLevel } from './indicator';
import { atLeast, nearlyEqual } from './near';
import { finalTarget, nextTarget, paceOf, targetDue } from './progress';

/** Every status an indicator can have, best news first. */
export const statuses = [
  'achieved',
  'ahead',
  'on-track',
  'at-risk',
  'off-track',
  'overdue',
  'not-due',
  'no-target',
  'narrative',
] as const;
export type IndicatorStatus = (typeof statuses)[number];

/** How far the pace may stray, as shares of the way planned (0.15 is 15 %). */
export interface Thresholds {
  /** On track from 1 − tolerance to 1 + tolerance. */
  tolerance: number;
  /** At risk from here up to on track; off track below. */
  amber: number;
}

/** What holds unless the project sets others. */
export const defaultThresholds: Thresholds = { tolerance: 0.15, amber: 0.6 };

/** Which line of methodology's “Status” decided, with the numbers that it compared. */
export type StatusStep =
  | { line: 'narrative' | 'no-target'; result: IndicatorStatus }
  /** The actual meets the final target. */
  | { line: 'final-met'; direction: Direction; actual: number; target: TargetLevel; result: IndicatorStatus }
  /** No actual; overdue when a target is due. */
  | { line: 'no-actual'; due: TargetLevel | null; result: IndicatorStatus }
  /** An actual, but no target due yet. */
  | { line: 'none-due'; next: TargetLevel | null; result: IndicatorStatus }
  /** No pace to weigh, or a baseline at the target due: the actual against that target. */
  | { line: 'level'; direction: Direction; actual: number; due: TargetLevel; pace: NoPace; result: IndicatorStatus }
  /** The pace between the thresholds. */
  | { line: 'pace'; pace: number; due: TargetLevel; thresholds: Thresholds; result: IndicatorStatus };

/** Why the level was compared and not the pace. */
type NoPace = 'baseline-is-target' | 'no-answer';

/** The status on a day: the first line of methodology's “Status” that applies. */
export function statusOf(
  rules: IndicatorRules,
  actual: number | null,
  on: Day,
  thresholds: Thresholds = defaultThresholds,
): IndicatorStatus {
  return decideStatus(rules, actual, on, thresholds).result;
}

/** The same, with the line that decided and the numbers that it compared. */
export function decideStatus(
  rules: IndicatorRules,
  actual: number | null,
  on: Day,
  { tolerance, amber }: Thresholds = defaultThresholds,
): StatusStep {
  const { direction, baseline, targets } = rules;
  if (rules.measure === 'narrative') return { line: 'narrative', result: 'narrative' };
  const target = finalTarget(targets);
  if (target === null) return { line: 'no-target', result: 'no-target' };
  const due = targetDue(targets, on);
  if (actual === null) return { line: 'no-actual', due, result: due === null ? 'not-due' : 'overdue' };
  if (isAsGoodAs(direction, actual, target.value)) {
    return { line: 'final-met', direction, actual, target, result: 'achieved' };
  }
  if (due === null) return { line: 'none-due', next: nextTarget(targets, on), result: 'not-due' };
  const pace = paceOf(rules, actual, on);
  const staysAtBaseline = baseline !== null && nearlyEqual(baseline, due.value);
  if (pace === null || staysAtBaseline) {
    const result = isAsGoodAs(direction, actual, due.value) ? 'on-track' : 'off-track';
    return {
      line: 'level',
      direction,
      actual,
      due,
      pace: staysAtBaseline ? 'baseline-is-target' : 'no-answer',
      result,
    };
  }
  const thresholds = { tolerance, amber };
  return { line: 'pace', pace, due, thresholds, result: statusOfPace(pace, thresholds) };
}

/** Where a pace lies between the thresholds. */
export function statusOfPace(pace: number, { tolerance, amber }: Thresholds): IndicatorStatus {
  if (!atLeast(1 + tolerance, pace)) return 'ahead';
  if (atLeast(pace, 1 - tolerance)) return 'on-track';
  return atLeast(pace, amber) ? 'at-risk' : 'off-track';
}

/** True when a level meets another, in the direction that is better, allowing for floating-point error. */
export function isAsGoodAs(direction: Direction, level: number, other: number): boolean {
  return direction === 'increase' ? atLeast(level, other) : atLeast(other, level);
}
