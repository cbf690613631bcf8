import type { IndicatorFigures, Overview, Timeline } from '@mizan/contract';
import { rollUp, statuses, underResult } from '@mizan/domain';
import fc from 'fast-check';
import { filterOf, narrowed, type AskedFilter } from './indicator-filter';
import { keeping, narrowedOverview, narrowedTimeline } from './narrowed-overview';

const indicator = (code: string, more: Partial<IndicatorFigures>): IndicatorFigures =>
  ({ code, result: 'OP1', activity: 'A1', status: 'on-track', progress: 0.5, disaggregation: [], ...more }) as never;

/** An overview as the API answers it: every roll-up from the indicators. */
function overviewOf(indicators: IndicatorFigures[]): Overview {
  const results = [
    { code: 'IMP', level: 'impact', parent: null },
    { code: 'OC1', level: 'outcome', parent: 'IMP' },
    { code: 'OP1', level: 'output', parent: 'OC1' },
  ];
  return {
    asOf: '2026-10-31',
    project: rollUp(indicators),
    results: results.map((one) => ({ ...one, rollUp: rollUp(underResult(results, indicators, one.code)) })),
    activities: ['A1', 'A2', 'A3'].map((code) => ({
      code,
      rollUp: rollUp(indicators.filter(({ activity }) => activity === code)),
      milestones: { planned: 3, delivered: 1, late: 1, items: [] },
    })),
    indicators,
    sdgTargets: [{ target: '4.4', indicators: ['I1', 'I2'] }],
    demonstration: false,
  } as unknown as Overview;
}

const overview = overviewOf([
  indicator('I1', { status: 'at-risk', progress: 0.2 }),
  indicator('I2', { result: 'OC1', activity: 'A2', progress: 0.6, disaggregation: ['sex'] }),
  indicator('I3', { result: 'IMP', activity: null, status: 'achieved', progress: 1.2 }),
]);

test.each<[string, AskedFilter, string[], string[], number | null]>([
  ['one activity', { activity: 'A2' }, ['I2'], ['A2'], 0.6],
  ['an objective', { objective: 'OC1' }, ['I1', 'I2'], ['A1', 'A2'], 0.4],
  ['a status', { status: 'at-risk' }, ['I1'], ['A1'], 0.2],
  ['a goal', { sdg: '4' }, ['I1', 'I2'], ['A1', 'A2'], 0.4],
  ['a group', { group: 'sex:female' }, ['I2'], ['A2'], 0.6],
  ['an activity without any indicator, which is there with its milestones', { activity: 'A3' }, [], ['A3'], null],
  ['what nothing has', { objective: 'OC9' }, [], [], null],
])('%s', (_, asked, indicators, activities, progress) => {
  const shown = narrowedOverview(overview, filterOf(asked));
  expect(shown.indicators.map(({ code }) => code)).toEqual(indicators);
  expect(shown.activities.map(({ code }) => code)).toEqual(activities);
  expect(shown.project.indicatorProgress).toEqual(progress === null ? null : expect.closeTo(progress));
  expect(shown.sdgTargets.flatMap((target) => target.indicators).every((code) => indicators.includes(code))).toBe(true);
});

test('without a filter it is the overview itself', () => {
  expect(narrowedOverview(overview, filterOf({}))).toBe(overview);
});

const overviews = fc
  .array(
    fc.record({
      result: fc.constantFrom('IMP', 'OC1', 'OP1'),
      activity: fc.constantFrom('A1', 'A2', null),
      status: fc.constantFrom(...statuses),
      progress: fc.option(fc.double({ min: -1, max: 2, noNaN: true })),
    }),
    { maxLength: 12 },
  )
  .map((all) => overviewOf(all.map((one, at) => indicator(`I${at}`, one))));

test('all of the indicators come to what the API answered', () => {
  fc.assert(
    fc.property(overviews, (whole) => {
      const all = keeping(whole, new Set(whole.indicators.map(({ code }) => code)), null);
      expect(all.project).toEqual(whole.project);
      expect(all.results).toEqual(whole.results);
      for (const activity of all.activities) expect(whole.activities).toContainEqual(activity);
    }),
  );
});

test('every figure is of the indicators that are listed', () => {
  fc.assert(
    fc.property(overviews, fc.subarray([...statuses], { minLength: 1 }), (whole, chosen) => {
      const filter = filterOf({ status: chosen.join(',') });
      const shown = narrowedOverview(whole, filter);
      expect(shown.indicators).toEqual(narrowed(whole, filter));
      expect(shown.project).toEqual(rollUp(shown.indicators));
      const counted = shown.activities.flatMap(({ rollUp: { statusCounts } }) => Object.values(statusCounts));
      const ofActivities = shown.indicators.filter(({ activity }) => activity !== null);
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(ofActivities.length);
    }),
  );
});

test('the trend is of the same indicators', () => {
  const point = (on: string, progress: number) => ({
    on,
    period: null,
    project: rollUp([]),
    activities: [
      { code: 'A1', rollUp: rollUp([]), milestones: { planned: 0, delivered: 0, late: 0 } },
      { code: 'A2', rollUp: rollUp([]), milestones: { planned: 0, delivered: 0, late: 0 } },
    ],
    indicators: ['I1', 'I2', 'GONE'].map((code) => ({ code, status: 'on-track', progress })),
  });
  const timeline = { asOf: '2026-10-31', points: [point('2026-07-31', 0.1), point('2026-10-31', 0.3)] };
  const shown = narrowedTimeline(
    timeline as unknown as Timeline,
    narrowedOverview(overview, filterOf({ activity: 'A1' })),
  );
  expect(
    shown.points.map(({ activities }) =>
      activities.map(({ code, rollUp: { indicatorProgress } }) => [code, indicatorProgress]),
    ),
  ).toEqual([[['A1', 0.1]], [['A1', 0.3]]]);
});
