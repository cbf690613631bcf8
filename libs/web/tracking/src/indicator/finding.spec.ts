import type { IndicatorProgress } from '@mizan/contract';
import { findingOf, levelNames, pointsOf, withComparison, withMeasured, stepsAround } from './finding';

const targets = [
  { dueOn: '2026-10-31', value: 25 },
  { dueOn: '2026-04-30', value: 8 },
];
const at = (asOf: string, actual: number | null, status: IndicatorProgress['status'] = 'on-track') => ({
  asOf,
  actual,
  status,
});

describe('findingOf', () => {
  test.each([
    [
      'some of what is due',
      targets,
      at('2026-05-15', 7),
      { kind: 'against-due', actual: 7, target: { dueOn: '2026-04-30', value: 8 } },
    ],
    [
      'on the very day',
      targets,
      at('2026-04-30', 0),
      { kind: 'against-due', actual: 0, target: { dueOn: '2026-04-30', value: 8 } },
    ],
    [
      'the final target reached',
      targets,
      at('2026-05-15', 26, 'achieved'),
      { kind: 'final-reached', actual: 26, target: { dueOn: '2026-10-31', value: 25 } },
    ],
    [
      'before the first target',
      targets,
      at('2026-01-15', 3),
      { kind: 'before-first', actual: 3, target: { dueOn: '2026-04-30', value: 8 } },
    ],
    [
      'nothing, though something is due',
      targets,
      at('2026-05-15', null),
      { kind: 'none-of-due', target: { dueOn: '2026-04-30', value: 8 } },
    ],
    [
      'nothing yet, nothing due',
      targets,
      at('2026-01-15', null),
      { kind: 'none-before', target: { dueOn: '2026-04-30', value: 8 } },
    ],
    ['a value without any target', [], at('2026-01-15', 3), { kind: 'no-target', actual: 3 }],
    ['nothing at all', [], at('2026-01-15', null), { kind: 'none' }],
  ])('%s', (_, given, progress, finding) => expect(findingOf(given, progress)).toEqual(finding));
});

test('the steps around a day do not depend on the order in which targets are written', () => {
  expect(stepsAround(targets, '2026-05-15')).toEqual({
    due: { dueOn: '2026-04-30', value: 8 },
    next: { dueOn: '2026-10-31', value: 25 },
    final: { dueOn: '2026-10-31', value: 25 },
  });
});

describe('pointsOf', () => {
  const series = [
    { on: '2026-04-30', target: 8, actual: 5 },
    { on: '2026-10-31', target: 25, actual: null },
  ];
  const progress = (asOf: string) => ({ series, asOf, actual: 7, targetDue: 8 }) as IndicatorProgress;

  test('the day that is read stands among the points, in its place', () => {
    expect(pointsOf(progress('2026-05-15'))).toEqual([
      series[0],
      { on: '2026-05-15', target: 8, actual: 7 },
      series[1],
    ]);
  });
  test('a day that is a point already stays one', () => expect(pointsOf(progress('2026-04-30'))).toEqual(series));
  test('a day before the first point adds nothing', () => expect(pointsOf(progress('2026-01-01'))).toEqual(series));
});

test('a day that was only read, or compared with, has no mark of its own', () => {
  const series = [
    { on: '2026-01-31', target: 4, actual: 5 },
    { on: '2026-04-30', target: 8, actual: 5 },
  ];
  const progress = { series, asOf: '2026-05-15', actual: 7, targetDue: 8 } as IndicatorProgress;
  const values = [
    { measuredOn: '2026-05-10' },
    { measuredOn: '2026-01-15' },
  ] as IndicatorProgress['explanation']['values'];
  const then = { series: series.slice(0, 1), asOf: '2026-02-15', actual: 5, targetDue: 4 };
  const points = withMeasured(withComparison(pointsOf(progress), then), { values, counted: 2 });
  expect(points.map(({ on, isMeasured }) => [on, isMeasured])).toEqual([
    ['2026-01-31', true],
    ['2026-02-15', false],
    ['2026-04-30', false],
    ['2026-05-15', true],
  ]);
});

describe('levelNames', () => {
  const scale = { 1: 'ad hoc', 2: 'emerging', 3: 'established' };

  test.each([
    ['a level', 2, ['emerging']],
    ['between two', 2.2, ['emerging', 'established']],
    ['beyond the scale', 4, []],
    ['no level', null, []],
  ])('%s', (_, level, names) => expect(levelNames(scale, level)).toEqual(names));
  test('no names', () => expect(levelNames(null, 2)).toEqual([]));
});

describe('compared with an earlier day', () => {
  const points = [
    { on: '2026-01-31', target: 8, actual: 6 },
    { on: '2026-04-30', target: 18, actual: 14 },
    { on: '2026-07-31', target: 25, actual: null },
  ];
  const then = (asOf: string, actual: number) => ({ asOf, actual, targetDue: 8, series: points.slice(0, 1) });

  test('each point tells what was known then, and that day stands among them', () => {
    expect(withComparison(points, then('2026-03-12', 9))).toEqual([
      { on: '2026-01-31', target: 8, actual: 6, comparison: 6 },
      { on: '2026-03-12', target: 8, actual: 9, comparison: 9 },
      { on: '2026-04-30', target: 18, actual: 14, comparison: null },
      { on: '2026-07-31', target: 25, actual: null, comparison: null },
    ]);
  });

  test('a day that is a point already is not drawn twice', () =>
    expect(
      withComparison(points, then('2026-04-30', 13)).map(({ on, actual, comparison }) => [on, actual, comparison]),
    ).toEqual([
      ['2026-01-31', 6, 6],
      ['2026-04-30', 14, 13],
      ['2026-07-31', null, null],
    ]));

  test('a day before the first point adds nothing; without a day the points are as they were', () => {
    expect(withComparison(points, then('2025-12-01', 1)).map(({ on }) => on)).toEqual(points.map(({ on }) => on));
    expect(withComparison(points, undefined)).toEqual(points);
  });
});
