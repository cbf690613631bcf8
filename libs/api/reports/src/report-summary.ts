import type { PublicReport, ReportSummary } from '@mizan/contract';
import type { StoredReport } from './reports.sql';

/** What lists and receipts tell of a report: all but its data. */
export function summaryOf({ data: _data, ...summary }: StoredReport): ReportSummary {
  return summary;
}

/** What of it is told to who has no account. */
export function publicReport({ id, title, from, to, frozenAt, sha256 }: ReportSummary): PublicReport {
  return { id, title, from, to, frozenAt, sha256 };
}
