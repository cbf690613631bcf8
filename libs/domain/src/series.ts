import { currentValue } from './current-value';
import type { Day } from './day';
import type { IndicatorRules, TargetLevel } from './indicator';
import { targetDue } from './progress';
import type { Totals } from './totals';

/** One point of an indicator's chart, in its unit. */
export interface SeriesPoint {
  on: Day;
  /** The step in force that day; null while none is. */
  target: number | null;
  /** Null where nothing counted by then, and on every day after the one asked for. */
  actual: number | null;
}

/** The days that a chart shows: every target date, and the ends of reporting periods up to the day asked for. */
export function seriesDays(targets: readonly TargetLevel[], periodEnds: readonly Day[], on: Day): Day[] {
  const ended = periodEnds.filter((end) => end <= on);
  return [...new Set([...targets.map(({ dueOn }) => dueOn), ...ended])].sort();
}

/**
 * The points of a chart (methodology, “Series”): each actual is the current value of that day. `totalsAt` gives the
 * totals of what counts by a day; it is not asked about days after `on`.
 */
export function series(
  rules: Pick<IndicatorRules, 'measure' | 'accumulation' | 'baseline' | 'targets'>,
  days: readonly Day[],
  totalsAt: (day: Day) => Totals,
  on: Day,
): SeriesPoint[] {
  return days.map((day) => ({
    on: day,
    target: targetDue(rules.targets, day)?.value ?? null,
    actual: day <= on ? currentValue(rules, totalsAt(day)) : null,
  }));
}
