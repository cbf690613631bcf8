import { apart, axisDays, axisLevels, momentOf, nearestPoint, stepLines } from './step-line';

const point = (on: string, target: number | null, actual: number | null) => ({ on, target, actual });
const drawn = (points: { name: Date; value: number }[]) =>
  points.map(({ name, value }) => [name.toISOString().slice(0, 10), value]);

describe('stepLines', () => {
  test('a target keeps its level until the next one, then rises at once', () => {
    const { target } = stepLines([
      point('2026-01-31', 8, null),
      point('2026-04-30', 18, null),
      point('2026-07-31', 18, null),
    ]);
    expect(drawn(target)).toEqual([
      ['2026-01-31', 8],
      ['2026-04-30', 8],
      ['2026-04-30', 18],
      ['2026-07-31', 18],
    ]);
  });

  test('the actual starts at its first value, never at zero', () => {
    const { actual } = stepLines([point('2026-01-31', 8, null), point('2026-04-30', 18, 14)]);
    expect(drawn(actual)).toEqual([['2026-04-30', 14]]);
  });

  test('a level that is only carried on is part of the line and has no mark', () => {
    const { actual, measured } = stepLines([
      point('2026-01-31', 8, 5),
      { ...point('2026-04-30', 18, 5), isMeasured: false },
    ]);
    expect(drawn(actual)).toEqual([
      ['2026-01-31', 5],
      ['2026-04-30', 5],
    ]);
    expect(drawn(measured)).toEqual([['2026-01-31', 5]]);
  });

  test('before the first target there is no target line', () => {
    expect(drawn(stepLines([point('2026-01-31', null, 2), point('2026-04-30', 18, 3)]).target)).toEqual([
      ['2026-04-30', 18],
    ]);
  });

  test('a day is the same day in every time zone', () => {
    expect(momentOf('2026-04-30').toISOString()).toBe('2026-04-30T12:00:00.000Z');
  });
});

describe('axisLevels', () => {
  test.each([
    ['persons', [0, 8, 18, 25, 14], [0, 5, 10, 15, 20, 25]],
    ['few deliverables stay whole', [0, 1, 2], [0, 1, 2]],
    ['per cent', [40, 62.5, 70], [0, 20, 40, 60, 80]],
    ['a score', [2.2, 2.7, 3.2], [0, 1, 2, 3, 4]],
    ['below zero', [-4, 6], [-4, -2, 0, 2, 4, 6]],
    ['nothing but zero', [0, 0], [0, 1]],
    ['nothing', [], [0, 1]],
    ['thousandths', [0.003], [0, 0.001, 0.002, 0.003]],
  ])('%s', (_, levels, axis) => expect(axisLevels(levels)).toEqual(axis));
});

describe('axisDays', () => {
  const days = ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31', '2027-01-31', '2027-04-30'];

  test('all of them where there is room', () => expect(axisDays(days, 0.1)).toEqual(days));
  test('fewer where there is less, always with the first and the last', () =>
    expect(axisDays(days, 0.3)).toEqual(['2026-01-31', '2026-07-31', '2027-04-30']));
  test('a day close to another has no room', () =>
    expect(axisDays(['2026-01-31', '2026-10-31', '2026-11-23', '2027-04-30'], 0.1)).toEqual([
      '2026-01-31',
      '2026-10-31',
      '2027-04-30',
    ]));
  test('no room but for one', () => expect(axisDays(days, 1.5)).toEqual(['2027-04-30']));
  test('a day once', () => expect(axisDays(['2026-01-31', '2026-01-31'], 0.1)).toEqual(['2026-01-31']));
  test('none', () => expect(axisDays([], 0.1)).toEqual([]));
});

test.each([
  ['far enough', 10, 40, [10, 40]],
  ['touching', 20, 24, [14, 30]],
  ['the other way round', 24, 20, [30, 14]],
  ['on one another', 20, 20, [12, 28]],
])('labels: %s', (_, one, other, places) => expect(apart(one, other, 16)).toEqual(places));

test.each([
  ['at the start', 0, 0],
  ['just after the start', 0.1, 0],
  ['near the end', 0.9, 2],
  ['past the end', 1.3, 2],
])('the nearest point %s', (_, share, index) => {
  const points = [point('2026-01-31', 8, null), point('2026-04-30', 18, 14), point('2026-07-31', 18, 14)];
  expect(nearestPoint(points, share)).toBe(index);
});

test('no nearest point without points', () => expect(nearestPoint([], 0.5)).toBeNull());
