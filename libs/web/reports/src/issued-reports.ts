import type { PublicReport } from '@mizan/contract';

/** Issued reports that hold, and those that another one replaced, each in their order. */
export function issuedReports<Report extends Pick<PublicReport, 'supersededBy'>>(
  reports: readonly Report[],
): { current: Report[]; replaced: Report[] } {
  const isReplaced = ({ supersededBy }: Report): boolean => supersededBy !== null;
  return {
    current: reports.filter((report) => !isReplaced(report)),
    replaced: reports.filter(isReplaced),
  };
}
