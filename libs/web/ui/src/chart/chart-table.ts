import type { Day } from '@mizan/domain';
import type { CsvCell } from './csv';
import type { StepLinePoint } from './step-line';

/** One line of a chart as a table: what is read, with a dash for what is not known. */
export interface ChartRow {
  on: Day;
  day: string;
  target: string | null;
  actual: string | null;
}

/** The same points as the chart draws, in words. */
export function chartRows(
  points: readonly StepLinePoint[],
  formatDay: (day: string) => string,
  formatLevel: (level: number) => string,
): ChartRow[] {
  const worded = (level: number | null): string | null => (level === null ? null : formatLevel(level));
  return points.map(({ on, target, actual }) => ({
    on,
    day: formatDay(on),
    target: worded(target),
    actual: worded(actual),
  }));
}

/** The chart's data as a file: what it shows and where it comes from, then one line a day; days as `YYYY-MM-DD`. */
export function chartCsv(
  head: { title: string; subject: string; unit: string; source: string; baseline: number | null },
  words: { day: string; target: string; actual: string; baseline: string },
  points: readonly StepLinePoint[],
): CsvCell[][] {
  return [
    [head.subject],
    [head.title],
    [head.unit],
    [head.source],
    [],
    [words.day, words.target, words.actual, words.baseline],
    ...points.map(({ on, target, actual }): CsvCell[] => [on, target, actual, head.baseline]),
  ];
}
