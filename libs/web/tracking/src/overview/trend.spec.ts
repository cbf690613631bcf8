import type { Overview, Timeline } from '@mizan/contract';
import { movedSince, trendOf } from './trend';

const timeline = (...shares: [day: string, project: number | null, activity?: number | null][]) =>
  ({
    points: shares.map(([on, indicatorProgress, activity]) => ({
      on,
      project: { indicatorProgress },
      activities: activity === undefined ? [] : [{ code: 'A1', rollUp: { indicatorProgress: activity } }],
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

const overviewOn = (asOf: string, share: number | null) =>
  ({ asOf, activities: [{ code: 'A1', rollUp: { indicatorProgress: share } }] }) as Overview;

test.each([
  ['it rose since the day that it is compared with', 0.404, 0.516, 12],
  ['it stood', 0.5, 0.5, 0],
  ['nothing known then', null, 0.5, null],
])('compared with a chosen day, %s', (_, then, now, points) =>
  expect(movedSince(overviewOn('2026-04-30', then), overviewOn('2026-11-26', now), 'A1')).toEqual({
    points,
    since: '2026-04-30',
  }),
);
