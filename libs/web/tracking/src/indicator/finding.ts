import type { Indicator, IndicatorProgress } from '@mizan/contract';
import {
  measuredPoints,
  toleranceBand,
  type Day,
  type IndicatorRules,
  type TargetLevel,
  type Thresholds,
} from '@mizan/domain';
import type { StepLinePoint } from '@mizan/web/ui/charts';

/** What a chart shows, before it is worded. */
export type Finding =
  /** Nothing counts yet: against a target that is due, before the first one, or without any. */
  | { kind: 'none-of-due'; target: TargetLevel }
  | { kind: 'none-before'; target: TargetLevel }
  | { kind: 'none' }
  | { kind: 'final-reached'; actual: number; target: TargetLevel }
  | { kind: 'against-due'; actual: number; target: TargetLevel }
  | { kind: 'before-first'; actual: number; target: TargetLevel }
  | { kind: 'no-target'; actual: number };

/** The steps of an indicator around a day: the one in force, the next, the last. Null where there is none. */
export function stepsAround(targets: readonly TargetLevel[], on: Day) {
  const ordered = [...targets].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return {
    due: ordered.findLast(({ dueOn }) => dueOn <= on) ?? null,
    next: ordered.find(({ dueOn }) => dueOn > on) ?? null,
    final: ordered.at(-1) ?? null,
  };
}

/** The one sentence that a chart of the indicator must say. */
export function findingOf(
  targets: readonly TargetLevel[],
  { actual, status, asOf }: Pick<IndicatorProgress, 'actual' | 'status' | 'asOf'>,
): Finding {
  const { due, next, final } = stepsAround(targets, asOf);
  if (actual === null) {
    if (due) return { kind: 'none-of-due', target: due };
    return next ? { kind: 'none-before', target: next } : { kind: 'none' };
  }
  if (final === null) return { kind: 'no-target', actual };
  if (status === 'achieved') return { kind: 'final-reached', actual, target: final };
  return due ? { kind: 'against-due', actual, target: due } : { kind: 'before-first', actual, target: next ?? final };
}

/** The points of the chart with the day that is read, so that its last point is the current value. */
export function pointsOf({ series, asOf, actual, targetDue }: IndicatorProgress): StepLinePoint[] {
  if (series.length === 0 || series.some(({ on }) => on === asOf)) return series;
  const before = series.filter(({ on }) => on < asOf);
  if (before.length === 0) return series;
  return [...before, { on: asOf, target: targetDue, actual }, ...series.slice(before.length)];
}

/** The same points, each with what the earlier day's figures say of it, and that day itself; as they are without such. */
export function withComparison(
  points: readonly StepLinePoint[],
  then: Pick<IndicatorProgress, 'series' | 'asOf' | 'actual' | 'targetDue'> | undefined,
): StepLinePoint[] {
  if (then === undefined) return [...points];
  const { asOf } = then;
  // The days after it have no actual in its own series.
  const told = new Map(then.series.map(({ on, actual }) => [on, actual]));
  told.set(asOf, then.actual);
  const before = points.filter(({ on }) => on < asOf);
  const isAlone = before.length > 0 && before.length < points.length && points.every(({ on }) => on !== asOf);
  // A target keeps its level until the next one; what was reached by then is no less true today.
  const own = isAlone ? [{ on: asOf, target: before.at(-1)?.target ?? null, actual: then.actual }] : [];
  return [...before, ...own, ...points.slice(before.length)].map((point) => ({
    ...point,
    comparison: told.get(point.on) ?? null,
  }));
}

/** The same points, each telling whether its level was measured since the point before. */
export function withMeasured(
  points: readonly StepLinePoint[],
  explanation: Pick<IndicatorProgress['explanation'], 'values' | 'counted'>,
): StepLinePoint[] {
  const measured = measuredPoints(points, explanation);
  return points.map((point, at) => ({ ...point, isMeasured: measured[at] ?? false }));
}

/** The same points, each with what is tolerated round its target; without thresholds, as in an old report, as they are. */
export function withTolerance(
  points: readonly StepLinePoint[],
  rules: Pick<IndicatorRules, 'direction' | 'baseline'>,
  thresholds: Thresholds | undefined,
): StepLinePoint[] {
  return points.map((point) => {
    const band = thresholds && point.target !== null ? toleranceBand(rules, point.target, thresholds) : null;
    return { ...point, ...band };
  });
}

/** The names of a score's level: its own, or the two that it lies between; none where the scale has none. */
export function levelNames(scale: Indicator['scale'], level: number | null): string[] {
  if (scale === null || level === null) return [];
  const levels = Object.entries(scale)
    .map(([key, name]) => ({ level: Number(key), name }))
    .sort((one, other) => one.level - other.level);
  const exact = levels.find((entry) => entry.level === level);
  if (exact) return [exact.name];
  const below = levels.findLast((entry) => entry.level < level);
  const above = levels.find((entry) => entry.level > level);
  return below && above ? [below.name, above.name] : [];
}
