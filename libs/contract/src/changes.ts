import type { Change, Day } from '@mizan/domain';
import type { ReportSummary } from './report';

/** Answer of `GET …/changes`: what is different since an earlier day, or since the last report. */
export interface Changes {
  /** Null where nothing is compared: before the first report. */
  since: Day | null;
  /** The frozen report whose figures are compared with; null where those of a day are, or none. */
  report: Pick<ReportSummary, 'id' | 'title' | 'from' | 'to'> | null;
  asOf: Day;
  /** What needs attention first. */
  changes: Change[];
}
