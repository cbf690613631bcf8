import type { Categories } from './cells';
import { marginals } from './disaggregation';
import type { CellTotals } from './disaggregation';
import type { Accumulation, Measure } from './indicator';
import { addUp } from './totals';

const sex = { code: 'sex', categories: ['female', 'male', 'unknown'] };
const age = { code: 'age', categories: ['under-30', '30-plus', 'unknown'] };
const recordedAt = '2026-05-01T08:00:00Z';

/** A cell with its values in the order in which they were measured. */
const cell = (categories: Categories, ...values: number[]): CellTotals => ({
  categories,
  totals: addUp(values.map((value, at) => ({ measuredOn: `2026-03-0${at + 1}`, recordedAt, value }))),
});
const share = (categories: Categories, ...values: [number, number][]): CellTotals => ({
  categories,
  totals: addUp(
    values.map(([numerator, denominator], at) => ({
      measuredOn: `2026-03-0${at + 1}`,
      recordedAt,
      numerator,
      denominator,
    })),
  ),
});
const young = { age: 'under-30' };
const old = { age: '30-plus' };
const women = { sex: 'female' };
const men = { sex: 'male' };

describe('one axis', () => {
  test.each<[string, Measure, Accumulation, CellTotals[], (number | null)[]]>([
    ['increments add up', 'number', 'sum', [cell(women, 4, 3), cell(men, 3)], [7, 3, null]],
    ['tenths add up exactly', 'number', 'sum', [cell(women, 0.1, 0.2)], [0.3, null, null]],
    ['nobody is 0, not nothing', 'number', 'sum', [cell(women, 4), cell(men, 0)], [4, 0, null]],
    ['the latest', 'number', 'latest', [cell(women, 4, 3), cell(men, 5)], [3, 5, null]],
    ['the mean', 'number', 'average', [cell(women, 4, 3), cell(men, 5)], [3.5, 5, null]],
    ['the greatest', 'number', 'max', [cell(women, 4, 3), cell(men, 5)], [4, 5, null]],
    [
      'percentages pool',
      'percentage',
      'sum',
      [share(women, [9, 10], [10, 100]), share(men, [1, 2])],
      [1900 / 110, 50, null],
    ],
    [
      'the latest percentage',
      'percentage',
      'latest',
      [share(women, [9, 10], [10, 100]), share(men, [0, 0])],
      [10, null, null],
    ],
    ['ratios pool', 'ratio', 'sum', [share(women, [66, 3], [36, 2])], [20.4, null, null]],
    ['the latest score', 'score', 'latest', [cell(women, 2, 4), cell(men, 3)], [4, 3, null]],
    ['nothing logged', 'number', 'sum', [], [null, null, null]],
  ])('%s', (_, measure, accumulation, cells, expected) => {
    const [axis] = marginals({ measure, accumulation }, [sex], cells);
    expect(axis).toEqual({
      axis: 'sex',
      categories: sex.categories.map((category, at) => ({ category, value: expected[at], suppressed: false })),
    });
  });
});

describe('crossed axes', () => {
  const cells = [
    cell({ ...women, ...young }, 1, 2),
    cell({ ...women, ...old }, 4, 6),
    cell({ ...men, ...young }, 3),
    cell({ ...men, ...old }, 5),
  ];

  test.each<[string, Measure, Accumulation, CellTotals[], Record<string, (number | null)[]>]>([
    ['increments add up along either axis', 'number', 'sum', cells, { sex: [13, 8, null], age: [6, 15, null] }],
    ['the parts of the latest value add up', 'number', 'latest', cells, { sex: [8, 8, null], age: [2, 6, null] }],
    ['the mean of the cells', 'number', 'average', cells, { sex: [3.25, 4, null], age: [2, 5, null] }],
    ['the greatest of the cells', 'number', 'max', cells, { sex: [6, 5, null], age: [3, 6, null] }],
    [
      'several levels of a scale have no answer',
      'score',
      'latest',
      cells,
      { sex: [null, null, null], age: [2, 6, null] },
    ],
    [
      'the parts of the latest percentage pool',
      'percentage',
      'latest',
      [share({ ...women, ...young }, [1, 2], [9, 10]), share({ ...women, ...old }, [1, 2], [10, 90])],
      { sex: [19, null, null], age: [90, 1000 / 90, null] },
    ],
    [
      'a value broken down by one axis alone counts on that axis alone',
      'number',
      'sum',
      [...cells, cell(women, 10)],
      { sex: [23, 8, null], age: [6, 15, null] },
    ],
  ])('%s', (_, measure, accumulation, given, expected) => {
    for (const { axis, categories } of marginals({ measure, accumulation }, [sex, age], given)) {
      expect(categories.map(({ value }) => value)).toEqual(expected[axis]);
    }
  });
});
