import type { ReportSummary } from '@mizan/contract';

/** Issued reports that hold, and those that another one replaced, each in their order. */
export function issuedReports(reports: readonly ReportSummary[]): {
  current: ReportSummary[];
  replaced: ReportSummary[];
} {
  const isReplaced = ({ supersededBy }: ReportSummary): boolean => supersededBy !== null;
  return {
    current: reports.filter((report) => !isReplaced(report)),
    replaced: reports.filter(isReplaced),
  };
}
