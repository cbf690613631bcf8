import type { ReportSummary } from '@mizan/contract';

/** Of the reports that hold the one that ends last, of those the one frozen last; null where none was issued. */
export function lastReport<Report extends Pick<ReportSummary, 'to' | 'frozenAt' | 'supersededBy'>>(
  reports: readonly Report[],
): Report | null {
  const isLater = (one: Report, other: Report): boolean =>
    one.to === other.to ? one.frozenAt > other.frozenAt : one.to > other.to;
  return reports
    .filter(({ supersededBy }) => supersededBy === null)
    .reduce<Report | null>((last, report) => (last === null || isLater(report, last) ? report : last), null);
}
