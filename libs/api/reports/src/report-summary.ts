import type { ReportSummary } from '@mizan/contract';
import type { StoredReport } from './reports.sql';

/** What lists and receipts tell of a report: all but its data. */
export function summaryOf({ data: _data, ...summary }: StoredReport): ReportSummary {
  return summary;
}
