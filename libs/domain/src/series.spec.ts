import { series, seriesDays } from './series';
import { addUp, counting } from './totals';
import type { MeasuredValue } from './totals';

const targets = [
  { dueOn: '2026-04-30', value: 20 },
  { dueOn: '2026-02-15', value: 5 },
  { dueOn: '2027-04-30', value: 100 },
];
const quarterEnds = ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31'];
const rules = { measure: 'number', accumulation: 'sum', baseline: 1, targets } as const;
const value = (measuredOn: string, increment: number): MeasuredValue => ({
  measuredOn,
  recordedAt: '2026-05-01T08:00:00Z',
  status: 'approved',
  value: increment,
});

describe('the days of a chart', () => {
  test.each<[string, string, string[]]>([
    ['nothing has ended yet', '2026-01-30', ['2026-02-15', '2026-04-30', '2027-04-30']],
    ['a period ends today', '2026-01-31', ['2026-01-31', '2026-02-15', '2026-04-30', '2027-04-30']],
    [
      'a target on a period’s end is one day',
      '2026-08-01',
      ['2026-01-31', '2026-02-15', '2026-04-30', '2026-07-31', '2027-04-30'],
    ],
  ])('%s', (_, on, days) => expect(seriesDays(targets, quarterEnds, on)).toEqual(days));

  test('neither targets nor periods', () => expect(seriesDays([], [], '2026-01-31')).toEqual([]));
});

describe('the points of a chart', () => {
  const values = [value('2026-02-01', 4), value('2026-04-30', 7), value('2026-06-15', 9)];
  const on = '2026-06-01';
  const asked: string[] = [];
  const points = series(
    rules,
    seriesDays(targets, quarterEnds, on),
    (day) => {
      asked.push(day);
      return addUp(counting(values, day));
    },
    on,
  );

  test('each actual is that of its own day, each target the step in force', () => {
    expect(points).toEqual([
      { on: '2026-01-31', target: null, actual: null },
      { on: '2026-02-15', target: 5, actual: 5 },
      { on: '2026-04-30', target: 20, actual: 12 },
      { on: '2027-04-30', target: 100, actual: null },
    ]);
  });

  test('nobody asks about the days to come', () => {
    expect(asked).toEqual(['2026-01-31', '2026-02-15', '2026-04-30']);
  });
});
