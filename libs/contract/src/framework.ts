import type {
  Accumulation,
  Day,
  Direction,
  LocalText,
  Measure,
  ResultLevel,
  SdgLink,
  SdgRelevance,
  TargetLevel,
} from '@mizan/domain';
import type { Standing } from './project';

export interface Result {
  code: string;
  level: ResultLevel;
  /** Code of the result above; null for the impact. */
  parent: string | null;
  title: LocalText;
  assumptions: LocalText | null;
  standing: Standing;
}

export interface Activity {
  code: string;
  title: LocalText;
  /** Codes of the outcomes it serves. */
  objectives: string[];
  milestones: Milestone[];
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
  /** Codes alone: a target that was linked already keeps its relevance, a new one is `secondary`. */
  sdgTargets?: string[];
  /** With `sdgTargets`, both name the same targets. */
  sdgLinks?: SdgLink[];
  /** Level → its name, for a `score`: `{ "0": "no decision", "1": "study validated" }`. */
  scale?: Record<string, string> | null;
  /** Needed when a baseline, target or unit changes after a value was approved. */
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
  scale: Record<string, string> | null;
  baseline: Baseline;
  targets: TargetLevel[];
  /** Codes of its axes, in order. */
  disaggregation: string[];
  source: string | null;
  frequency: string | null;
  responsible: string | null;
  sdgTargets: string[];
  /** The same targets with their relevance; absent in reports frozen before it was kept. */
  sdgLinks?: SdgLink[];
  standing: Standing;
  version: number;
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
