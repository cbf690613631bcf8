import type { CountedValue, IndicatorProgress } from '@mizan/contract';
import { addUp, assess, type IndicatorRules } from '@mizan/domain';
import { stepsOf } from './computation';

const targets = [
  { dueOn: '2026-07-31', value: 18 },
  { dueOn: '2027-04-30', value: 25 },
];
const counts: IndicatorRules = { measure: 'number', accumulation: 'sum', direction: 'increase', baseline: 0, targets };

function value(measuredOn: string, figures: Partial<CountedValue>): CountedValue {
  const people = { loggedBy: null, approvedBy: null, approvedAt: `${measuredOn}T10:00:00Z` };
  return {
    id: measuredOn,
    measuredOn,
    value: null,
    numerator: null,
    denominator: null,
    text: null,
    comment: null,
    demonstration: false,
    ...people,
    ...figures,
  };
}

function progressOf(
  rules: IndicatorRules,
  values: CountedValue[],
  asOf = '2026-08-15',
  counted = values.length,
): IndicatorProgress {
  const totals = addUp(values.map((one) => ({ ...one, recordedAt: one.approvedAt ?? '' })));
  const newestFirst = [...values].sort((one, other) => other.measuredOn.localeCompare(one.measuredOn));
  return {
    asOf,
    baseline: rules.baseline,
    series: [],
    disaggregation: [],
    explanation: { values: newestFirst, counted },
    ...assess(rules, totals, asOf),
  };
}

const steps = (rules: IndicatorRules, values: CountedValue[], asOf?: string, counted?: number) =>
  stepsOf(rules, progressOf(rules, values, asOf, counted));

describe('stepsOf', () => {
  test('a sum names its terms in the order of time, then both ways', () => {
    expect(steps(counts, [value('2026-04-28', { value: 4 }), value('2026-07-28', { value: 10 })])).toEqual([
      { of: 'actual', how: 'sum', counted: 2, on: '2026-08-15', terms: [4, 10], baseline: 0, result: 14 },
      { of: 'progress', how: 'way', actual: 14, baseline: 0, target: 25, result: 14 / 25 },
      { of: 'pace', how: 'way', actual: 14, baseline: 0, target: 18, result: 14 / 18 },
    ]);
  });

  test('once the final target is the one due, its pace is its progress and is not repeated', () => {
    expect(steps(counts, [value('2026-04-28', { value: 4 })], '2027-05-01').map(({ of }) => of)).toEqual([
      'actual',
      'progress',
    ]);
  });

  test('nothing counts', () => {
    expect(steps(counts, [])).toEqual([{ of: 'actual', how: 'nothing-counts', on: '2026-08-15' }]);
  });

  test('pooled numerators and denominators of a percentage', () => {
    const share: IndicatorRules = { ...counts, measure: 'percentage', targets: [{ dueOn: '2026-07-31', value: 80 }] };
    const [actual] = steps(share, [
      value('2026-04-28', { numerator: 9, denominator: 14 }),
      value('2026-07-28', { numerator: 13, denominator: 18 }),
    ]);
    expect(actual).toEqual({
      of: 'actual',
      how: 'pooled',
      counted: 2,
      on: '2026-08-15',
      numerator: 22,
      denominator: 32,
      percent: true,
      result: 68.75,
    });
  });

  test('denominators that add up to nothing have no answer', () => {
    const delay: IndicatorRules = { ...counts, measure: 'ratio' };
    expect(steps(delay, [value('2026-04-28', { numerator: 0, denominator: 0 })])).toEqual([
      {
        of: 'actual',
        how: 'pooled',
        counted: 1,
        on: '2026-08-15',
        numerator: 0,
        denominator: 0,
        percent: false,
        result: null,
      },
    ]);
  });

  test('the latest value says when it was measured', () => {
    const stage: IndicatorRules = {
      ...counts,
      measure: 'score',
      accumulation: 'latest',
      targets: [{ dueOn: '2027-04-30', value: 3 }],
    };
    expect(steps(stage, [value('2026-04-28', { value: 1 }), value('2026-07-28', { value: 2 })])[0]).toEqual({
      of: 'actual',
      how: 'latest',
      counted: 2,
      on: '2026-07-28',
      result: 2,
    });
  });

  test('without a baseline, the target itself is the way; a decrease has none', () => {
    const unknown = { ...counts, baseline: null };
    expect(steps(unknown, [value('2026-04-28', { value: 9 })])[1]).toEqual({
      of: 'progress',
      how: 'ratio',
      actual: 9,
      target: 25,
      result: 9 / 25,
    });
    expect(steps({ ...unknown, direction: 'decrease' }, [value('2026-04-28', { value: 9 })]).slice(1)).toEqual([
      { of: 'progress', how: 'no-baseline' },
      { of: 'pace', how: 'inverse', actual: 9, target: 18, result: 2 },
    ]);
  });

  test('a baseline that is the target leaves no way to go', () => {
    const kept = { ...counts, baseline: 25 };
    expect(steps(kept, [value('2026-04-28', { value: 0 })])[1]).toEqual({ of: 'progress', how: 'no-way' });
  });

  test('more values than the answer lists are not added up from a part of them', () => {
    expect(steps(counts, [value('2026-04-28', { value: 9 })], '2026-08-15', 600)[0]).toEqual({
      of: 'actual',
      how: 'too-many',
      counted: 600,
      on: '2026-08-15',
      result: 9,
    });
  });

  test('a narrative has nothing to work out', () => {
    expect(steps({ ...counts, measure: 'narrative', accumulation: 'latest', targets: [] }, [])).toEqual([
      { of: 'actual', how: 'narrative' },
    ]);
  });
});
