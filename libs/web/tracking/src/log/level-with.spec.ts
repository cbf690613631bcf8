import { addUp, explain, type Accumulation, type Measure } from '@mizan/domain';
import type { CountedValue, Indicator, IndicatorProgress } from '@mizan/contract';
import { effectOf, rulesOf, targetInView, type NewFigures } from './level-with';

const targets = [
  { dueOn: '2026-04-30', value: 8 },
  { dueOn: '2026-10-31', value: 25 },
  { dueOn: '2027-04-30', value: 30 },
];

function indicator(measure: Measure, accumulation: Accumulation, baseline: number | null = 0): Indicator {
  return {
    measure,
    accumulation,
    direction: 'increase',
    baseline: { value: baseline, on: null, note: null },
    targets,
  } as Indicator;
}

function progress(of: Indicator, values: Partial<CountedValue>[]): IndicatorProgress {
  const measured = values.map((value, at) => ({
    ...value,
    measuredOn: value.measuredOn ?? '',
    recordedAt: `2026-09-0${9 - at}T10:00:00Z`,
  }));
  const { steps } = explain(rulesOf(of), [{ period: 'Q1', ...addUp(measured) }], '2026-11-23');
  return { asOf: '2026-11-23', explanation: { steps } } as IndicatorProgress;
}

test.each<[string, Measure, Accumulation, Partial<CountedValue>[], NewFigures, [number | null, number | null]]>([
  [
    'a sum rises',
    'number',
    'sum',
    [{ measuredOn: '2026-05-01', value: 14 }],
    { measuredOn: '2026-09-01', value: 7 },
    [14, 21],
  ],
  ['the first value of a sum', 'number', 'sum', [], { measuredOn: '2026-09-01', value: 7 }, [null, 7]],
  [
    'shares are pooled',
    'percentage',
    'sum',
    [{ measuredOn: '2026-05-01', numerator: 1, denominator: 4 }],
    { measuredOn: '2026-09-01', numerator: 5, denominator: 6 },
    [25, 60],
  ],
  [
    'a share of nobody',
    'percentage',
    'sum',
    [],
    { measuredOn: '2026-09-01', numerator: 0, denominator: 0 },
    [null, null],
  ],
  [
    'a newer level replaces',
    'score',
    'latest',
    [{ measuredOn: '2026-05-01', value: 2 }],
    { measuredOn: '2026-09-01', value: 3 },
    [2, 3],
  ],
  [
    'an older level does not',
    'score',
    'latest',
    [{ measuredOn: '2026-05-01', value: 2 }],
    { measuredOn: '2026-03-01', value: 3 },
    [2, 2],
  ],
  [
    'among equals the one recorded last',
    'score',
    'latest',
    [
      { measuredOn: '2026-05-01', value: 2 },
      { measuredOn: '2026-05-01', value: 1 },
    ],
    { measuredOn: '2026-05-01', value: 3 },
    [2, 3],
  ],
  [
    'of the same day, one that was recorded before the one that counts does not replace it',
    'score',
    'latest',
    [{ measuredOn: '2026-05-01', value: 2 }],
    { measuredOn: '2026-05-01', value: 3, createdAt: '2026-09-01T10:00:00Z' },
    [2, 2],
  ],
  [
    'a mean moves',
    'number',
    'average',
    [{ measuredOn: '2026-05-01', value: 2 }],
    { measuredOn: '2026-09-01', value: 4 },
    [2, 3],
  ],
])('%s', (_, measure, accumulation, values, figures, [before, after]) => {
  const of = indicator(measure, accumulation);
  const effect = effectOf(of, progress(of, values), figures);
  expect([effect?.before.actual, effect?.after.actual]).toEqual([before, after]);
  expect(effect?.steps.actual.result).toBe(after);
});

test.each<[string, Indicator, NewFigures]>([
  ['the number is missing', indicator('number', 'sum'), { measuredOn: '2026-09-01', value: null }],
  ['half a share is known', indicator('number', 'sum'), { measuredOn: '2026-09-01', numerator: 3, denominator: null }],
  ['it is a story', indicator('narrative', 'latest'), { measuredOn: '2026-09-01' }],
])('no effect is claimed when %s', (_, of, figures) => expect(effectOf(of, progress(of, []), figures)).toBeNull());

test('the effect is known however many values count, and by the thresholds of the project', () => {
  const of = indicator('number', 'sum');
  const many = Array.from({ length: 5 }, () => ({ measuredOn: '2026-05-01', value: 4 }));
  const known = progress(of, many);
  known.explanation.steps!.thresholds = { tolerance: 0.01, amber: 0.6 };
  const effect = effectOf(of, known, { measuredOn: '2026-09-01', value: 4 });
  expect([effect?.after.actual, effect?.after.status]).toEqual([24, 'at-risk']);
});

test.each([
  ['the level expected by now', '2026-11-23', '2026-10-31'],
  ['the first to come, before any is due', '2026-01-01', '2026-04-30'],
  ['the last, after the end', '2028-01-01', '2027-04-30'],
])('the target in view is %s', (_, on, dueOn) => expect(targetInView(targets, on)?.dueOn).toBe(dueOn));
