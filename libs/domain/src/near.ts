const tolerance = 1e-9;

/**
 * True when two numbers differ by no more than floating-point error: within 1e-9 of each other, relative to the
 * greater magnitude, which counts as at least 1 (methodology, “Status”).
 */
export function nearlyEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other));
}

/** True when the number is greater than the bound or nearly equal to it. */
export function atLeast(number: number, bound: number): boolean {
  return number > bound || nearlyEqual(number, bound);
}
