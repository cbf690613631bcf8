import { atLeast, nearlyEqual } from './near';

describe('nearlyEqual', () => {
  test.each<[string, number, number, boolean]>([
    ['the same', 3, 3, true],
    ['floating-point error', 0.1 + 0.2, 0.3, true],
    ['near zero the bound is absolute', 0, 1e-9, true],
    ['a little further from zero', 0, 2e-9, false],
    ['the smallest step of a value', 1, 1.000001, false],
    ['large numbers, relative to the greater', 1_000_000_000, 1_000_000_000.5, true],
    ['large numbers further apart', 1_000_000_000, 1_000_000_002, false],
    ['opposite signs', -1, 1, false],
  ])('%s', (_, one, other, equal) => {
    expect(nearlyEqual(one, other)).toBe(equal);
    expect(nearlyEqual(other, one)).toBe(equal);
  });
});

describe('atLeast', () => {
  test.each<[string, number, number, boolean]>([
    ['greater', 2, 1, true],
    ['equal', 1, 1, true],
    ['smaller by rounding alone', 0.3, 0.1 + 0.2, true],
    ['smaller', 1, 1.00001, false],
  ])('%s', (_, number, bound, holds) => expect(atLeast(number, bound)).toBe(holds));
});
