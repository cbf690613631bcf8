import type { Day } from './day';
import type { Direction, IndicatorRules } from './indicator';
import { atLeast, nearlyEqual } from './near';
import { finalTarget, paceOf, targetDue } from './progress';

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

/** The status on a day: the first line of methodology's “Status” that applies. */
export function statusOf(
  rules: IndicatorRules,
  actual: number | null,
  on: Day,
  thresholds: Thresholds = defaultThresholds,
): IndicatorStatus {
  if (rules.measure === 'narrative') return 'narrative';
  const final = finalTarget(rules.targets);
  if (final === null) return 'no-target';
  const due = targetDue(rules.targets, on);
  if (actual === null) return due === null ? 'not-due' : 'overdue';
  if (isAsGoodAs(rules.direction, actual, final.value)) return 'achieved';
  if (due === null) return 'not-due';
  const pace = paceOf(rules, actual, on);
  if (pace === null || (rules.baseline !== null && nearlyEqual(rules.baseline, due.value))) {
    return isAsGoodAs(rules.direction, actual, due.value) ? 'on-track' : 'off-track';
  }
  return statusOfPace(pace, thresholds);
}

function statusOfPace(pace: number, { tolerance, amber }: Thresholds): IndicatorStatus {
  if (!atLeast(1 + tolerance, pace)) return 'ahead';
  if (atLeast(pace, 1 - tolerance)) return 'on-track';
  return atLeast(pace, amber) ? 'at-risk' : 'off-track';
}

/** True when a level meets another, in the direction that is better, allowing for floating-point error. */
export function isAsGoodAs(direction: Direction, level: number, other: number): boolean {
  return direction === 'increase' ? atLeast(level, other) : atLeast(other, level);
}
