import type { Overview, Timeline } from '@mizan/contract';
import { movedSince, trendOf } from './trend';

const timeline = (...shares: [day: string, project: number | null, activity?: number | null][]) =>
  ({
    points: shares.map(([on, indicatorProgress, activity]) => ({
      on,
      project: { indicatorProgress, covered: 5 },
      activities: activity === undefined ? [] : [{ code: 'A1', rollUp: { indicatorProgress: activity, covered: 5 } }],
    })),
  }) as Timeline;

test.each([
  ['up', timeline(['2026-04-30', 0.4], ['2026-07-31', 0.514]), null, { points: 11, since: '2026-04-30' }],
  ['as the rounded figures differ', timeline(['a', 0.404], ['b', 0.416]), null, { points: 2, since: 'a' }],
  ['nothing known then', timeline(['a', null], ['b', 0.4]), null, { points: null, since: 'a' }],
  ['the first day', timeline(['a', 0.4]), null, { points: null, since: null }],
  ['of an activity', timeline(['a', 0, 0.5], ['b', 0, 0.3]), 'A1', { points: -20, since: 'a' }],
  ['of one that is not there yet', timeline(['a', 0], ['b', 0, 0.3]), 'A1', { points: null, shares: [null, 0.3] }],
])('%s', (_, given, activity, expected) => expect(trendOf(given, activity)).toMatchObject(expected));

const overviewOn = (asOf: string, indicatorProgress: number | null, covered = 5) =>
  ({ asOf, activities: [{ code: 'A1', rollUp: { indicatorProgress, covered } }] }) as Overview;

test.each([
  ['it rose', overviewOn('2026-04-30', 0.404), 12, { share: 0.404, covered: 5 }],
  ['it stood', overviewOn('2026-04-30', 0.516), 0, { share: 0.516, covered: 5 }],
  ['nothing was known then', overviewOn('2026-04-30', null), null, null],
  ['one indicator fewer was due then', overviewOn('2026-04-30', 0.52, 4), null, { share: 0.52, covered: 4 }],
])('since a chosen day %s', (_, earlier, points, then) =>
  expect(movedSince(earlier, overviewOn('2026-11-26', 0.516), 'A1')).toEqual({ points, then, since: '2026-04-30' }),
);
