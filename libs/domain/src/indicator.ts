import type { Day } from './day';

/** What one value of an indicator is (methodology, “What an indicator declares”). */
export const measures = ['number', 'percentage', 'ratio', 'score', 'narrative'] as const;
export type Measure = (typeof measures)[number];

/** How the values of an indicator combine. */
export const accumulations = ['sum', 'latest', 'average', 'max'] as const;
export type Accumulation = (typeof accumulations)[number];

/** Which way is better. */
export const directions = ['increase', 'decrease'] as const;
export type Direction = (typeof directions)[number];

/** Levels of the results chain, from the top. */
export const resultLevels = ['impact', 'outcome', 'output'] as const;
export type ResultLevel = (typeof resultLevels)[number];

/** The level expected by a date, in the indicator's unit; never an increment. */
export interface TargetLevel {
  dueOn: Day;
  value: number;
}

/** All that the arithmetic needs to know of an indicator. */
export interface IndicatorRules {
  measure: Measure;
  accumulation: Accumulation;
  direction: Direction;
  /** The level at the start, in the indicator's unit; null when it is not known. */
  baseline: number | null;
  /** In any order, at most one per date. */
  targets: readonly TargetLevel[];
}

const accumulationsOf: Record<Measure, readonly Accumulation[]> = {
  number: accumulations,
  percentage: ['sum', 'latest'],
  ratio: ['sum', 'latest'],
  score: ['latest', 'average', 'max'],
  narrative: ['latest'],
};

/** The ways in which values of a measure may combine (methodology, “What an indicator declares”). */
export function allowedAccumulations(measure: Measure): readonly Accumulation[] {
  return accumulationsOf[measure];
}

/** True where a value is a numerator and a denominator rather than one number. */
export function usesFraction(measure: Measure): boolean {
  return measure === 'percentage' || measure === 'ratio';
}
