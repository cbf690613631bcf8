import { addExactly } from '@mizan/domain';

/** A frozen figure with the formula that a reader can check it by. */
export interface Checked {
  /** As spreadsheets write it, in English and without the sign in front. */
  formula: string;
  /** What the formula comes to from the cells that it names. */
  comesTo: number | null;
  /** What was frozen; null where there is none. */
  figure: number | null;
}

/** One figure ÷ another, as the rules divide them. */
export function quotient(
  of: string,
  by: string,
  [one, other]: [number | null, number | null],
): Omit<Checked, 'figure'> {
  const comesTo = one === null || other === null || other === 0 ? null : one / other;
  return { formula: `${of}/${by}`, comesTo };
}

/** The sum of the numbers in a range of cells. */
export function sum(range: string, figures: readonly number[]): Omit<Checked, 'figure'> {
  return { formula: `SUM(${range})`, comesTo: addExactly([0, ...figures]) };
}
