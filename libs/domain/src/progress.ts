import type { Day } from './day';
import { finite } from './exact';
import type { IndicatorRules, TargetLevel } from './indicator';

type Way = Pick<IndicatorRules, 'direction' | 'baseline' | 'targets'>;

/** Share of the way from baseline to target (0.5 is half); null when there is no way to go. */
export function shareOfWay(from: number, to: number, at: number): number | null {
  return from === to ? null : finite((at - from) / (to - from));
}

/** The last target by date; null when there is none. */
export function finalTarget(targets: readonly TargetLevel[]): TargetLevel | null {
  return targets.reduce<TargetLevel | null>(
    (last, target) => (last === null || target.dueOn > last.dueOn ? target : last),
    null,
  );
}

/** The target in force on a day: the last one due by then, without interpolation; null when none is due yet. */
export function targetDue(targets: readonly TargetLevel[], on: Day): TargetLevel | null {
  return finalTarget(targets.filter(({ dueOn }) => dueOn <= on));
}

/**
 * Share of the way from the baseline to the final target that has been covered; negative when going the wrong way,
 * above 1 beyond the target. Null without an actual or a target, and where the baseline already is the target.
 * A null baseline: the share of the target itself for `increase`, null for `decrease` (methodology, “Progress”).
 */
export function progressOf({ direction, baseline, targets }: Way, actual: number | null): number | null {
  const target = finalTarget(targets);
  if (actual === null || target === null) return null;
  if (baseline !== null) return shareOfWay(baseline, target.value, actual);
  return direction === 'increase' ? quotient(actual, target.value) : null;
}

/**
 * Share of the way planned by now that has been covered: as `progressOf`, towards the target due on that day. Null
 * also when no target is due. A null baseline for `decrease`: target due ÷ actual, null when the actual is 0.
 */
export function paceOf({ direction, baseline, targets }: Way, actual: number | null, on: Day): number | null {
  const due = targetDue(targets, on);
  if (actual === null || due === null) return null;
  if (baseline !== null) return shareOfWay(baseline, due.value, actual);
  return direction === 'increase' ? quotient(actual, due.value) : quotient(due.value, actual);
}

/** Actual ÷ final target, where more is better; null for `decrease`, for a target of 0, without target or actual. */
export function achievementOf({ direction, targets }: Omit<Way, 'baseline'>, actual: number | null): number | null {
  const target = finalTarget(targets);
  return direction === 'decrease' || actual === null || target === null ? null : quotient(actual, target.value);
}

function quotient(dividend: number, divisor: number): number | null {
  return divisor === 0 ? null : finite(dividend / divisor);
}
