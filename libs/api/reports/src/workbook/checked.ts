import { addExactly } from '@mizan/domain';
import { Sheet, type Formula } from './sheet';

/** One cell ÷ another, of numbers as the rules divide them. */
export function quotient(row: number, of: number, by: number, one: number | null, other: number | null): Formula {
  const comesTo = one === null || other === null || other === 0 ? null : one / other;
  return { formula: `${Sheet.address(row, of)}/${Sheet.address(row, by)}`, comesTo };
}

/** `SUM(B4:B9)`, or another function of those cells that adds up these numbers. */
export function sumOf(
  { first, last, column }: { first: number; last: number; column: number },
  numbers: readonly (number | null)[],
  write = (range: string) => `SUM(${range})`,
): Formula {
  const range = `${Sheet.address(first, column)}:${Sheet.address(last, column)}`;
  return { formula: write(range), comesTo: addExactly([0, ...numbers]) };
}
