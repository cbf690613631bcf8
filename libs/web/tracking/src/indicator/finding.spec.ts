import type { IndicatorProgress } from '@mizan/contract';
import { findingOf, levelNames, pointsOf, stepsAround } from './finding';

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
