import type { PublicReport, ReportSummary } from '@mizan/contract';
import type { StoredReport } from './reports.sql';

/** What lists and receipts tell of a report: all but its data. */
export function summaryOf({ data: _data, ...summary }: StoredReport): ReportSummary {
  return summary;
}

/** What of it is told to who has no account. */
export function publicReport(report: ReportSummary): PublicReport {
  const { id, title, from, to, frozenAt, sha256, supersedes, supersededBy, values } = report;
  return { id, title, from, to, frozenAt, sha256, supersedes, supersededBy, values };
}
