import type { Change, Day, Instant, LocalText, Narrative, TargetLevel } from '@mizan/domain';
import type { Activity, Axis, Baseline, Framework, Indicator, ReportingPeriod, Result } from './framework';
import type { Overview } from './overview';
import type { IndicatorProgress } from './progress';
import type { Project } from './project';
import type { PersonName } from './person-name';

/** Every document that a report offers, by the last part of its address. */
export const reportFiles = [
  'workbook.xlsx',
  'report.pdf',
  'report.docx',
  'iati.xml',
  'indicators.csv',
  'values.csv',
  'values.xlsx',
  'breakdown.csv',
  'dictionary.csv',
  'data.json',
] as const;
export type ReportFile = (typeof reportFiles)[number];

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
  /** Ids of the report that it replaces and of the one that replaced it; null where there is none. */
  supersedes: string | null;
  supersededBy: string | null;
  /** How many approved values were frozen with it; 0 for reports frozen before they were kept beside. */
  values: number;
}

/** A report as it is told to who has no account: without the names of people. */
export type PublicReport = Omit<ReportSummary, 'frozenBy'>;

/** A field that reports lack: those frozen before the product kept it, and of `version` the later ones too. */
type KeptSince<Whole, Field extends keyof Whole> = Omit<Whole, Field> & Partial<Pick<Whole, Field>>;

export type FrozenIndicator = KeptSince<
  Indicator,
  'sdgLinks' | 'retired' | 'version' | 'partOfWhole' | 'method' | 'assumptions' | 'limitations' | 'dataQuality'
>;

/** With the settings that its figures were made with, which reports frozen earlier lack. */
export type FrozenProject = KeptSince<
  Omit<Project, 'evidenceQuotaBytes' | 'version'>,
  'tolerance' | 'amber' | 'smallGroupLimit' | 'funding' | 'logframe'
>;

export type FrozenResult = KeptSince<Result, 'retired' | 'version'>;
export type FrozenAxis = KeptSince<Axis, 'version'>;

export interface FrozenFramework extends Omit<Framework, 'results' | 'activities' | 'axes' | 'periods' | 'indicators'> {
  results: FrozenResult[];
  activities: KeptSince<Activity, 'retired' | 'version'>[];
  axes: FrozenAxis[];
  periods: KeptSince<ReportingPeriod, 'lockedAt'>[];
  indicators: FrozenIndicator[];
}

/** A report as another one names it. */
export interface ReportNamed {
  id: string;
  title: LocalText;
  from: Day;
  to: Day;
  frozenAt: Instant;
  sha256: string;
}

/** The report that this one replaces, why, and which of its figures are different now. */
export interface Superseded extends ReportNamed {
  reason: LocalText;
  changes: Change[];
}

/** What an indicator promised, before or after a change. */
export interface PlanFigures {
  baseline: Baseline;
  targets: TargetLevel[];
  unit: string | null;
  definition: LocalText | null;
  retired: boolean;
}

/** A change of an indicator's baseline, targets, unit, definition or use, with the reason given for it. */
export interface PlanChange {
  indicator: string;
  at: Instant;
  reason: string | null;
  before: PlanFigures;
  after: PlanFigures;
}

/** A file behind an approved value. */
export interface RegisteredEvidence {
  indicator: string;
  measuredOn: Day;
  title: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  /** Of the file, in hexadecimal. */
  sha256: string;
  addedAt: Instant;
}

export interface EvidenceRegister {
  count: number;
  items: RegisteredEvidence[];
}

/** Says which values were kept with a report: how many lines, and the SHA-256 of them, each ended by a line feed. */
export interface FrozenValues {
  count: number;
  sha256: string;
}

/** An approved value, as a line of those kept with a report. */
export interface FrozenValue {
  id: string;
  indicator: string;
  /** Code of the reporting period. */
  period: string;
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  comment: string | null;
  approvedAt: Instant;
  demonstration: boolean;
}

/**
 * Everything a reader of the report needs, as of `to`, with approved values alone and small groups withheld. What may be
 * absent is absent in reports frozen before it was kept.
 */
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
  /** What people wrote for it. */
  narrative?: Narrative;
  /** Null where it replaces no report. */
  supersedes?: Superseded | null;
  /** The report before it, and what changed since in the figures; null for the first one. */
  since?: (ReportNamed & { changes: Change[] }) | null;
  /** Until its last day, the oldest first. */
  planChanges?: PlanChange[];
  /** The newest first, at most `limits.registeredEvidence` of `count`. */
  evidence?: EvidenceRegister;
  /** The approved values measured until its last day, kept beside: how many, and the hash of their lines. */
  values?: FrozenValues;
  /** Address to which a document's hash is added to check it; null where the product was not told its own. */
  verifyAt?: string | null;
  /** True for a preview of what is not frozen: every document says so. */
  draft?: true;
}

/** Answer of `GET …/reports/{uuid}`. */
export interface Report extends ReportSummary {
  data: ReportData;
}
