import fc from 'fast-check';
import { accumulations, measures } from './indicator';
import { refusalCodes } from './refusal';
import type { Refusal } from './refusal';
import { refuseValue } from './refuse-value';
import type { ValueRules, ValueSetting } from './refuse-value';
import type { DraftValue } from './value';

const setting: ValueSetting = {
  today: '2026-05-01',
  projectStartsOn: '2025-11-01',
  periodLocked: false,
  axes: [
    { code: 'sex', categories: ['female', 'male', 'unknown'] },
    { code: 'age', categories: ['under-30', '30-plus', 'unknown'] },
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
const narrative: ValueRules = { ...number, measure: 'narrative', accumulation: 'latest' };
const on = '2026-03-12';

const women = { sex: 'female' };
const men = { sex: 'male' };
const refusal = (code: Refusal['code'], path: string, params?: Refusal['params']): Refusal => ({
  code,
  path,
  ...(params && { params }),
});

describe('the day', () => {
  test.each<[string, string, Partial<ValueSetting>, Refusal | null]>([
    ['today', '2026-05-01', {}, null],
    ['tomorrow', '2026-05-02', {}, refusal('measured-in-future', 'measuredOn', { today: '2026-05-01' })],
    ['the first day of the project', '2025-11-01', {}, null],
    ['the day before', '2025-10-31', {}, refusal('measured-before-start', 'measuredOn', { startsOn: '2025-11-01' })],
    ['in a locked period', on, { periodLocked: true }, refusal('period-locked', 'measuredOn')],
    ['no day', '2026-02-30', {}, refusal('day-invalid', 'measuredOn')],
  ])('%s', (_, measuredOn, circumstances, expected) => {
    expect(refuseValue({ measuredOn, value: 7 }, number, { ...setting, ...circumstances })).toEqual(expected);
  });
});

describe('the figures that a measure asks for', () => {
  test.each<[string, ValueRules, Partial<DraftValue>, Refusal | null]>([
    ['a number', number, { value: 7 }, null],
    ['a number of zero', number, { value: 0 }, null],
    ['a correction', number, { value: -4 }, null],
    ['no number', number, {}, refusal('number-missing', 'value')],
    ['an unknown number', number, { value: null }, refusal('number-missing', 'value')],
    ['a numerator for a number', number, { value: 7, numerator: 1 }, refusal('number-unexpected', 'numerator')],
    [
      'a fraction in place of a number',
      number,
      { numerator: 1, denominator: 2 },
      refusal('number-unexpected', 'numerator'),
    ],
    ['unknown fraction beside a number', number, { value: 7, numerator: null, denominator: null, text: null }, null],
    ['text for a number', number, { value: 7, text: 'seven' }, refusal('text-unexpected', 'text')],
    ['a fraction', percentage, { numerator: 9, denominator: 10 }, null],
    ['more than all', percentage, { numerator: 12, denominator: 10 }, null],
    ['a percentage of nobody', percentage, { numerator: 0, denominator: 0 }, null],
    ['a negative numerator, a loss', { ...number, measure: 'ratio' }, { numerator: -9, denominator: 3 }, null],
    [
      'a negative denominator',
      percentage,
      { numerator: 9, denominator: -10 },
      refusal('denominator-negative', 'denominator'),
    ],
    ['a ready-made percentage', percentage, { value: 90 }, refusal('number-unexpected', 'value')],
    ['no numerator', percentage, { denominator: 10 }, refusal('number-missing', 'numerator')],
    ['no denominator', percentage, { numerator: 9 }, refusal('number-missing', 'denominator')],
    ['a story', narrative, { text: 'The council adopted the procedure.' }, null],
    ['no story', narrative, {}, refusal('text-missing', 'text')],
    ['a blank story', narrative, { text: ' \n' }, refusal('text-missing', 'text')],
    ['a story with a number', narrative, { text: 'So it was.', value: 1 }, refusal('number-unexpected', 'value')],
    [
      'a story with cells',
      narrative,
      { text: 'So.', cells: [{ categories: women }] },
      refusal('cells-unexpected', 'cells'),
    ],
    ['the lowest level', score, { value: 1 }, null],
    ['between two levels', score, { value: 2.2 }, null],
    ['below the lowest level', score, { value: 0 }, refusal('outside-scale', 'value', { lowest: 1, highest: 5 })],
    ['above the highest level', score, { value: 5.1 }, refusal('outside-scale', 'value', { lowest: 1, highest: 5 })],
    ['a score without a scale is free', { ...score, scale: null }, { value: -70 }, null],
    ['a scale says nothing about a number', { ...number, scale: score.scale }, { value: 7 }, null],
    ['six decimals', number, { value: 0.000001 }, null],
    ['seven decimals', number, { value: 0.0000001 }, refusal('too-precise', 'value', { decimals: 6 })],
    ['a third', number, { value: 1 / 3 }, refusal('too-precise', 'value', { decimals: 6 })],
    ['the greatest number there may be', number, { value: 999_999_999.999999 }, null],
    ['a thousand million', number, { value: 1e9 }, refusal('out-of-range', 'value', { limit: 1e9 })],
    ['as far below zero', number, { value: -1e9 }, refusal('out-of-range', 'value', { limit: 1e9 })],
    ['NaN', number, { value: Number.NaN }, refusal('out-of-range', 'value', { limit: 1e9 })],
    [
      'infinity',
      percentage,
      { numerator: 1, denominator: Number.POSITIVE_INFINITY },
      refusal('out-of-range', 'denominator', { limit: 1e9 }),
    ],
  ])('%s', (_, indicator, draft, expected) => {
    expect(refuseValue({ measuredOn: on, ...draft }, indicator, setting)).toEqual(expected);
  });
});

describe('always', () => {
  const anyNumber = fc.option(fc.oneof(fc.double(), fc.integer(), fc.constant(undefined)));
  const figures = { value: anyNumber, numerator: anyNumber, denominator: anyNumber };
  const code = fc.oneof(fc.constantFrom('sex', 'age', 'female', 'male', '__proto__', 'constructor'), fc.string());
  const categories = fc
    .array(fc.tuple(code, code), { maxLength: 3 })
    .map((pairs): Record<string, string> => Object.fromEntries(pairs));
  const cell = fc.record({ categories, ...figures }, { requiredKeys: ['categories'] });
  const draft = fc.record(
    {
      measuredOn: fc.oneof(fc.constant(on), fc.string()),
      ...figures,
      text: fc.option(fc.string()),
      cells: fc.option(fc.array(cell, { maxLength: 4 })),
    },
    { requiredKeys: ['measuredOn'] },
  );
  const rules = fc.record({
    measure: fc.constantFrom(...measures),
    accumulation: fc.constantFrom(...accumulations),
    scale: fc.option(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('1', '5')), fc.string())),
    partOfWhole: fc.boolean(),
    disaggregation: fc.array(code, { maxLength: 3 }),
  });

  test('an answer, never an error', () => {
    fc.assert(
      fc.property(draft, rules, (given, indicator) => {
        const answer = refuseValue(given, indicator, setting);
        if (answer) expect(refusalCodes).toContain(answer.code);
      }),
      { numRuns: 1000 },
    );
  });

  test('parts that make the whole are accepted, and one millionth more is not', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }));
    fc.assert(
      fc.property(parts, ([one, other]) => {
        const cells = [
          { categories: women, value: one / 1e6 },
          { categories: men, value: other / 1e6 },
        ];
        const whole = (millionths: number) => ({ measuredOn: on, value: millionths / 1e6, cells });
        expect(refuseValue(whole(one + other), number, setting)).toBeNull();
        expect(refuseValue(whole(one + other + 1), number, setting)?.code).toBe('sum-mismatch');
      }),
    );
  });
});

