import type { Day } from './day';

/** The values that counted: the newest of them by the day on which they were measured, and how many there are in all. */
interface Counted {
  values: readonly { measuredOn: Day }[];
  counted: number;
}

/**
 * Of each point of a course, whether its level was measured since the point before: a point that only carries an earlier
 * level on must not be drawn as if somebody had measured it. Where only the newest values are known, an older point counts
 * as measured where its level changed.
 */
export function measuredPoints(
  series: readonly { on: Day; actual: number | null }[],
  { values, counted }: Counted,
): boolean[] {
  const days = values.map(({ measuredOn }) => measuredOn);
  const oldest = days.length < counted ? days.toSorted()[0] : undefined;
  return series.map(({ on, actual }, at) => {
    const before = series[at - 1];
    if (actual === null) return false;
    if (days.some((day) => day <= on && (before === undefined || day > before.on))) return true;
    return oldest !== undefined && on < oldest && actual !== before?.actual;
  });
}
