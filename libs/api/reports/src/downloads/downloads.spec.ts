import { randomUUID } from 'node:crypto';
import { paths, type Page, type ProblemBody, type ReportDownload } from '@mizan/contract';
import { roles, type Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { ReportsModule } from '../index';

let api: TestApi;
let manager: ApiClient;
let donor: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  [manager, donor] = [await api.as('manager'), await api.as('donor')];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  await insertProject(api.dataSource.manager, { code: 'other' });
});
afterAll(() => api.stop());

async function frozen(project = 'p'): Promise<string> {
  const id = randomUUID();
  const draft = { title: { en: 'Report' }, from: '2026-05-01', to: '2026-10-31' };
  expect((await manager.put(paths.report(project, id), draft)).status).toBe(201);
  return id;
}

async function listed(id: string, query = ''): Promise<ReportDownload[]> {
  return (await manager.get<Page<ReportDownload>>(`${paths.downloads('p', id)}${query}`)).body.items;
}

test('a download is written down once: what, in which language, by whom and when', async () => {
  const id = await frozen();
  api.setNow('2026-11-23T13:00:00Z');
  expect((await donor.download(paths.workbook('p', id, 'ar'))).status).toBe(200);
  api.setNow('2026-11-23T12:00:00Z');
  expect(await listed(id)).toEqual([
    {
      at: '2026-11-23T13:00:00.000Z',
      file: 'workbook.xlsx',
      language: 'ar',
      person: { email: 'donor@test.example', name: 'donor' },
      shareLink: null,
    },
  ]);
});

test('without a language, the one that it came in is written down', async () => {
  const id = await frozen();
  await donor.download(`${paths.report('p', id)}/workbook.xlsx`);
  expect((await listed(id)).map(({ language }) => language)).toEqual(['en']);
});

describe('nothing is written down', () => {
  const nothing: [string, (id: string) => Promise<unknown>][] = [
    [
      'for who has it already (304)',
      async (id) => {
        const headers = { 'cache-control': 'max-age=0' };
        const { etag } = await donor.send('HEAD', paths.workbook('p', id, 'fr'));
        const again = await donor.get(paths.workbook('p', id, 'fr'), {
          headers: { ...headers, 'if-none-match': etag! },
        });
        expect(again.status).toBe(304);
      },
    ],
    ['for who asks for the head alone', (id) => donor.send('HEAD', paths.workbook('p', id, 'fr'))],
    ['for who reads the data', (id) => donor.get(paths.report('p', id))],
    ['for a document that there is not', (id) => donor.get(paths.document('p', id, 'nothing.pdf', 'fr'))],
    ['for a language that there is not', (id) => donor.get(paths.document('p', id, 'workbook.xlsx', 'de'))],
    ['for nobody', (id) => api.anonymous.get(paths.workbook('p', id, 'fr'))],
  ];
  test.each(nothing)('%s', async (_, ask) => {
    const id = await frozen();
    await ask(id);
    expect(await listed(id)).toEqual([]);
  });
});

test('the newest come first, page by page, each once', async () => {
  const id = await frozen();
  for (const minute of [1, 2, 2, 2, 3]) {
    api.setNow(`2026-11-23T12:0${minute}:00Z`);
    await donor.download(paths.workbook('p', id, 'fr'));
  }
  api.setNow('2026-11-23T12:00:00Z');
  const read: string[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { body }: { body: Page<ReportDownload> } = await manager.get(`${paths.downloads('p', id)}?limit=2${next}`);
    expect(body.items.length).toBeLessThanOrEqual(2);
    read.push(...body.items.map(({ at }) => at.slice(14, 16)));
    cursor = body.nextCursor;
  } while (cursor !== null);
  expect(read).toEqual(['03', '02', '02', '02', '01']);
});

const allowed: Record<Role, number> = { coordinator: 403, manager: 200, donor: 403, admin: 200 };
test.each(roles)('who downloaded is told to a %s as it should be', async (role) => {
  const id = await frozen();
  expect((await (await api.as(role)).get(paths.downloads('p', id))).status).toBe(allowed[role]);
});

test('nobody without a session is told', async () => {
  const { status, body } = await api.anonymous.get<ProblemBody>(paths.downloads('p', await frozen()));
  expect([status, body.code]).toEqual([401, 'not-signed-in']);
});

test.each<[string, (id: string) => string, number, string]>([
  ['of a report that there is not', () => paths.downloads('p', randomUUID()), 404, 'not-found'],
  ['of a report of another project', (id) => paths.downloads('other', id), 404, 'not-found'],
  ['of a project that there is not', (id) => paths.downloads('nowhere', id), 404, 'not-found'],
  ['of no UUID', () => paths.downloads('p', 'seven'), 400, 'invalid-uuid'],
  ['of a page of none', (id) => `${paths.downloads('p', id)}?limit=0`, 400, 'invalid-field'],
  ['of a page after nothing', (id) => `${paths.downloads('p', id)}?cursor=abc`, 400, 'invalid-field'],
  [
    'of a page after a UUID',
    (id) => `${paths.downloads('p', id)}?cursor=${Buffer.from(`2026-11-23T12:00:00.000Z ${id}`).toString('base64url')}`,
    400,
    'invalid-field',
  ],
  ['by a filter that there is not', (id) => `${paths.downloads('p', id)}?person=x`, 400, 'unknown-field'],
])('the list %s is refused', async (_, path, status, code) => {
  const answer = await manager.get<ProblemBody>(path(await frozen()));
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('the database takes no download by nobody, or by two', async () => {
  const id = await frozen();
  const insert = (person: string | null, link: string | null) =>
    api.dataSource.query(
      `INSERT INTO report_downloads (at, report_id, file, language, person_id, share_link_id)
       VALUES (now(), $1, 'workbook.xlsx', 'fr', $2, $3)`,
      [id, person, link],
    );
  await expect(insert(null, null)).rejects.toThrow('report_downloads_one_reader');
  await expect(insert(await api.personId('donor'), randomUUID())).rejects.toThrow('report_downloads_one_reader');
});
