import { measuredPoints } from './measured-points';

const series = [
  { on: '2026-01-31', actual: 2 },
  { on: '2026-04-30', actual: 2 },
  { on: '2026-07-31', actual: 5 },
  { on: '2026-10-31', actual: 5 },
];
const measured = (...days: string[]) => days.map((measuredOn) => ({ measuredOn }));

test.each([
  ['measured in the first and the third period', measured('2026-07-09', '2025-12-01'), 2, [true, false, true, false]],
  ['the same level measured again', measured('2026-10-02', '2026-07-09', '2026-01-31'), 3, [true, false, true, true]],
  ['measured on the last day of a period', measured('2026-04-30', '2026-01-31'), 2, [true, true, false, false]],
  ['of older values only what changed the level', measured('2026-10-02'), 9, [true, false, true, true]],
  ['nothing counted', [], 0, [false, false, false, false]],
])('%s', (_, values, counted, expected) => expect(measuredPoints(series, { values, counted })).toEqual(expected));

test('a point without a level is none', () =>
  expect(measuredPoints([{ on: '2026-01-31', actual: null }], { values: measured('2026-01-15'), counted: 1 })).toEqual([
    false,
  ]));
