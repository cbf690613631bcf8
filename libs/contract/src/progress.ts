import type {
  Assessment,
  AxisSteps,
  AxisTotals,
  Contribution,
  Day,
  IndicatorSteps,
  Instant,
  ReasonNotCounted,
  SeriesPoint,
} from '@mizan/domain';
import type { Evidence } from './evidence';
import type { PersonName } from './person-name';

/** One value that counted. */
export interface CountedValue {
  id: string;
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  comment: string | null;
  /** Withheld (null) from donors. */
  loggedBy: PersonName | null;
  approvedBy: PersonName | null;
  approvedAt: Instant | null;
  demonstration: boolean;
  /** In the order in which it was added; absent in reports frozen before it was kept. */
  evidence?: Evidence[];
  /**
   * What it gave to the current value; null where another decides in its place (an older one under `latest`, one that is
   * not the greatest under `max`) and for a narrative. Absent in reports frozen before it was kept.
   */
  contributed?: Contribution | null;
}

/** One value that did not count, and why. */
export interface NotCountedValue {
  id: string;
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  why: ReasonNotCounted;
  /** Withheld (null) from donors. */
  loggedBy: PersonName | null;
  /** Who approved or returned it, and when; null before that. */
  decidedBy: PersonName | null;
  decidedAt: Instant | null;
  /** Why it was returned; null unless it was. */
  returnReason: string | null;
}

export interface NotCounted {
  count: number;
  /** The newest first, at most `limits.explainedValues` of them. */
  values: NotCountedValue[];
}

export interface Explanation {
  /**
   * The newest values first, at most `limits.explainedValues` of them and, under `max`, the one that decides; `counted`
   * says how many there are in all.
   */
  values: CountedValue[];
  counted: number;
  /** How each figure came about, from what every reporting period gave. Absent in reports frozen before it was kept. */
  steps?: IndicatorSteps;
  /** How each category's figure came about; the steps of small groups are withheld from donors. Absent as above. */
  breakdown?: AxisSteps[];
  /** Donors are told of approved values alone, measured after the day. Absent in reports, which know no later day. */
  notCounted?: NotCounted;
}

/** Answer of `GET …/indicators/{code}/progress`. */
export interface IndicatorProgress extends Assessment {
  asOf: Day;
  /** The level at the start; null when not known. */
  baseline: number | null;
  series: SeriesPoint[];
  disaggregation: AxisTotals[];
  explanation: Explanation;
}
