import type { CategoryTotal, Day } from '@mizan/domain';

/** Answer of `GET …/indicators/{code}/breakdown`: the end of every reporting period up to a day, then the day, in order. */
export interface BreakdownSeries {
  asOf: Day;
  /** The indicator's axes; none where it is not broken down. */
  axes: { axis: string; points: { on: Day; categories: CategoryTotal[] }[] }[];
}
