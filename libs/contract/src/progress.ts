import type { Assessment, AxisTotals, Day, Instant, SeriesPoint } from '@mizan/domain';
import type { Evidence } from './evidence';
import type { PersonName } from './person-name';

/** One value that counted, and what it contributed. */
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
}

export interface Explanation {
  /** The newest values first, at most `limits.pageSize` of them; `counted` says how many there are in all. */
  values: CountedValue[];
  counted: number;
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
