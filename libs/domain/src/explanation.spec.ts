import type { ActualStep } from './current-value';
import type { Day } from './day';
import { explainMarginals, marginals } from './disaggregation';
import type { CellTotals } from './disaggregation';
import { contributions, explain, whyNotCounted } from './explanation';
import type { IndicatorSteps, PeriodTerm, ReasonNotCounted } from './explanation';
import type { IndicatorRules } from './indicator';
import { periodAt, periodsOf } from './periods';
import { addUp, counting } from './totals';
import type { MeasuredValue } from './totals';
import type { Figures, ValueStatus } from './value';

const quarters = periodsOf('2025-11-01', '2027-04-30', 3);

function termsOf(values: readonly MeasuredValue[], on: Day): PeriodTerm[] {
  const counted = counting(values, on);
  return quarters
    .map(({ code }) => ({
      period: code,
      ...addUp(counted.filter(({ measuredOn }) => periodAt(quarters, measuredOn)?.code === code)),
    }))
    .filter(({ count }) => count > 0);
}

const rising: IndicatorRules = {
  measure: 'number',
  accumulation: 'sum',
  direction: 'increase',
  baseline: 10,
  targets: [
    { dueOn: '2026-01-31', value: 20 },
    { dueOn: '2027-04-30', value: 110 },
  ],
};
const value = (measuredOn: Day, figures: Figures, status: ValueStatus = 'approved'): MeasuredValue => ({
  measuredOn,
  recordedAt: `${measuredOn}T08:00:00Z`,
  status,
  ...figures,
});
const given = [value('2025-12-01', { value: 4 }), value('2026-03-01', { value: 7 }), value('2026-03-20', { value: 2 })];
const stepsOf = (rules: IndicatorRules, values: MeasuredValue[], on = '2026-05-01') =>
  explain(rules, termsOf(values, on), on).steps;

describe('the steps of an indicator', () => {
  test('a sum: its terms by period, then both ways, then the line that decided', () => {
    const steps = stepsOf(rising, given);
    expect(steps.terms.map(({ period, count, sum }) => [period, count, sum])).toEqual([
      ['Q1', 1, 4],
      ['Q2', 2, 9],
    ]);
    expect(steps).toMatchObject({
      actual: { how: 'sum', count: 3, baseline: 10, sum: 13, result: 23 },
      targetDue: { dueOn: '2026-01-31', value: 20 },
      target: { dueOn: '2027-04-30', value: 110 },
      progress: { how: 'way', actual: 23, baseline: 10, target: 110, result: 0.13 },
      pace: { how: 'way', actual: 23, baseline: 10, target: 20, result: 1.3 },
      achievement: { how: 'ratio', actual: 23, target: 110, result: 23 / 110 },
      status: { line: 'pace', pace: 1.3, thresholds: { tolerance: 0.15, amber: 0.6 }, result: 'ahead' },
    });
  });

  test.each<[string, Partial<IndicatorRules>, Figures[], Partial<ActualStep>]>([
    ['nothing counts', {}, [], { how: 'nothing-counts', result: null }],
    ['a story', { measure: 'narrative', accumulation: 'latest' }, [{}], { how: 'narrative', result: null }],
    [
      'the latest says its day',
      { accumulation: 'latest' },
      [{ value: 3 }, { value: 2 }],
      { how: 'latest', count: 2, on: '2026-02-02', value: 2, result: 2 },
    ],
    ['the mean', { accumulation: 'average' }, [{ value: 3 }, { value: 2 }], { how: 'average', sum: 5, count: 2 }],
    ['the greatest', { accumulation: 'max' }, [{ value: 3 }, { value: 2 }], { how: 'max', greatest: 3, count: 2 }],
    [
      'pooled percentages',
      { measure: 'percentage' },
      [
        { numerator: 9, denominator: 14 },
        { numerator: 13, denominator: 18 },
      ],
      { how: 'pooled', count: 2, numerator: 22, denominator: 32, times: 100, result: 68.75 },
    ],
    [
      'the latest ratio',
      { measure: 'ratio', accumulation: 'latest' },
      [{ numerator: 9, denominator: 4 }],
      { how: 'latest-fraction', on: '2026-02-01', numerator: 9, denominator: 4, times: 1, result: 2.25 },
    ],
    [
      'denominators that add up to nothing',
      { measure: 'ratio' },
      [{ numerator: 0, denominator: 0 }],
      { how: 'pooled', numerator: 0, denominator: 0, result: null },
    ],
  ])('the actual: %s', (_, change, figures, expected) => {
    const values = figures.map((one, at) => value(`2026-02-0${at + 1}`, one));
    expect(stepsOf({ ...rising, ...change }, values).actual).toMatchObject(expected);
  });

  test.each<[string, Partial<IndicatorRules>, number | null, Partial<Record<keyof IndicatorSteps, unknown>>]>([
    [
      'without an actual',
      {},
      null,
      {
        progress: { how: 'no-actual', result: null },
        status: { line: 'no-actual', due: { dueOn: '2026-01-31', value: 20 }, result: 'overdue' },
      },
    ],
    ['without targets', { targets: [] }, 5, { progress: { how: 'no-target', result: null } }],
    [
      'before the first target',
      { targets: [{ dueOn: '2027-04-30', value: 110 }] },
      5,
      {
        pace: { how: 'no-target-due', result: null },
        status: { line: 'none-due', next: { dueOn: '2027-04-30', value: 110 }, result: 'not-due' },
      },
    ],
    [
      'a baseline at the target due',
      { baseline: 20 },
      25,
      {
        pace: { how: 'no-way', result: null },
        status: {
          line: 'level',
          direction: 'increase',
          actual: 25,
          due: { dueOn: '2026-01-31', value: 20 },
          pace: 'baseline-is-target',
          result: 'on-track',
        },
      },
    ],
    [
      'no baseline, the less the better',
      { baseline: null, direction: 'decrease' },
      200,
      {
        progress: { how: 'no-baseline', result: null },
        pace: { how: 'inverse', target: 20, actual: 200, result: 0.1 },
        achievement: { how: 'decrease', result: null },
      },
    ],
    [
      'no baseline, the more the better',
      { baseline: null },
      55,
      { progress: { how: 'ratio', actual: 55, target: 110, result: 0.5 } },
    ],
    [
      'a target of 0',
      { targets: [{ dueOn: '2026-01-31', value: 0 }] },
      -1,
      { achievement: { how: 'target-zero', result: null } },
    ],
    [
      'the final target met',
      {},
      110,
      {
        status: {
          line: 'final-met',
          direction: 'increase',
          actual: 110,
          target: { dueOn: '2027-04-30', value: 110 },
          result: 'achieved',
        },
      },
    ],
  ])('%s', (_, change, level, expected) => {
    const values = level === null ? [] : [value('2026-02-01', { value: level })];
    expect(stepsOf({ ...rising, accumulation: 'latest', ...change }, values)).toMatchObject(expected);
  });
});

