import type { Day, Instant, LocalText } from '@mizan/domain';
import type { Framework } from './framework';
import type { Overview } from './overview';
import type { IndicatorProgress } from './progress';
import type { Project } from './project';
import type { PersonName } from './value';

/** Body of `PUT /api/projects/{project}/reports/{uuid}`. */
export interface ReportDraft {
  title: LocalText;
  from: Day;
  to: Day;
}

export interface ReportSummary {
  id: string;
  title: LocalText;
  from: Day;
  to: Day;
  frozenAt: Instant;
  frozenBy: PersonName;
  /** Of the frozen data, as stored, in hexadecimal. */
  sha256: string;
}

/** Everything a reader of the report needs, as of `to`, with approved values alone and small groups withheld. */
export interface ReportData {
  id: string;
  title: LocalText;
  from: Day;
  to: Day;
  frozenAt: Instant;
  project: Project;
  framework: Framework;
  overview: Overview;
  /** Indicator code → its figures, series, disaggregation and the values that counted. */
  progress: Record<string, IndicatorProgress>;
}

/** Answer of `GET …/reports/{uuid}`. */
export interface Report extends ReportSummary {
  data: ReportData;
}
