import { addExactly } from './exact';
import type { Accumulation, Measure } from './indicator';
import type { Refusal } from './refusal';
import { figuresOf } from './refuse-figures';
import type { Figures } from './value';

/**
 * Under `sum`, the cells of a value add up to it exactly: numbers to the number, numerators to the numerator and
 * denominators to the denominator. Other accumulations ask for no sum (methodology, “Disaggregation”).
 */
export function refuseSums(
  value: Figures,
  cells: readonly Figures[],
  indicator: { measure: Measure; accumulation: Accumulation },
): Refusal | null {
  if (indicator.accumulation !== 'sum' || cells.length === 0) return null;
  for (const part of figuresOf(indicator.measure)) {
    const sum = addExactly(cells.map((cell) => cell[part])) ?? 0;
    const whole = addExactly([value[part]]) ?? 0;
    if (sum !== whole) return { code: 'sum-mismatch', path: 'cells', params: { cells: sum, value: whole, part } };
  }
  return null;
}
