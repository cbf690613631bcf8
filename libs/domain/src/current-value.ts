import type { Day } from './day';
import { addExactly, divideExactly, finite } from './exact';
import { allowedAccumulations, usesFraction } from './indicator';
import type { IndicatorRules } from './indicator';
import type { Totals } from './totals';

/** How a current value came about: the formula, the numbers it took, and what it gave (null where there is no answer). */
export type ActualStep =
  /** Told in words; no value counts; or values that the measure does not combine in this way. */
  | { how: 'narrative' | 'nothing-counts' | 'not-combined'; result: null }
  /** baseline + Σ values; a null baseline counts as 0. */
  | { how: 'sum'; count: number; baseline: number | null; sum: number; result: number | null }
  /** Σ numerators ÷ Σ denominators × times. */
  | { how: 'pooled'; count: number; numerator: number; denominator: number; times: number; result: number | null }
  /** The value measured last, of `count`: itself, or its numerator ÷ its denominator × times. */
  | { how: 'latest'; count: number; on: Day; value: number; result: number | null }
  | {
      how: 'latest-fraction';
      count: number;
      on: Day;
      numerator: number;
      denominator: number;
      times: number;
      result: number | null;
    }
  /** Σ values ÷ how many there are. */
  | { how: 'average'; count: number; sum: number; result: number | null }
  /** The greatest of `count`. */
  | { how: 'max'; count: number; greatest: number; result: number | null };

type Combining = Pick<IndicatorRules, 'measure' | 'accumulation' | 'baseline'>;

/**
 * The level that an indicator stands at, in its unit (a percentage × 100), from the totals of the values that count.
 * Null when no value counts, when the denominators are 0, and for a narrative: an absent level is never 0.
 * Rule: methodology, “The current value at a date D”.
 */
export function currentValue(rules: Combining, totals: Totals): number | null {
  return workOutActual(rules, totals).result;
}

/** The same, with the formula and the numbers that it took. */
export function workOutActual({ measure, accumulation, baseline }: Combining, totals: Totals): ActualStep {
  if (measure === 'narrative') return { how: 'narrative', result: null };
  if (!allowedAccumulations(measure).includes(accumulation)) return { how: 'not-combined', result: null };
  const { count, sum, greatest, latest } = totals;
  if (usesFraction(measure)) return fractionStep(accumulation, measure === 'percentage' ? 100 : 1, totals);
  switch (accumulation) {
    case 'sum':
      if (sum === null) return nothingCounts;
      return { how: 'sum', count, baseline, sum, result: addExactly([baseline, sum]) };
    case 'latest': {
      const value = latest?.value ?? null;
      if (latest === null || value === null) return nothingCounts;
      return { how: 'latest', count, on: latest.measuredOn, value, result: finite(value) };
    }
    case 'average':
      return sum === null ? nothingCounts : { how: 'average', count, sum, result: divideExactly(sum, count) };
    case 'max':
      return greatest === null ? nothingCounts : { how: 'max', count, greatest, result: finite(greatest) };
  }
}

const nothingCounts: ActualStep = { how: 'nothing-counts', result: null };

function fractionStep(accumulation: IndicatorRules['accumulation'], times: number, totals: Totals): ActualStep {
  const { numerator, denominator } = accumulation === 'sum' ? totals : (totals.latest ?? { ...absent });
  if (numerator === null || denominator === null) return nothingCounts;
  const { count } = totals;
  const result = divideExactly(numerator, denominator, times);
  return accumulation === 'sum' || totals.latest === null
    ? { how: 'pooled', count, numerator, denominator, times, result }
    : { how: 'latest-fraction', count, on: totals.latest.measuredOn, numerator, denominator, times, result };
}

const absent = { numerator: null, denominator: null };
