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

/** The next target to come after a day; null when none is. */
export function nextTarget(targets: readonly TargetLevel[], on: Day): TargetLevel | null {
  return targets.reduce<TargetLevel | null>(
    (next, target) => (target.dueOn > on && (next === null || target.dueOn < next.dueOn) ? target : next),
    null,
  );
}

/** How a share came about: the formula with the numbers it took, or why there is none. */
export type ShareStep =
  /** (actual − baseline) ÷ (target − baseline). */
  | { how: 'way'; actual: number; baseline: number; target: number; result: number | null }
  /** actual ÷ target, and target ÷ actual. */
  | { how: 'ratio' | 'inverse'; actual: number; target: number; result: number | null }
  | { how: NoShare; result: null };

/** Why a share has no answer; `no-way`: the baseline is at the target already. */
export type NoShare =
  'no-actual' | 'no-target' | 'no-target-due' | 'no-way' | 'no-baseline' | 'target-zero' | 'actual-zero' | 'decrease';

/**
 * Share of the way from the baseline to the final target that has been covered; negative when going the wrong way,
 * above 1 beyond the target. Null without an actual or a target, and where the baseline already is the target.
 * A null baseline: the share of the target itself for `increase`, null for `decrease` (methodology, “Progress”).
 */
export function progressOf(way: Way, actual: number | null): number | null {
  return workOutProgress(way, actual).result;
}

/** The same, with the formula and the numbers that it took. */
export function workOutProgress({ direction, baseline, targets }: Way, actual: number | null): ShareStep {
  const target = finalTarget(targets);
  if (actual === null) return none('no-actual');
  if (target === null) return none('no-target');
  if (baseline !== null) return wayStep(baseline, target.value, actual);
  return direction === 'increase' ? ratioStep(actual, target.value) : none('no-baseline');
}

/**
 * Share of the way planned by now that has been covered: as `progressOf`, towards the target due on that day. Null
 * also when no target is due. A null baseline for `decrease`: target due ÷ actual, null when the actual is 0.
 */
export function paceOf(way: Way, actual: number | null, on: Day): number | null {
  return workOutPace(way, actual, on).result;
}

/** The same, with the formula and the numbers that it took. */
export function workOutPace({ direction, baseline, targets }: Way, actual: number | null, on: Day): ShareStep {
  const due = targetDue(targets, on);
  if (actual === null) return none('no-actual');
  if (due === null) return none(targets.length === 0 ? 'no-target' : 'no-target-due');
  if (baseline !== null) return wayStep(baseline, due.value, actual);
  return direction === 'increase' ? ratioStep(actual, due.value) : inverseStep(due.value, actual);
}

/** Actual ÷ final target, where more is better; null for `decrease`, for a target of 0, without target or actual. */
export function achievementOf(way: Omit<Way, 'baseline'>, actual: number | null): number | null {
  return workOutAchievement(way, actual).result;
}

/** The same, with the formula and the numbers that it took. */
export function workOutAchievement({ direction, targets }: Omit<Way, 'baseline'>, actual: number | null): ShareStep {
  const target = finalTarget(targets);
  if (direction === 'decrease') return none('decrease');
  if (actual === null) return none('no-actual');
  return target === null ? none('no-target') : ratioStep(actual, target.value);
}

function wayStep(baseline: number, target: number, actual: number): ShareStep {
  if (baseline === target) return none('no-way');
  return { how: 'way', actual, baseline, target, result: shareOfWay(baseline, target, actual) };
}

function ratioStep(actual: number, target: number): ShareStep {
  return target === 0 ? none('target-zero') : { how: 'ratio', actual, target, result: finite(actual / target) };
}

function inverseStep(target: number, actual: number): ShareStep {
  return actual === 0 ? none('actual-zero') : { how: 'inverse', actual, target, result: finite(target / actual) };
}

function none(how: NoShare): ShareStep {
  return { how, result: null };
}
