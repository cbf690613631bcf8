import type { ReportSummary } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { Stop } from './stops';

/** A day that the figures can be compared with. */
export interface CompareDay {
  day: Day;
  kind: 'period-end' | 'report';
  /** Code of the period that ends then; null for a report's day. */
  period: string | null;
}

/** The last day of the newest report that ended before the day shown, then the ends of the periods before it, the newest first. */
export function compareDays(
  stops: readonly Stop[],
  reports: readonly Pick<ReportSummary, 'to'>[],
  shown: Day,
): CompareDay[] {
  const lastReport = reports
    .map(({ to }) => to)
    .filter((to) => to < shown)
    .sort()
    .at(-1);
  return [
    ...(lastReport === undefined ? [] : [{ day: lastReport, kind: 'report' as const, period: null }]),
    ...stops
      .filter(({ kind, day }) => kind === 'period-end' && day < shown && day !== lastReport)
      .map(({ day, period }) => ({ day, kind: 'period-end' as const, period }))
      .reverse(),
  ];
}
