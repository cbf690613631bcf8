import type { Day, Instant, LocalText } from '@mizan/domain';
import type { Activity, Axis, Framework, Indicator, ReportingPeriod, Result } from './framework';
import type { Overview } from './overview';
import type { IndicatorProgress } from './progress';
import type { Project } from './project';
import type { PersonName } from './person-name';

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

/** A field that reports lack: those frozen before the product kept it, and of `version` the later ones too. */
type KeptSince<Whole, Field extends keyof Whole> = Omit<Whole, Field> & Partial<Pick<Whole, Field>>;

export type FrozenIndicator = KeptSince<
  Indicator,
  'sdgLinks' | 'retired' | 'version' | 'partOfWhole' | 'method' | 'assumptions' | 'limitations' | 'dataQuality'
>;

/** Without the settings that its figures were made with. */
export type FrozenProject = Omit<Project, 'tolerance' | 'amber' | 'smallGroupLimit' | 'evidenceQuotaBytes' | 'version'>;

export type FrozenResult = KeptSince<Result, 'retired' | 'version'>;
export type FrozenAxis = KeptSince<Axis, 'version'>;

export interface FrozenFramework extends Omit<Framework, 'results' | 'activities' | 'axes' | 'periods' | 'indicators'> {
  results: FrozenResult[];
  activities: KeptSince<Activity, 'retired' | 'version'>[];
  axes: FrozenAxis[];
  periods: KeptSince<ReportingPeriod, 'lockedAt'>[];
  indicators: FrozenIndicator[];
}

/** Everything a reader of the report needs, as of `to`, with approved values alone and small groups withheld. */
export interface ReportData {
  id: string;
  title: LocalText;
  from: Day;
  to: Day;
  frozenAt: Instant;
  project: FrozenProject;
  /** Without what was out of use on the last day. */
  framework: FrozenFramework;
  overview: Overview;
  /** Indicator code → its figures, series, disaggregation and the values that counted. */
  progress: Record<string, IndicatorProgress>;
}

/** Answer of `GET …/reports/{uuid}`. */
export interface Report extends ReportSummary {
  data: ReportData;
}
