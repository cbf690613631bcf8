import type {
  Accumulation,
  Day,
  Direction,
  Instant,
  LocalText,
  Measure,
  ResultLevel,
  SdgLink,
  SdgRelevance,
  TargetLevel,
} from '@mizan/domain';
import type { Standing } from './project';
import type { PersonName } from './person-name';

export interface Result {
  code: string;
  level: ResultLevel;
  /** Code of the result above; null for the impact. */
  parent: string | null;
  title: LocalText;
  assumptions: LocalText | null;
  /** True once it is out of use; it is never deleted with what it holds. */
  retired: boolean;
  standing: Standing;
  version: number;
}

/** Body of `PUT /api/projects/{project}/results/{code}`. What is left out of an existing one stays as it is. */
export interface ResultDraft {
  level: ResultLevel;
  /** Code of the result above, one level up; null for an impact. */
  parent: string | null;
  title: LocalText;
  assumptions?: LocalText | null;
  /** Place among the results below the same parent, from 0; left out: where it was, a new one last. */
  position?: number;
}

export interface Activity {
  code: string;
  title: LocalText;
  /** Codes of the outcomes it serves. */
  objectives: string[];
  milestones: Milestone[];
  retired: boolean;
  version: number;
}

/** Body of `PUT /api/projects/{project}/activities/{code}`. */
export interface ActivityDraft {
  title: LocalText;
  /** Codes of the outcomes it serves. */
  objectives: string[];
  /** Place among the activities, from 0; left out: where it was, a new one last. */
  position?: number;
}

export interface Milestone {
  title: LocalText;
  plannedOn: Day;
  /** Null while not delivered. */
  deliveredOn: Day | null;
  standing: Standing;
}

export interface AxisCategory {
  code: string;
  label: LocalText;
}

export interface Axis {
  code: string;
  label: LocalText;
  /** In order; the last is always `unknown`. */
  categories: AxisCategory[];
  version: number;
}

/** Body of `PUT /api/projects/{project}/axes/{code}`. */
export interface AxisDraft {
  label: LocalText;
  /** In order. `unknown` is added at the end where it is left out. */
  categories: AxisCategory[];
}

export interface ReportingPeriod {
  /** `Q1`, `Q2`… counted from the project's start. */
  code: string;
  startsOn: Day;
  endsOn: Day;
  dueOn: Day;
  locked: boolean;
}

/** The level at the start; `value` null means not known yet, and `note` says why. */
export interface Baseline {
  value: number | null;
  on: Day | null;
  note: string | null;
}

/** Body of `PUT /api/projects/{project}/indicators/{code}`. */
export interface IndicatorDraft {
  result: string;
  activity?: string | null;
  title: LocalText;
  definition?: LocalText | null;
  measure: Measure;
  unit?: string | null;
  accumulation: Accumulation;
  direction: Direction;
  baseline: { value: number | null; on?: Day | null; note?: string | null };
  targets: TargetLevel[];
  disaggregation?: string[];
  source?: string | null;
  frequency?: string | null;
  responsible?: string | null;
  /** What the numerator and the denominator count, for `percentage` and `ratio`. */
  numerator?: string | null;
  denominator?: string | null;
  /** True where the denominator holds the numerator, so that a share above the whole is a mistake. */
  partOfWhole?: boolean;
  /** How the value is measured or calculated. */
  method?: LocalText | null;
  assumptions?: LocalText | null;
  limitations?: LocalText | null;
  /** How far its data can be relied on. */
  dataQuality?: LocalText | null;
  /** Place among the indicators of its result, from 0; left out: where it was, a new one last. */
  position?: number;
  /** Codes alone: a target that was linked already keeps its relevance, a new one is `secondary`. */
  sdgTargets?: string[];
  /** With `sdgTargets`, both name the same targets. */
  sdgLinks?: SdgLink[];
  /** Level → its name, for a `score`: `{ "0": "no decision", "1": "study validated" }`. */
  scale?: Record<string, string> | null;
  /** Needed when a baseline, target, unit or definition changes after a value was approved. */
  reason?: string | null;
}

export interface Indicator {
  code: string;
  result: string;
  activity: string | null;
  title: LocalText;
  definition: LocalText | null;
  measure: Measure;
  unit: string | null;
  accumulation: Accumulation;
  direction: Direction;
  /** What the numerator and denominator count, for `percentage` and `ratio`. */
  numerator: string | null;
  denominator: string | null;
  /** True where the denominator holds the numerator, so that a share above the whole is a mistake. */
  partOfWhole: boolean;
  scale: Record<string, string> | null;
  baseline: Baseline;
  targets: TargetLevel[];
  /** Codes of its axes, in order. */
  disaggregation: string[];
  source: string | null;
  frequency: string | null;
  responsible: string | null;
  /** How the value is measured or calculated. */
  method: LocalText | null;
  assumptions: LocalText | null;
  limitations: LocalText | null;
  /** How far its data can be relied on. */
  dataQuality: LocalText | null;
  sdgTargets: string[];
  /** The same targets with their relevance. */
  sdgLinks: SdgLink[];
  /** True while it is out of use: it counts towards nothing and takes no values. */
  retired: boolean;
  standing: Standing;
  version: number;
}

/** What an indicator promised from `since` until `until`, in the order of time. */
export interface PastPlan {
  since: Instant;
  /** Null for the plan in force. */
  until: Instant | null;
  baseline: Baseline;
  targets: TargetLevel[];
  unit: string | null;
  definition: LocalText | null;
  retired: boolean;
  /** Who opened it; null for a plan that was loaded with the project, and to donors. */
  changedBy: PersonName | null;
  reason: string | null;
}

/** How the project serves one SDG target; a proposed contribution, never a claim of progress on the goal. */
export interface SdgContribution {
  /** Code of the target, such as `4.4`. */
  target: string;
  relevance: SdgRelevance;
  why: string;
  activities: string[];
  standing: Standing;
}

export interface Framework {
  results: Result[];
  activities: Activity[];
  axes: Axis[];
  periods: ReportingPeriod[];
  indicators: Indicator[];
  sdgTargets: SdgContribution[];
}