describe('a part of a whole', () => {
  const share: ValueRules = { ...percentage, partOfWhole: true };
  const value = (numerator: number, denominator: number) => ({ measuredOn: on, numerator, denominator });

  test('is refused where it exceeds the whole, in the value and in a cell', () => {
    expect(refuseValue(value(4, 5), share, setting)).toBeNull();
    expect(refuseValue(value(5, 5), share, setting)).toBeNull();
    expect(refuseValue(value(0, 0), share, setting)).toBeNull();
    expect(refuseValue(value(6, 5), share, setting)).toEqual({
      code: 'numerator-above-denominator',
      path: 'numerator',
      params: { numerator: 6, denominator: 5 },
    });
    const cells = [
      { categories: women, numerator: 1, denominator: 4 },
      { categories: men, numerator: 3, denominator: 1 },
    ];
    expect(refuseValue({ ...value(4, 5), cells }, share, setting)).toMatchObject({
      code: 'numerator-above-denominator',
      path: 'cells.1.numerator',
    });
  });

  test('never exceeds it, whatever the figures', () => {
    const figure = fc.integer({ min: 0, max: 1e6 });
    fc.assert(
      fc.property(figure, figure, (numerator, denominator) => {
        const code = refuseValue(value(numerator, denominator), share, setting)?.code ?? null;
        expect(code).toBe(numerator > denominator ? 'numerator-above-denominator' : null);
        expect(refuseValue(value(numerator, denominator), percentage, setting)).toBeNull();
      }),
    );
  });
});