describe('what each value gave', () => {
  const newestFirst = [{ value: 2 }, { value: 7 }, { value: 7 }];
  test.each<[string, Partial<IndicatorRules>, (number | null)[]]>([
    ['a sum takes them all', {}, [2, 7, 7]],
    ['a mean takes them all', { accumulation: 'average' }, [2, 7, 7]],
    ['the latest alone', { accumulation: 'latest' }, [2, null, null]],
    ['whatever is the greatest', { accumulation: 'max' }, [null, 7, 7]],
    ['a story gives no number', { measure: 'narrative', accumulation: 'latest' }, [null, null, null]],
  ])('%s', (_, change, expected) => {
    const rules = { ...rising, ...change };
    const values = newestFirst.map((figures, at) => value(`2026-02-0${9 - at}`, figures));
    const gave = contributions(rules.measure, stepsOf(rules, values).actual, values);
    expect(gave.map((one) => one && 'value' in one && one.value)).toEqual(expected);
  });

  test('a percentage gives its numerator and its denominator', () => {
    const values = [value('2026-02-01', { numerator: 3, denominator: 4 })];
    const { actual } = stepsOf({ ...rising, measure: 'percentage' }, values);
    expect(contributions('percentage', actual, values)).toEqual([{ numerator: 3, denominator: 4 }]);
  });
});

test.each<[ValueStatus, Day, ReasonNotCounted | null]>([
  ['draft', '2026-02-01', 'draft'],
  ['submitted', '2026-02-01', 'submitted'],
  ['returned', '2026-06-01', 'returned'],
  ['approved', '2026-05-01', null],
  ['approved', '2026-05-02', 'after-day'],
])('a value that is %s and was measured on %s, on 1 May: %s', (status, measuredOn, why) => {
  expect(whyNotCounted(status, measuredOn, '2026-05-01')).toBe(why);
});

describe('how an axis divides the whole', () => {
  const sex = { code: 'sex', categories: ['female', 'male', 'unknown'] };
  const cell = (category: string, figures: Figures): CellTotals => ({
    categories: { sex: category },
    totals: addUp([value('2026-02-01', figures)]),
  });
  const axisOf = (rules: IndicatorRules, cells: CellTotals[], whole: Figures[], withheld: string[] = []) => {
    const shown = marginals(rules, [sex], cells).map(({ axis, categories }) => ({
      axis,
      categories: categories.map((total) => ({ ...total, suppressed: withheld.includes(total.category) })),
    }));
    const totals = addUp(whole.map((figures) => value('2026-02-01', figures)));
    return explainMarginals(rules, shown, cells, totals)[0];
  };
  const cells = [cell('female', { value: 6 }), cell('male', { value: 3 })];

  test('every category with its step, and what no category holds', () => {
    expect(axisOf(rising, cells, [{ value: 12.5 }])).toEqual({
      axis: 'sex',
      categories: [
        { category: 'female', step: { how: 'sum', count: 1, baseline: null, sum: 6, result: 6 } },
        { category: 'male', step: { how: 'sum', count: 1, baseline: null, sum: 3, result: 3 } },
        { category: 'unknown', step: { how: 'nothing-counts', result: null } },
      ],
      rest: { value: 3.5 },
    });
  });

  test('the rest of a percentage is of both its parts', () => {
    const share = { ...rising, measure: 'percentage' as const };
    const parts = [cell('female', { numerator: 2, denominator: 5 })];
    expect(axisOf(share, parts, [{ numerator: 3, denominator: 9 }])?.rest).toEqual({ numerator: 1, denominator: 4 });
  });

  test('where levels don’t add up there is no rest', () => {
    expect(axisOf({ ...rising, accumulation: 'latest' }, cells, [{ value: 12 }])?.rest).toBeNull();
  });

  test('a category that is withheld has no step, and the rest would give it away', () => {
    const axis = axisOf(rising, cells, [{ value: 12 }], ['female']);
    expect(axis?.categories.map(({ step }) => step?.result)).toEqual([undefined, 3, null]);
    expect(axis?.rest).toBeNull();
  });
});
