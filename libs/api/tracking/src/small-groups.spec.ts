import {
  paths,
  type AxisFigures,
  type BreakdownSeries,
  type IndicatorProgress,
  type Page,
  type Value,
} from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

/* Donors read how a figure divides among people, but nothing by which a small group could be made out. */

let api: TestApi;
let donor: ApiClient;
let manager: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule], '2026-11-23T12:00:00Z');
  [donor, manager] = [await api.as('donor'), await api.as('manager')];
  await insertProject(api.dataSource.manager, {
    indicators: [
      { code: 'trained', unit: 'persons', disaggregation: ['sex'] },
      { code: 'visits', unit: 'visits', disaggregation: ['country'] },
      { code: 'renamed', unit: 'persons', disaggregation: ['country'] },
    ],
  });
  await api.dataSource.query(
    `WITH before AS (UPDATE indicator_plans p SET until = '2026-05-10' FROM indicators i
                      WHERE i.id = p.indicator_id AND i.code = 'renamed' RETURNING p.indicator_id, p.baseline)
     INSERT INTO indicator_plans (indicator_id, since, baseline, unit) SELECT indicator_id, '2026-05-10', baseline, 'visits' FROM before`,
  );
});
afterAll(() => api.stop());

async function give(indicator: string, axis: string, measuredOn: string, groups: Record<string, number>) {
  const cells = Object.entries(groups).map(([category, value]) => ({ categories: { [axis]: category }, value }));
  const value = cells.reduce((sum, cell) => sum + cell.value, 0);
  return giveValue(api, { indicator, draft: { measuredOn, value, cells } });
}

const cellsOf = async (reader: ApiClient, path: string) =>
  (await reader.get<Value>(path)).body.cells.map(({ value, suppressed }) => [value, suppressed]);
const marginalOf = async (reader: ApiClient, indicator: string, query = '') =>
  (await reader.get<IndicatorProgress>(paths.progress('p', indicator) + query)).body.disaggregation[0]?.categories.map(
    ({ category, value }) => [category, value],
  );

test('of a single value the cells are for the team, however large', async () => {
  const { path } = await give('trained', 'sex', '2026-05-05', { female: 10, male: 9 });
  expect(await cellsOf(manager, path)).toEqual([
    [10, undefined],
    [9, undefined],
  ]);
  const withheld = [
    [null, true],
    [null, true],
  ];
  expect(await cellsOf(donor, path)).toEqual(withheld);
  const { items } = (await donor.get<Page<Value>>(`${paths.values('p', 'trained')}?from=2026-05-05`)).body;
  expect(items.map(({ value, cells }) => [value, cells.map((cell) => [cell.value, cell.suppressed])])).toEqual([
    [19, withheld],
  ]);
});

test('what does not count people is shown whole', async () => {
  const { path } = await give('visits', 'country', '2026-05-05', { be: 3, fr: 20 });
  expect(await cellsOf(donor, path)).toEqual([
    [3, undefined],
    [20, undefined],
  ]);
  expect(await marginalOf(donor, 'visits')).toEqual(await marginalOf(manager, 'visits'));
});

test('the values of several days do not add up to a category that is withheld', async () => {
  await give('trained', 'sex', '2026-06-05', { female: 30, male: 40, unknown: 2 });
  expect(await marginalOf(donor, 'trained')).toEqual(
    [
      ['female', 40],
      ['male', 49],
      ['unknown', 2],
    ].map(([category, value]) => [category, value === 49 ? 49 : null]),
  );
  const { items } = (await donor.get<Page<Value>>(paths.values('p', 'trained'))).body;
  expect(items.flatMap(({ cells }) => cells).filter(({ value }) => value !== null)).toEqual([]);
});

test('people stay people when the unit is worded anew', async () => {
  const { path } = await give('renamed', 'country', '2026-04-05', { be: 3, fr: 20 });
  for (const query of ['', '?asOf=2026-04-30']) {
    expect(await marginalOf(donor, 'renamed', query)).toEqual([
      ['be', null],
      ['fr', null],
      ['unknown', null],
    ]);
  }
  expect((await cellsOf(donor, path)).every(([value]) => value === null)).toBe(true);
});

test('over time each day is withheld by itself, and each is what the progress of that day says', async () => {
  const { axes } = (await donor.get<BreakdownSeries>(`${paths.breakdown('p', 'trained')}?asOf=2026-06-30`)).body;
  expect(axes.map(({ axis, points }) => [axis, points.map(({ on }) => on)])).toEqual([
    ['sex', ['2026-01-31', '2026-04-30', '2026-06-30']],
  ]);
  for (const reader of [donor, manager]) {
    const series = (await reader.get<BreakdownSeries>(`${paths.breakdown('p', 'trained')}?asOf=2026-06-30`)).body;
    for (const { on, categories } of series.axes[0]!.points) {
      const { disaggregation } = (await reader.get<IndicatorProgress>(`${paths.progress('p', 'trained')}?asOf=${on}`))
        .body;
      expect(categories).toEqual(disaggregation[0]?.categories);
    }
  }
  const last = (reader: ApiClient) => marginalOf(reader, 'trained', '?asOf=2026-06-30');
  expect(await last(donor)).not.toEqual(await last(manager));
});

describe('how an axis divides every indicator', () => {
  const ofAxis = async (reader: ApiClient, axis: string, query = '') =>
    (await reader.get<AxisFigures>(paths.axisFigures('p', axis) + query)).body;

  test.each([
    ['the team', () => manager, ''],
    ['a donor', () => donor, ''],
    ['the team, as of an earlier day', () => manager, '?asOf=2026-05-31'],
    ['a donor, as of an earlier day', () => donor, '?asOf=2026-05-31'],
  ])('is told %s as by each indicator itself', async (_, reader, query) => {
    for (const axis of ['sex', 'country']) {
      const { indicators, categories } = await ofAxis(reader(), axis, query);
      expect(indicators.map(({ code }) => code)).toEqual(axis === 'sex' ? ['trained'] : ['visits', 'renamed']);
      for (const { code, categories: told } of indicators) {
        const { disaggregation } = (await reader().get<IndicatorProgress>(paths.progress('p', code) + query)).body;
        expect([code, told]).toEqual([code, disaggregation.find((one) => one.axis === axis)!.categories]);
        expect(told.map(({ category }) => category)).toEqual(expect.arrayContaining(categories.map((one) => one.code)));
      }
    }
  });

  test('withholds a small group from a donor', async () => {
    const [trained] = (await ofAxis(donor, 'sex')).indicators;
    expect(trained!.categories.filter(({ suppressed }) => suppressed).length).toBeGreaterThan(0);
    const [ofTeam] = (await ofAxis(manager, 'sex')).indicators;
    expect(ofTeam!.categories.filter(({ suppressed }) => suppressed)).toEqual([]);
  });

  test.each([
    ['an axis that there is not', paths.axisFigures('p', 'shoe-size'), 404, 'not-found'],
    ['a project that there is not', paths.axisFigures('nowhere', 'sex'), 404, 'not-found'],
    ['no day', `${paths.axisFigures('p', 'sex')}?asOf=yesterday`, 400, 'invalid-field'],
  ])('is refused for %s', async (_, path, status, code) => {
    const answer = await manager.get<{ code: string }>(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
