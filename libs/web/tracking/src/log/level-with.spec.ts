import type { Accumulation, Measure } from '@mizan/domain';
import type { CountedValue, Indicator, IndicatorProgress } from '@mizan/contract';
import { effectOf, targetInView, type NewFigures } from './level-with';

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

function progress(values: Partial<CountedValue>[], counted = values.length): IndicatorProgress {
  return { asOf: '2026-11-23', explanation: { values, counted } } as IndicatorProgress;
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
    'a mean moves',
    'number',
    'average',
    [{ measuredOn: '2026-05-01', value: 2 }],
    { measuredOn: '2026-09-01', value: 4 },
    [2, 3],
  ],
])('%s', (_, measure, accumulation, values, figures, [before, after]) => {
  const effect = effectOf(indicator(measure, accumulation), progress(values), figures);
  expect([effect?.before.actual, effect?.after.actual]).toEqual([before, after]);
});

test.each([
  ['the number is missing', indicator('number', 'sum'), progress([]), { measuredOn: '2026-09-01', value: null }],
  [
    'half a share',
    indicator('percentage', 'sum'),
    progress([]),
    { measuredOn: '2026-09-01', numerator: 3, denominator: null },
  ],
  ['a story', indicator('narrative', 'latest'), progress([]), { measuredOn: '2026-09-01' }],
  [
    'only some of the values are known',
    indicator('number', 'sum'),
    progress([{ measuredOn: '2026-05-01', value: 1 }], 501),
    { measuredOn: '2026-09-01', value: 1 },
  ],
])('no effect is claimed when %s', (_, of, known, figures) => expect(effectOf(of, known, figures)).toBeNull());

test.each([
  ['the level expected by now', '2026-11-23', '2026-10-31'],
  ['the first to come, before any is due', '2026-01-01', '2026-04-30'],
  ['the last, after the end', '2028-01-01', '2027-04-30'],
])('the target in view is %s', (_, on, dueOn) => expect(targetInView(targets, on)?.dueOn).toBe(dueOn));
