import type { Day } from '@mizan/domain';
import { stopsOf } from './stops';

const periods = [
  { code: 'Q2', startsOn: '2026-02-01', endsOn: '2026-04-30' },
  { code: 'Q1', startsOn: '2025-11-01', endsOn: '2026-01-31' },
  { code: 'Q3', startsOn: '2026-05-01', endsOn: '2026-07-31' },
];

test.each<[string, Day, Day | null, unknown[]]>([
  [
    'the ends of what is over, in the order of time, then today',
    '2026-05-20',
    null,
    [
      ['2026-01-31', 'period-end', 'Q1'],
      ['2026-04-30', 'period-end', 'Q2'],
      ['2026-05-20', 'today', 'Q3'],
    ],
  ],
  [
    'a day between two of them stands between them',
    '2026-05-20',
    '2026-03-12',
    [
      ['2026-01-31', 'period-end', 'Q1'],
      ['2026-03-12', 'other-day', 'Q2'],
      ['2026-04-30', 'period-end', 'Q2'],
      ['2026-05-20', 'today', 'Q3'],
    ],
  ],
  ['a period is not over on its last day', '2026-01-31', '2026-01-31', [['2026-01-31', 'today', 'Q1']]],
  [
    'a day to come stands after today',
    '2025-12-01',
    '2026-01-31',
    [
      ['2025-12-01', 'today', 'Q1'],
      ['2026-01-31', 'other-day', 'Q1'],
    ],
  ],
  ['a day before the project is in no period', '2025-09-01', null, [['2025-09-01', 'today', null]]],
])('%s', (_, today, asked, stops) =>
  expect(stopsOf(periods, today, asked).map(({ day, kind, period }) => [day, kind, period])).toEqual(stops),
);
