import { paths, type Overview, type Timeline } from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
let donor: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule], '2026-11-23T12:00:00Z');
  donor = await api.as('donor');
  await insertProject(api.dataSource.manager, {
    indicators: [
      { code: 'trained', unit: 'persons', targets: [{ dueOn: '2026-04-30', value: 50 }] },
      { code: 'share', measure: 'percentage', baseline: null, targets: [{ dueOn: '2026-07-31', value: 60 }] },
    ],
  });
  await giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-02-10', value: 20 } });
  await giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-06-10', value: 30 } });
  await giveValue(api, { indicator: 'share', draft: { measuredOn: '2026-07-31', numerator: 1, denominator: 2 } });
  await giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-06-11', value: 900 }, status: 'submitted' });
  await api.dataSource.query(
    `WITH before AS (UPDATE indicator_plans p SET until = '2026-08-10' FROM indicators i
                      WHERE i.id = p.indicator_id AND i.code = 'share' RETURNING p.indicator_id)
     INSERT INTO indicator_plans (indicator_id, since, baseline, unit) SELECT indicator_id, '2026-08-10', 10, '%' FROM before`,
  );
});
afterAll(() => api.stop());

const timeline = async (query = '') => (await donor.get<Timeline>(`${paths.timeline('p')}${query}`)).body;

test('has the end of every period that is over, then the day', async () => {
  const { asOf, points } = await timeline();
  expect(asOf).toBe('2026-11-23');
  expect(points.map(({ on, period }) => [on, period])).toEqual([
    ['2026-01-31', 'Q1'],
    ['2026-04-30', 'Q2'],
    ['2026-07-31', 'Q3'],
    ['2026-10-31', 'Q4'],
    ['2026-11-23', 'Q5'],
  ]);
});

test.each([
  ['the last day of a period, once', '2026-04-30', ['2026-01-31', '2026-04-30'], 'Q2'],
  ['a day before the first period', '2025-10-01', ['2025-10-01'], null],
])('as of %s', async (_, day, days, period) => {
  const { points } = await timeline(`?asOf=${day}`);
  expect(points.map(({ on }) => on)).toEqual(days);
  expect(points.at(-1)?.period).toBe(period);
});

test('each point is what the overview says as of its day, by the plans of that day', async () => {
  const { points } = await timeline();
  for (const { on, project, activities, indicators } of points) {
    const overview = (await donor.get<Overview>(`${paths.overview('p')}?asOf=${on}`)).body;
    expect(project).toEqual(overview.project);
    expect(activities.map(({ rollUp }) => rollUp)).toEqual(overview.activities.map(({ rollUp }) => rollUp));
    expect(overview.indicators).toMatchObject(indicators);
  }
  expect(points.map(({ indicators }) => indicators.map(({ status, actual }) => [status, actual]))).toEqual([
    [
      ['not-due', null],
      ['not-due', null],
    ],
    [
      ['off-track', 20],
      ['not-due', null],
    ],
    [
      ['achieved', 50],
      ['at-risk', 50],
    ],
    [
      ['achieved', 50],
      ['no-target', 50],
    ],
    [
      ['achieved', 50],
      ['no-target', 50],
    ],
  ]);
});

test.each([
  ['a day that is none', '?asOf=2026-02-30', 400],
  ['a field more', '?with=2026-02-28', 400],
])('%s is refused', async (_, query, status) =>
  expect((await donor.get(`${paths.timeline('p')}${query}`)).status).toBe(status),
);
