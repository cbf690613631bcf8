import fc from 'fast-check';
import { addExactly, divideExactly, finite, isFigure } from './exact';

/** Numbers of six decimals, up to a million. */
const sixDecimals = fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6);

describe('addExactly', () => {
  test.each<[string, (number | null | undefined)[], number | null]>([
    ['tenths that binary cannot hold', [0.1, 0.2], 0.3],
    ['the smallest step there is', [0.000001, 0.000002], 0.000003],
    ['a correction', [14, -4], 10],
    ['a correction to nothing', [0.3, -0.1, -0.2], 0],
    ['below zero', [-0.1, -0.2], -0.3],
    ['just below zero', [-0.000001], -0.000001],
    ['the largest values', [999_999_999.999999, 0.000001], 1_000_000_000],
    ['absent numbers add nothing', [null, 4, undefined], 4],
    ['zero is a number', [0], 0],
    ['no numbers at all', [], null],
    ['nothing but absent numbers', [null, undefined], null],
    ['NaN is not a number', [Number.NaN, 2], 2],
    ['nothing but infinity', [Number.POSITIVE_INFINITY], null],
    ['numbers beyond powers of ten', [1e21, 1e21], 2e21],
    ['past all bounds there is no answer', [Number.MAX_VALUE, Number.MAX_VALUE], null],
  ])('%s', (_, numbers, sum) => expect(addExactly(numbers)).toBe(sum));

  test('the order never matters', () => {
    fc.assert(
      fc.property(fc.array(sixDecimals), (numbers) => {
        expect(addExactly([...numbers].reverse())).toBe(addExactly(numbers));
        expect(addExactly([...numbers].sort((one, other) => one - other))).toBe(addExactly(numbers));
      }),
    );
  });

  test('a number alone is its own sum', () => {
    fc.assert(fc.property(sixDecimals, (number) => expect(addExactly([number])).toBe(number)));
  });
});

describe('divideExactly', () => {
  test.each<[string, [number | null, number | null, number?], number | null]>([
    ['29 of 100, in per cent', [29, 100, 100], 29],
    ['0.07 of 1, in per cent', [0.07, 1, 100], 7],
    ['tenths in three', [0.3, 3], 0.1],
    ['nothing of something', [0, 5, 100], 0],
    ['of nobody', [0, 0, 100], null],
    ['something of nobody', [3, 0], null],
    ['an absent numerator', [null, 5], null],
    ['an absent denominator', [5, null], null],
    ['NaN', [Number.NaN, 5], null],
    ['infinity', [5, Number.POSITIVE_INFINITY], null],
  ])('%s', (_, args, quotient) => expect(divideExactly(...args)).toBe(quotient));
});

test('no minus before zero, and nothing that is not finite', () => {
  expect(Object.is(finite(-0), 0)).toBe(true);
  expect(finite(Number.NaN)).toBeNull();
  expect(finite(Number.NEGATIVE_INFINITY)).toBeNull();
  expect([0, -3, null, undefined, Number.NaN, Number.POSITIVE_INFINITY].map(isFigure)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
