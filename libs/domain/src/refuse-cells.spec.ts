import type { Refusal } from './refusal';
import { refuseValue } from './refuse-value';
import type { ValueRules, ValueSetting } from './refuse-value';
import type { DraftCell, DraftValue } from './value';

const setting: ValueSetting = {
  today: '2026-05-01',
  projectStartsOn: '2025-11-01',
  periodLocked: false,
  axes: [
    { code: 'sex', categories: ['female', 'male', 'unknown'] },
    { code: 'age', categories: ['under-30', '30-plus', 'unknown'] },
    { code: 'country', categories: ['FR', 'unknown'] },
  ],
};
const number: ValueRules = {
  measure: 'number',
  accumulation: 'sum',
  scale: null,
  partOfWhole: false,
  disaggregation: ['sex', 'age'],
};
const percentage: ValueRules = { ...number, measure: 'percentage' };
const score: ValueRules = {
  ...number,
  measure: 'score',
  accumulation: 'latest',
  scale: { '1': 'ad hoc', '5': 'leading' },
};
const on = '2026-03-12';

const women = { sex: 'female' };
const men = { sex: 'male' };
const refusal = (code: Refusal['code'], path: string, params?: Refusal['params']): Refusal => ({
  code,
  path,
  ...(params && { params }),
});

describe('the cells', () => {
  const cells = (...given: DraftCell[]) => ({ value: 7, cells: given });

  test.each<[string, ValueRules, Partial<DraftValue>, Refusal | null]>([
    ['add up', number, cells({ categories: women, value: 4 }, { categories: men, value: 3 }), null],
    ['none', number, cells(), null],
    [
      'crossed',
      number,
      cells(
        { categories: { ...women, age: 'under-30' }, value: 4 },
        { categories: { age: '30-plus', ...men }, value: 3 },
      ),
      null,
    ],
    [
      'tenths add up exactly',
      number,
      {
        value: 0.3,
        cells: [
          { categories: women, value: 0.1 },
          { categories: men, value: 0.2 },
        ],
      },
      null,
    ],
    [
      'an indicator without axes',
      { ...number, disaggregation: [] },
      cells({ categories: women, value: 7 }),
      refusal('cells-unexpected', 'cells'),
    ],
    [
      'an axis that nobody knows',
      number,
      cells({ categories: { shoe: '42' }, value: 7 }),
      refusal('unknown-axis', 'cells.0.categories.shoe', { axis: 'shoe' }),
    ],
    [
      'an axis of another indicator',
      number,
      cells({ categories: { country: 'FR' }, value: 7 }),
      refusal('unknown-axis', 'cells.0.categories.country', { axis: 'country' }),
    ],
    [
      'a category that nobody knows',
      number,
      cells({ categories: women, value: 4 }, { categories: { sex: 'other' }, value: 3 }),
      refusal('unknown-category', 'cells.1.categories.sex', { axis: 'sex', category: 'other' }),
    ],
    ['no axis', number, cells({ categories: {}, value: 7 }), refusal('axis-missing', 'cells.0.categories')],
    [
      'an axis missing in one',
      number,
      cells({ categories: { ...women, age: 'under-30' }, value: 4 }, { categories: men, value: 3 }),
      refusal('axes-differ', 'cells.1.categories'),
    ],
    [
      'another axis in one',
      number,
      cells({ categories: women, value: 4 }, { categories: { age: '30-plus' }, value: 3 }),
      refusal('axes-differ', 'cells.1.categories'),
    ],
    [
      'the same twice',
      number,
      cells({ categories: women, value: 4 }, { categories: women, value: 3 }),
      refusal('cell-duplicate', 'cells.1.categories'),
    ],
    [
      'the same twice, axes in another order',
      number,
      cells(
        { categories: { sex: 'male', age: '30-plus' }, value: 4 },
        { categories: { age: '30-plus', sex: 'male' }, value: 3 },
      ),
      refusal('cell-duplicate', 'cells.1.categories'),
    ],
    [
      'a cell without a number',
      number,
      cells({ categories: women, value: 7 }, { categories: men }),
      refusal('number-missing', 'cells.1.value'),
    ],
    [
      'a fraction for a number',
      number,
      cells({ categories: women, value: 7, numerator: 1 }),
      refusal('number-unexpected', 'cells.0.numerator'),
    ],
    [
      'a third in a cell',
      number,
      cells({ categories: women, value: 4 }, { categories: men, value: 10 / 3 }),
      refusal('too-precise', 'cells.1.value', { decimals: 6 }),
    ],
    [
      'a level outside the scale',
      score,
      { value: 3, cells: [{ categories: women, value: 6 }] },
      refusal('outside-scale', 'cells.0.value', { lowest: 1, highest: 5 }),
    ],
    [
      'a negative denominator',
      percentage,
      { numerator: 1, denominator: 2, cells: [{ categories: women, numerator: 1, denominator: -2 }] },
      refusal('denominator-negative', 'cells.0.denominator'),
    ],
  ])('%s', (_, indicator, draft, expected) => {
    expect(refuseValue({ measuredOn: on, ...draft }, indicator, setting)).toEqual(expected);
  });
});

describe('the sums of the cells', () => {
  const numbers = (value: number, one: number, other: number): Partial<DraftValue> => ({
    value,
    cells: [
      { categories: women, value: one },
      { categories: men, value: other },
    ],
  });
  const fractions = (whole: [number, number], one: [number, number], other: [number, number]): Partial<DraftValue> => {
    const figures = ([numerator, denominator]: [number, number]) => ({ numerator, denominator });
    return {
      ...figures(whole),
      cells: [
        { categories: women, ...figures(one) },
        { categories: men, ...figures(other) },
      ],
    };
  };
  const mismatch = (part: string, sum: number, whole: number) =>
    refusal('sum-mismatch', 'cells', { cells: sum, value: whole, part });

  test.each<[string, ValueRules, Partial<DraftValue>, Refusal | null]>([
    ['more than the value', number, numbers(7, 4, 4), mismatch('value', 8, 7)],
    ['less than the value', number, numbers(7, 4, 2.999999), mismatch('value', 6.999999, 7)],
    ['the numerators', percentage, fractions([9, 20], [4, 10], [4, 10]), mismatch('numerator', 8, 9)],
    ['the denominators', percentage, fractions([9, 20], [4, 10], [5, 9]), mismatch('denominator', 19, 20)],
    ['both right', percentage, fractions([9, 20], [4, 10], [5, 10]), null],
    [
      'a ratio too',
      { ...percentage, measure: 'ratio' },
      fractions([9, 20], [4, 10], [5, 9]),
      mismatch('denominator', 19, 20),
    ],
    ['the latest number asks for none', { ...number, accumulation: 'latest' }, numbers(7, 7, 7), null],
    ['the mean asks for none', { ...number, accumulation: 'average' }, numbers(7, 7, 7), null],
    ['the greatest asks for none', { ...number, accumulation: 'max' }, numbers(7, 7, 7), null],
    ['a score asks for none', score, numbers(3, 4, 2), null],
    [
      'the latest percentage asks for none',
      { ...percentage, accumulation: 'latest' },
      fractions([9, 20], [1, 1], [1, 1]),
      null,
    ],
  ])('%s', (_, indicator, draft, expected) => {
    expect(refuseValue({ measuredOn: on, ...draft }, indicator, setting)).toEqual(expected);
  });
});
