import { addExactly, divideExactly, finite } from './exact';
import { allowedAccumulations, usesFraction } from './indicator';
import type { IndicatorRules } from './indicator';
import type { Totals } from './totals';

/**
 * The level that an indicator stands at, in its unit (a percentage × 100), from the totals of the values that count.
 * Null when no value counts, when the denominators are 0, and for a narrative: an absent level is never 0.
 * Rule: methodology, “The current value at a date D”.
 */
export function currentValue(
  rules: Pick<IndicatorRules, 'measure' | 'accumulation' | 'baseline'>,
  totals: Totals,
): number | null {
  const { measure, accumulation } = rules;
  if (measure === 'narrative' || !allowedAccumulations(measure).includes(accumulation)) return null;
  if (usesFraction(measure)) {
    const { numerator = null, denominator = null } = accumulation === 'sum' ? totals : (totals.latest ?? {});
    return divideExactly(numerator, denominator, measure === 'percentage' ? 100 : 1);
  }
  switch (accumulation) {
    case 'sum':
      return totals.sum === null ? null : addExactly([rules.baseline, totals.sum]);
    case 'latest':
      return orNull(totals.latest?.value);
    case 'average':
      return divideExactly(totals.sum, totals.count);
    case 'max':
      return orNull(totals.greatest);
  }
}

function orNull(number: number | null | undefined): number | null {
  return number === null || number === undefined ? null : finite(number);
}
