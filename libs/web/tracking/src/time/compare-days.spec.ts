import { compareDays } from './compare-days';
import { stopsOf } from './stops';

const periods = [
  { code: 'Q1', startsOn: '2025-11-01', endsOn: '2026-01-31' },
  { code: 'Q2', startsOn: '2026-02-01', endsOn: '2026-04-30' },
  { code: 'Q3', startsOn: '2026-05-01', endsOn: '2026-07-31' },
];
const days = (shown: string, ...reports: string[]) =>
  compareDays(
    stopsOf(periods, '2026-08-20', shown),
    reports.map((to) => ({ to })),
    shown,
  ).map(({ day, kind }) => `${day} ${kind}`);

test.each([
  ['the ends of the periods before it, the newest first', days('2026-08-20'), ['07-31', '04-30', '01-31']],
  ['none before the first end', days('2026-01-31'), []],
])('%s', (_, offered, expected) => expect(offered).toEqual(expected.map((day) => `2026-${day} period-end`)));

test('the last report’s day comes first, and once', () => {
  expect(days('2026-08-20', '2026-04-30', '2026-07-31', '2026-12-31')).toEqual([
    '2026-07-31 report',
    '2026-04-30 period-end',
    '2026-01-31 period-end',
  ]);
  expect(days('2026-05-15', '2026-03-12', '2026-07-31')).toEqual([
    '2026-03-12 report',
    '2026-04-30 period-end',
    '2026-01-31 period-end',
  ]);
});
