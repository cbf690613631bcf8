/**
 * Exact arithmetic on numbers of six decimals. Binary fractions cannot hold 0.1, so sums are taken in whole millionths:
 * 0.1 + 0.2 is 0.3, and the order of the values never matters. A sum is exact up to 8.5 billion, where a JSON number
 * ceases to tell one millionth from the next.
 */
const microPerUnit = 1_000_000n;

/** The sum, exact to six decimals; absent numbers add nothing, and a sum of no numbers at all is null, not 0. */
export function addExactly(numbers: readonly (number | null | undefined)[]): number | null {
  const present = numbers.filter(isFigure);
  return present.length === 0 ? null : fromMicro(present.reduce((sum, number) => sum + toMicro(number), 0n));
}

/** `times` × dividend ÷ divisor with one rounding, so that 29 of 100 is 29 % exactly; null when the divisor is 0. */
export function divideExactly(
  dividend: number | null | undefined,
  divisor: number | null | undefined,
  times = 1,
): number | null {
  if (!isFigure(dividend) || !isFigure(divisor)) return null;
  const parts = toMicro(divisor);
  return parts === 0n ? null : finite(Number(toMicro(dividend) * BigInt(times)) / Number(parts));
}

/** True for a number that can be counted with: neither absent, nor NaN, nor infinite. */
export function isFigure(number: number | null | undefined): number is number {
  return typeof number === 'number' && Number.isFinite(number);
}

/** The number itself, without a minus before zero; null where it is NaN or infinite, which never leave this library. */
export function finite(number: number): number | null {
  return Number.isFinite(number) ? number + 0 : null;
}

function toMicro(number: number): bigint {
  const text = number.toFixed(6);
  // From 1e21 on, toFixed answers in powers of ten; such numbers are whole.
  return text.includes('e') ? BigInt(number) * microPerUnit : BigInt(text.replace('.', ''));
}

function fromMicro(micro: bigint): number | null {
  const size = micro < 0n ? -micro : micro;
  const decimals = String(size % microPerUnit).padStart(6, '0');
  // Read back from decimal text: the nearest number there is, with a single rounding.
  return finite(Number(`${micro < 0n ? '-' : ''}${size / microPerUnit}.${decimals}`));
}
