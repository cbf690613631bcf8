import { randomUUID } from 'node:crypto';
import { paths, type Page, type Value } from '@mizan/contract';
import { addDays } from '@mizan/domain';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
  const em = api.dataSource.manager;
  await insertProject(em, { indicators: [{ code: 'trained' }, { code: 'reports' }] });
  await insertProject(em, { code: 'other', indicators: [{ code: 'trained' }] });
  for (const [indicator, status, measuredOn, value] of given) {
    await giveValue(api, { indicator, status, draft: { measuredOn, value } });
  }
  await giveValue(api, {
    project: 'other',
    indicator: 'trained',
    status: 'submitted',
    draft: { measuredOn: '2026-04-01', value: 99 },
  });
});
afterAll(() => api.stop());

const given = [
  ['trained', 'draft', '2026-01-10', 1],
  ['trained', 'submitted', '2026-02-10', 2],
  ['trained', 'approved', '2026-03-10', 3],
  ['trained', 'returned', '2026-04-10', 4],
  ['reports', 'submitted', '2026-03-01', 5],
  ['reports', 'approved', '2026-03-02', 6],
] as const;

const valuesOf = ({ items }: Page<Value>) => items.map(({ value }) => value);
const list = async (path: string, who = manager) => valuesOf((await who.get<Page<Value>>(path)).body);

describe('values of an indicator', () => {
  test.each([
    ['', [4, 3, 2, 1]],
    ['?status=submitted', [2]],
    ['?status=approved', [3]],
    ['?from=2026-02-10', [4, 3, 2]],
    ['?to=2026-02-10', [2, 1]],
    ['?from=2026-02-01&to=2026-03-10', [3, 2]],
    ['?from=2026-03-11&to=2026-03-10', []],
    ['?status=draft&from=2026-01-11', []],
  ])('with “%s”, those measured last first', async (query, values) => {
    expect(await list(`${paths.values('p', 'trained')}${query}`)).toEqual(values);
  });
});

describe('values of a project', () => {
  test.each([
    ['', [4, 3, 6, 5, 2, 1]],
    ['?status=submitted', [5, 2]],
    ['?status=submitted&limit=1', [5]],
    ['?from=2026-03-01&to=2026-03-09', [6, 5]],
  ])('with “%s”', async (query, values) => {
    expect(await list(`${paths.projectValues('p')}${query}`)).toEqual(values);
  });

  test('tell what the person asking may do with them', async () => {
    const waiting = `${paths.projectValues('p')}?status=submitted`;
    const stepsFor = async (who: ApiClient) =>
      (await who.get<Page<Value>>(waiting)).body.items.map(({ steps }) => steps);
    expect(await stepsFor(manager)).toEqual([
      ['approve', 'return'],
      ['approve', 'return'],
    ]);
    expect(await stepsFor(coordinator)).toEqual([[], []]);
  });
});

describe('pages', () => {
  // 23 values on 6 days: several pages begin in the middle of a day.
  const days = Array.from({ length: 23 }, (_, at) => addDays('2025-11-01', Math.floor(at / 4)));
  beforeAll(async () => {
    await insertProject(api.dataSource.manager, { code: 'pages', indicators: [{ code: 'trained' }] });
    await Promise.all(
      days.map((measuredOn, value) =>
        coordinator.put(paths.value('pages', 'trained', randomUUID()), { measuredOn, value }),
      ),
    );
  });

  test.each([1, 4, 5, 22, 23, 24])('of %i, one after the other, hold every value once, in order', async (limit) => {
    for (const start of [paths.values('pages', 'trained'), paths.projectValues('pages')]) {
      const pages: Page<Value>[] = [];
      for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)!.nextCursor) {
        const { body } = await coordinator.get<Page<Value>>(`${start}?limit=${limit}${cursor && `&cursor=${cursor}`}`);
        pages.push(body);
      }
      const values = pages.flatMap(({ items }) => items);
      expect(new Set(values.map(({ id }) => id)).size).toBe(23);
      expect(values.map(({ measuredOn }) => measuredOn)).toEqual([...days].sort().reverse());
      expect(pages).toHaveLength(Math.ceil(23 / limit));
      expect(pages.slice(0, -1).every(({ items }) => items.length === limit)).toBe(true);
    }
  });

  test('go on where they were while values come and go', async () => {
    const path = paths.values('pages', 'trained');
    const first = (await coordinator.get<Page<Value>>(`${path}?limit=10`)).body;
    await coordinator.put(paths.value('pages', 'trained', randomUUID()), { measuredOn: '2026-06-01', value: 100 });
    const second = (await coordinator.get<Page<Value>>(`${path}?limit=500&cursor=${first.nextCursor}`)).body;
    expect(second.items).toHaveLength(13);
    expect(second.nextCursor).toBeNull();
    expect(first.nextCursor).toMatch(/^[\w-]+$/);
  });
});
