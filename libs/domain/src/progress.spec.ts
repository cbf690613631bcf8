import type { IndicatorRules, TargetLevel } from './indicator';
import { achievementOf, finalTarget, paceOf, progressOf, shareOfWay, targetDue } from './progress';

const levels: TargetLevel[] = [
  { dueOn: '2026-10-31', value: 60 },
  { dueOn: '2026-04-30', value: 20 },
  { dueOn: '2027-04-30', value: 100 },
];
const rules = (direction: IndicatorRules['direction'], baseline: number | null, ...values: number[]) => ({
  direction,
  baseline,
  targets: values.map((value, at) => ({ dueOn: `202${6 + at}-04-30`, value })),
});

describe('share of the way', () => {
  test.each<[string, { from: number; to: number; at: number }, number | null]>([
    ['halfway up', { from: 0, to: 100, at: 50 }, 0.5],
    ['halfway down', { from: 40, to: 20, at: 30 }, 0.5],
    ['the wrong way', { from: 40, to: 20, at: 45 }, -0.25],
    ['beyond', { from: 40, to: 20, at: 15 }, 1.25],
    ['from below zero', { from: -10, to: 10, at: 5 }, 0.75],
    ['not a step yet, downwards', { from: 40, to: 20, at: 40 }, 0],
    ['no way to go', { from: 20, to: 20, at: 20 }, null],
    ['further than numbers reach', { from: -Number.MAX_VALUE, to: Number.MAX_VALUE, at: 0 }, 0],
    ['an infinite share', { from: 0, to: Number.MIN_VALUE, at: 1 }, null],
  ])('%s', (_, { from, to, at }, share) => expect(shareOfWay(from, to, at)).toBe(share));
});

describe('targets are steps', () => {
  test.each<[string, string, number | null]>([
    ['before the first', '2026-04-29', null],
    ['on the day of the first', '2026-04-30', 20],
    ['between two, the earlier', '2026-10-30', 20],
    ['on the day of the next', '2026-10-31', 60],
    ['long after the last', '2030-01-01', 100],
  ])('%s', (_, on, value) => expect(targetDue(levels, on)?.value ?? null).toBe(value));

  test('the last by date is the final one, in whatever order they come', () => {
    expect(finalTarget(levels)).toEqual({ dueOn: '2027-04-30', value: 100 });
    expect(finalTarget([...levels].reverse())).toEqual({ dueOn: '2027-04-30', value: 100 });
    expect(finalTarget([])).toBeNull();
  });
});

describe('progress, pace and achievement on 1 May 2026', () => {
  test.each<[string, ReturnType<typeof rules>, number | null, (number | null)[]]>([
    ['halfway to the first target', rules('increase', 0, 20, 100), 10, [0.1, 0.5, 0.1]],
    ['from a baseline', rules('increase', 10, 14, 22), 13, [0.25, 0.75, 13 / 22]],
    ['downwards', rules('decrease', 40, 30, 20), 35, [0.25, 0.5, null]],
    ['downwards, the wrong way', rules('decrease', 40, 30, 20), 45, [-0.25, -0.5, null]],
    ['no baseline, upwards', rules('increase', null, 10, 40), 8, [0.2, 0.8, 0.2]],
    ['no baseline, upwards to zero', rules('increase', null, 0, 0), -1, [null, null, null]],
    ['no baseline, downwards', rules('decrease', null, 10, 5), 12, [null, 10 / 12, null]],
    ['no baseline, downwards, already at zero', rules('decrease', null, 10, 5), 0, [null, null, null]],
    ['a level to keep', rules('increase', 95, 95, 95), 90, [null, null, 90 / 95]],
    ['nothing planned by now', rules('increase', 2.2, 2.2, 3.2), 2.2, [0, null, 0.6875]],
    ['towards zero', rules('increase', -10, -5, 0), -5, [0.5, 1, null]],
    ['no actual', rules('increase', 0, 10, 40), null, [null, null, null]],
    ['no targets', rules('increase', 0), 10, [null, null, null]],
  ])('%s', (_, given, actual, [progress, pace, achievement]) => {
    expectShare(progressOf(given, actual), progress);
    expectShare(paceOf(given, actual, '2026-05-01'), pace);
    expectShare(achievementOf(given, actual), achievement);
  });

  test('no pace before the first target is due', () => {
    expect(paceOf(rules('increase', 0, 10, 40), 5, '2026-04-29')).toBeNull();
  });
});

function expectShare(found: number | null, expected: number | null | undefined): void {
  if (typeof expected === 'number') expect(found).toBeCloseTo(expected, 9);
  else expect(found).toBeNull();
}
