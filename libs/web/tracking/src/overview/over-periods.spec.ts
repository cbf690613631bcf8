import { TestBed } from '@angular/core/testing';
import type { Overview, Timeline } from '@mizan/contract';
import { rollUp, type Change, type IndicatorStatus } from '@mizan/domain';
import { startTracking } from '../specs/started-tracking';
import { ChangeLines } from './change-lines';
import { HeatMap } from './heat-map';
import { filterOf } from './indicator-filter';

const weighed = (code: string, status: IndicatorStatus) => ({
  ...{ code, status, actual: null, target: null, targetDue: null, progress: null, pace: null, achievement: null },
});
const point = (on: string, ...indicators: [code: string, status: IndicatorStatus][]) => {
  const figures = indicators.map(([code, status]) => weighed(code, status));
  return { on, period: 'Q1', project: rollUp(figures), activities: [], indicators: figures };
};
const overview = {
  asOf: '2026-07-31',
  results: [{ code: 'OP1', level: 'output', parent: null, title: { en: 'Training' }, rollUp: rollUp([]) }],
  indicators: ['I1', 'I2'].map((code) => ({
    ...weighed(code, 'on-track'),
    title: { en: `Title of ${code}` },
    result: 'OP1',
    activity: 'A1',
    measure: 'number',
    unit: 'persons',
  })),
} as unknown as Overview;

async function heatMap(points: Timeline['points'], activity: string | null = null, compared: string | null = null) {
  await startTracking('en');
  const fixture = TestBed.createComponent(HeatMap);
  fixture.componentRef.setInput('overview', overview);
  fixture.componentRef.setInput('timeline', { asOf: points.at(-1)?.on, points });
  fixture.componentRef.setInput('filter', filterOf({ activity }));
  fixture.componentRef.setInput('compared', compared);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const rows = [...host.querySelectorAll('tbody tr:not(.result)')].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
  );
  return { title: host.querySelector('h3')?.textContent.trim(), rows };
}

describe('the heat map', () => {
  test('says each indicator’s status at each day, and that one was not there yet', async () =>
    expect(
      (
        await heatMap([
          point('2026-04-30', ['I1', 'on-track']),
          point('2026-07-31', ['I1', 'at-risk'], ['I2', 'achieved']),
        ])
      ).rows,
    ).toEqual([
      ['I1 Title of I1', 'On track', 'At risk'],
      ['I2 Title of I2', 'not in the framework yet', 'Achieved'],
    ]));

  test.each([
    [
      'more',
      [point('2026-04-30', ['I1', 'on-track']), point('2026-07-31', ['I1', 'off-track'])],
      '1 indicator is behind, 1\u00a0more than on 30 April 2026',
    ],
    [
      'fewer',
      [point('2026-04-30', ['I1', 'overdue']), point('2026-07-31', ['I1', 'ahead'])],
      '0 indicators are behind, 1\u00a0fewer than on 30 April 2026',
    ],
    [
      'as many',
      [point('2026-04-30', ['I1', 'at-risk']), point('2026-07-31', ['I1', 'at-risk'])],
      '1 indicator is behind, as many as on 30 April 2026',
    ],
    ['nothing before', [point('2026-07-31', ['I1', 'at-risk'])], '1 indicator is behind'],
  ])('its title is the finding: %s', async (_, points, title) => expect((await heatMap(points)).title).toBe(title));

  test.each([
    ['2026-01-31', '1 indicator is behind, 1\u00a0more than on 31 January 2026'],
    ['2026-02-15', '1 indicator is behind, as many as on 30 April 2026'],
  ])('its title compares with %s where that is a period’s end, else with the period before', async (day, title) => {
    const points = [
      point('2026-01-31', ['I1', 'on-track']),
      point('2026-04-30', ['I1', 'at-risk']),
      point('2026-07-31', ['I1', 'at-risk']),
    ];
    expect((await heatMap(points, null, day)).title).toBe(title);
  });

  test('follows the filter of the list, and its title with it', async () =>
    expect(await heatMap([point('2026-07-31', ['I1', 'at-risk'])], 'A2')).toEqual({
      title: '0 indicators are behind',
      rows: [],
    }));
});

test.each<[string, Change, object]>([
  [
    'a fall',
    { kind: 'worse', indicator: 'I1', from: 'on-track', to: 'off-track' },
    { tone: 'bad', word: 'Worse', detail: 'On track → Off track', page: 'indicators', title: { en: 'Title of I1' } },
  ],
  [
    'a new value',
    { kind: 'value', indicator: 'I1', from: null, to: 7 },
    { tone: 'quiet', word: 'New value', detail: '— → 7\u00a0persons' },
  ],
  ['an indicator that is gone', { kind: 'gone', indicator: 'I9' }, { page: null, title: {}, detail: '' }],
  [
    'a milestone that is late',
    { kind: 'late', activity: 'A1', title: { en: 'Study' }, plannedOn: '2026-06-30', deliveredOn: null },
    { tone: 'bad', word: 'Milestone now late', detail: 'planned for 30 June 2026', page: 'activities', code: 'A1' },
  ],
  [
    'a milestone that was delivered',
    { kind: 'delivered', activity: 'A1', title: { en: 'Study' }, plannedOn: '2026-06-30', deliveredOn: '2026-07-02' },
    { tone: 'good', detail: 'delivered on 2 July 2026' },
  ],
])('a change in words: %s', async (_, change, line) => {
  await startTracking('en');
  expect(TestBed.inject(ChangeLines).of([change], overview)).toMatchObject([line]);
});
