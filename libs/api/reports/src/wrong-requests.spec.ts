import { randomUUID } from 'node:crypto';
import { paths, type Page, type ProblemBody, type ReportSummary } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { ReportsModule } from './index';

let api: TestApi;
let manager: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  manager = await api.as('manager');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  await insertProject(api.dataSource.manager, { code: 'empty' });
});
afterAll(() => api.stop());

const draft = { title: { en: 'Report' }, from: '2026-05-01', to: '2026-10-31' };
const address = (id: string = randomUUID(), project = 'p') => paths.report(project, id);
const put = async (body: unknown, path = address()) => {
  const { status, body: problem } = await manager.put<ProblemBody>(path, body);
  return [status, problem.code, problem.errors[0]?.path];
};

test.each<[string, unknown, [number, string, string | undefined]]>([
  ['no title', { ...draft, title: {} }, [422, 'title-missing', 'title']],
  ['a blank title', { ...draft, title: { en: '  ' } }, [422, 'title-missing', 'title']],
  ['no such day', { ...draft, from: '2026-02-30' }, [422, 'day-invalid', 'from']],
  ['a period the wrong way round', { ...draft, from: '2026-11-01' }, [422, 'period-reversed', 'from']],
  ['a period before the project', { ...draft, from: '2025-10-31' }, [422, 'period-before-start', 'from']],
  ['a period that is not over', { ...draft, to: '2026-11-24' }, [422, 'period-in-future', 'to']],
  ['a title that is no text', { ...draft, title: { en: 7 } }, [400, 'invalid-field', 'title.en']],
  ['a title that is null', { ...draft, title: { en: null } }, [400, 'invalid-field', 'title.en']],
  ['a title that is too long', { ...draft, title: { en: 'x'.repeat(501) } }, [400, 'invalid-field', 'title.en']],
  ['a title with a zero byte', { ...draft, title: { en: 'a\u0000b' } }, [400, 'invalid-field', 'title.en']],
  [
    'a title in another language',
    { ...draft, title: { en: 'Report', de: 'Bericht' } },
    [400, 'unknown-field', 'title.de'],
  ],
  ['a title without languages', { ...draft, title: 'Report' }, [400, 'invalid-field', 'title']],
  ['a day that is a number', { ...draft, to: 20261031 }, [400, 'invalid-field', 'to']],
  ['a field more', { ...draft, data: {} }, [400, 'unknown-field', 'data']],
  ['nothing', undefined, [400, 'invalid-field', 'title']],
  ['a list', [draft], [400, 'invalid-field', '0']],
])('%s is refused', async (_, body, refusal) => expect(await put(body)).toEqual(refusal));

test('today counts from midnight in the project’s time zone', async () => {
  api.setNow('2026-11-23T23:30:00Z');
  const [status, code] = await put({ ...draft, to: '2026-11-25' });
  expect([status, code]).toEqual([422, 'period-in-future']);
  expect((await manager.put(address(), { ...draft, to: '2026-11-23' })).status).toBe(201);
  api.setNow('2026-11-23T12:00:00Z');
});

test.each([
  ['an id that is no UUID', () => put(draft, address('seven')), [400, 'invalid-uuid', undefined]],
  ['a project that there is not', () => put(draft, address(randomUUID(), 'nowhere')), [404, 'not-found', undefined]],
])('%s is refused', async (_, ask, refusal) => expect(await ask()).toEqual(refusal));

test.each([
  ['a report that there is not', () => address(), 404],
  ['its workbook', () => paths.workbook('p', randomUUID(), 'fr'), 404],
  ['reports of a project that there is not', () => paths.reports('nowhere'), 404],
  ['an id that is no UUID', () => address('seven'), 400],
  ['a page of no reports', () => `${paths.reports('p')}?limit=0`, 400],
  ['a page of too many', () => `${paths.reports('p')}?limit=501`, 400],
  ['a cursor that no page gave out', () => `${paths.reports('p')}?cursor=abc`, 400],
  [
    'a cursor that is no moment',
    () =>
      `${paths.reports('p')}?cursor=${Buffer.from(`2026-99-99T00:00:00.000Z ${randomUUID()}`).toString('base64url')}`,
    400,
  ],
  ...['2026-02-30T00:00:00.000Z', '0000-01-01T00:00:00.000Z'].map((moment): [string, () => string, number] => [
    `a cursor of ${moment}`,
    () => `${paths.reports('p')}?cursor=${Buffer.from(`${moment} ${randomUUID()}`).toString('base64url')}`,
    400,
  ]),
  ['a filter that every object can do', () => `${paths.reports('p')}?valueOf=1`, 400],
  ['a filter that there is not', () => `${paths.reports('p')}?status=draft`, 400],
])('%s answers %#', async (_, path, status) => expect((await manager.get(path())).status).toBe(status));

describe('the list', () => {
  test('is empty where nothing was frozen', async () => {
    expect((await manager.get(paths.reports('empty'))).body).toEqual({ items: [], nextCursor: null });
  });

  test('gives those frozen last first, page by page, each once and without its data', async () => {
    const ids: string[] = [];
    for (const minute of [1, 2, 2, 2, 3]) {
      api.setNow(`2026-11-23T12:0${minute}:00Z`);
      const id = randomUUID();
      expect((await manager.put(address(id, 'empty'), draft)).status).toBe(201);
      ids.push(id);
    }
    const read: ReportSummary[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body }: { body: Page<ReportSummary> } = await manager.get(`${paths.reports('empty')}?limit=2${next}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      read.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(read.map(({ frozenAt }) => frozenAt)).toEqual(
      read
        .map(({ frozenAt }) => frozenAt)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(read.map(({ id }) => id))).toEqual(new Set(ids));
    expect(read).toHaveLength(ids.length);
    expect(read[0]).not.toHaveProperty('data');
  });
});
