import { headlineOf } from './headline';
import type { RollUp } from './roll-up';
import { statuses, type IndicatorStatus } from './status';

const countsOf = (of: IndicatorStatus[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, of.filter((one) => one === status).length]),
  ) as RollUp['statusCounts'];
const project = { startsOn: '2025-11-01', endsOn: '2027-04-30' };
const activity = (code: string, of: IndicatorStatus[], late = 0, indicatorProgress: number | null = 0.5) => ({
  code,
  rollUp: { indicatorProgress, statusCounts: countsOf(of) },
  milestones: { late },
});

test.each([
  ['on its first day', '2025-11-01', 1],
  ['at the end of the first month', '2025-11-30', 1],
  ['in its thirteenth month', '2026-11-25', 13],
  ['on its last day', '2027-04-30', 18],
  ['before it starts', '2025-10-31', null],
  ['after it ended', '2027-05-01', null],
])('the month %s', (_, on, month) => expect(headlineOf(project, [], on)).toMatchObject({ month, months: 18 }));

test('a project that starts within a month counts from that day', () =>
  expect(headlineOf({ startsOn: '2026-01-15', endsOn: '2026-07-14' }, [], '2026-02-14')).toMatchObject({
    month: 1,
    months: 6,
  }));

test.each([
  ['nothing to say', [activity('A1', ['on-track'])], null, null],
  [
    'the one with the most progress leads',
    [activity('A1', ['ahead']), activity('A2', ['achieved'], 0, 0.8)],
    'A2',
    null,
  ],
  [
    'late milestones weigh more than indicators',
    [activity('A1', ['off-track', 'at-risk']), activity('A2', ['ahead'], 1)],
    null,
    { activity: 'A2', lateMilestones: 1, indicators: 0 },
  ],
  [
    'of as many late, the one with more indicators behind',
    [activity('A1', ['on-track'], 2), activity('A2', ['overdue'], 2), activity('A3', ['ahead'])],
    'A3',
    { activity: 'A2', lateMilestones: 2, indicators: 1 },
  ],
])('%s', (_, activities, ahead, behind) =>
  expect(headlineOf(project, activities, '2026-11-25')).toMatchObject({ ahead, behind }),
);
