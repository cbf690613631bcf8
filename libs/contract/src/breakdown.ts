import type { CategoryTotal, Day, LocalText } from '@mizan/domain';

/** Answer of `GET …/indicators/{code}/breakdown`: the end of every reporting period up to a day, then the day, in order. */
export interface BreakdownSeries {
  asOf: Day;
  /** The indicator's axes; none where it is not broken down. */
  axes: { axis: string; points: { on: Day; categories: CategoryTotal[] }[] }[];
}

/** Answer of `GET …/axes/{code}/figures`: how the indicators that are broken down by an axis divide among it on a day. */
export interface AxisFigures {
  asOf: Day;
  axis: string;
  /** Its categories by name, in order. */
  categories: { code: string; label: LocalText }[];
  indicators: { code: string; categories: CategoryTotal[] }[];
}
