import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { latestOf, peopleReached, shareSeries, type Measured } from './activity-figures';

const indicator = (part: Partial<Indicator>) =>
  ({
    ...{ code: 'I1', measure: 'number', direction: 'increase', unit: 'persons', disaggregation: ['sex'] },
    targets: [
      { dueOn: '2026-04-30', value: 10 },
      { dueOn: '2026-10-31', value: 40 },
    ],
    ...part,
  }) as Indicator;
const progress = (part: Partial<IndicatorProgress>) =>
  ({
    asOf: '2026-06-15',
    actual: 25,
    targetDue: 10,
    baseline: 0,
    series: [
      { on: '2026-04-30', target: 10, actual: 8 },
      { on: '2026-10-31', target: 40, actual: null },
    ],
    disaggregation: [],
    explanation: { values: [] },
    ...part,
  }) as unknown as IndicatorProgress;
const measured = (part: Partial<Indicator>, figures: Partial<IndicatorProgress> = {}): Measured => ({
  indicator: indicator(part),
  progress: progress(figures),
});

test.each([
  [
    'up from 0, with the day that is read among them',
    measured({}),
    [
      { on: '2026-04-30', share: 0.2, expected: 0.25 },
      { on: '2026-06-15', share: 0.625, expected: 0.25 },
      { on: '2026-10-31', share: null, expected: 1 },
    ],
  ],
  [
    'down without a baseline there is no way to share',
    measured({ direction: 'decrease' }, { baseline: null, asOf: '2026-04-30' }),
    [
      { on: '2026-04-30', share: null, expected: null },
      { on: '2026-10-31', share: null, expected: null },
    ],
  ],
])('%s', (_, given, points) => expect(shareSeries(given)).toEqual(points));

test('the values measured last come first, of whichever indicator', () => {
  const values = (...days: string[]) =>
    ({ explanation: { values: days.map((measuredOn) => ({ measuredOn })) } }) as unknown as Partial<IndicatorProgress>;
  const latest = latestOf(
    [measured({ code: 'I1' }, values('2026-06-01', '2026-02-01')), measured({ code: 'I2' }, values('2026-03-01'))],
    2,
  );
  expect(latest.map((one) => [one.indicator.code, one.value.measuredOn])).toEqual([
    ['I1', '2026-06-01'],
    ['I2', '2026-03-01'],
  ]);
});

const divided = (value: number | null, suppressed = false) => ({
  disaggregation: [{ axis: 'sex', categories: [{ category: 'female', value, suppressed }] }],
});
test.each([
  ['people by sex', measured({}, divided(7)), true],
  ['people, withheld', measured({}, divided(null, true)), true],
  ['people, not broken down yet', measured({}, divided(null)), false],
  ['a share of people', measured({ measure: 'percentage' }, divided(7)), false],
  ['events by country', measured({ unit: 'events', disaggregation: ['country'] }, divided(7)), false],
])('people reached: %s', (_, given, isShown) => expect(peopleReached([given])).toHaveLength(isShown ? 1 : 0));
