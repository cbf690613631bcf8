import type { CountedValue, Explanation } from '@mizan/contract';
import fc from 'fast-check';
import { numberTextOf } from '../../number-text';
import { axisLevels, stepsOf } from './steps';

const numbers = numberTextOf('fr', '\u00a0%');
const span = { startsOn: '2026-01-01', asOf: '2026-07-02' };
const shape = { decimals: 0, suffix: '' };

const measured = (...days: string[]): Explanation => ({
  counted: days.length,
  values: days.map((measuredOn) => ({ measuredOn }) as CountedValue),
});

test.each([
  ['nothing', [], [0, 1]],
  ['a share of a hundred', [12, 70], [0, 50, 100]],
  ['a few things, in whole steps', [1, 2, 3], [0, 1, 2, 3]],
  ['small levels', [0.1, 0.3], [0, 0.1, 0.2, 0.3]],
  ['below zero', [-9, -1.5], [-10, -5, 0]],
  ['both sides', [-4, 6], [-5, 0, 5, 10]],
])('the axis holds %s and zero', (_, levels, marks) => expect(axisLevels(levels)).toEqual(marks));

test('no level lies beyond its axis, and its marks are few', () => {
  // As exact as figures are kept.
  const level = fc
    .integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
    .map((millionths) => millionths / 1e6);
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 8 }), (levels) => {
      const marks = axisLevels(levels);
      // A hair above its highest mark a level is drawn on it.
      const hair = (marks.at(-1)! - marks[0]!) * 1e-6;
      expect(marks[0]).toBeLessThanOrEqual(Math.min(0, ...levels) + hair);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...levels) - hair);
      expect(marks).toContain(0);
      expect(marks.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('targets are steps, values a line, and each stands at its day and level', () => {
  const series = [
    { on: '2026-04-02', target: 10, actual: 5 },
    { on: '2026-07-02', target: 10, actual: 10 },
    { on: '2027-01-01', target: 20, actual: null },
  ];
  const drawing = stepsOf({ series, baseline: 0, explanation: measured('2026-03-12') }, span, shape, numbers)!;
  expect(drawing.actual).toEqual([
    [0.2493, 0.25],
    [0.4986, 0.5],
  ]);
  // Nothing was measured in the second quarter: its point only carries the level on.
  expect(drawing.actualMarks).toEqual([[0.2493, 0.25]]);
  expect(drawing.target).toEqual([
    [0.2493, 0.5],
    [1, 0.5],
    [1, 1],
  ]);
  expect(drawing.levels.map(({ label }) => label)).toEqual(['0', '10', '20']);
  expect(drawing.days.map(({ label }) => label)).toEqual(['01/01/2026', '01/01/2027']);
  expect([drawing.lastActual?.label, drawing.lastTarget?.label]).toEqual(['10', '20']);
});

test.each([
  ['no point', []],
  ['points without a level', [{ on: '2026-04-02', target: null, actual: null }]],
])('nothing is drawn of %s', (_, series) =>
  expect(stepsOf({ series, baseline: 0, explanation: measured() }, span, shape, numbers)).toBeNull(),
);
