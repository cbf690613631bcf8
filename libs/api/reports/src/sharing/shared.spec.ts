import { randomUUID } from 'node:crypto';
import {
  paths,
  type Page,
  type ProblemBody,
  type ReportDownload,
  type ReportPackage,
  type SharedReports,
} from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { ReportsModule } from '../index';
import { whenMade } from '../packages/package-example';
import { freeze, listed, makeLink, now } from './sharing-example';

let api: TestApi;
let manager: ApiClient;
let report: string;
let second: string;
let elsewhere: string;
beforeAll(async () => {
  api = await startApi([ReportsModule], now);
  manager = await api.as('manager');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  await insertProject(api.dataSource.manager, { code: 'other' });
  [report, second] = [await freeze(manager, 'p', 'First'), await freeze(manager, 'p', 'Second')];
  elsewhere = await freeze(manager, 'other', 'Other');
});
afterAll(() => api.stop());
afterEach(() => api.setNow(now));

const made = (given?: object) => makeLink(manager, given);
const opened = (token: string) => api.anonymous.get<SharedReports>(paths.shared(token));
const workbook = (token: string, id: string) =>
  api.anonymous.download(paths.sharedDocument(token, id, 'workbook.xlsx', 'fr'));

describe('who holds its secret', () => {
  test('reads what it leads to, without a session and without the names of people', async () => {
    const { token } = await made();
    const { status, body, headers } = await opened(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      project: { code: 'p', title: { en: 'A small project' }, demonstration: false, timeZone: 'Africa/Casablanca' },
      expiresOn: '2026-12-31',
      files: expect.arrayContaining(['workbook.xlsx']) as string[],
    });
    expect(body.reports.map(({ id }) => id).sort()).toEqual([report, second].sort());
    expect(JSON.stringify(body)).not.toMatch(/manager|auditor|frozenBy/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('reads of a link to all reports those issued later too', async () => {
    const { token } = await made();
    const later = await freeze(manager, 'p', 'Later');
    expect((await opened(token)).body.reports.map(({ id }) => id)).toContain(later);
  });

  test('downloads the same document as people with an account, and it is written down', async () => {
    const { id, token, label } = await made({ report: second });
    api.setNow('2026-11-24T09:00:00Z');
    const { status, bytes, headers } = await workbook(token, second.toUpperCase());
    const own = await (await api.as('donor')).download(paths.workbook('p', second, 'fr'));
    expect(status).toBe(200);
    expect(bytes.equals(own.bytes)).toBe(true);
    expect(headers.get('content-disposition')).toBe(own.headers.get('content-disposition'));
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const { items } = (await manager.get<Page<ReportDownload>>(paths.downloads('p', second))).body;
    expect(items.filter(({ shareLink }) => shareLink !== null)).toEqual([
      { at: '2026-11-24T09:00:00.000Z', file: 'workbook.xlsx', language: 'fr', person: null, shareLink: { id, label } },
    ]);
    expect(await listed(manager, id)).toMatchObject({ downloads: 1, lastUsedAt: '2026-11-24T09:00:00.000Z' });
  });

  test('is said to have used it from the first time it was opened', async () => {
    const { id, token } = await made();
    api.setNow('2026-11-24T10:00:00Z');
    await opened(token);
    expect(await listed(manager, id)).toMatchObject({ lastUsedAt: '2026-11-24T10:00:00.000Z', downloads: 0 });
  });

  test('of a report that was replaced reads it still, and that it was', async () => {
    const wrong = await freeze(manager, 'p', 'Wrong');
    const { token } = await made({ report: wrong });
    const id = randomUUID();
    const body = { title: { en: 'Right' }, from: '2026-05-01', to: '2026-10-31' };
    const preparation = { ...body, supersedes: wrong, reason: { en: 'A value was counted twice' } };
    expect((await manager.put(paths.preparation('p', id), preparation)).status).toBe(201);
    expect((await manager.put(paths.report('p', id), body)).status).toBe(201);
    expect((await opened(token)).body.reports).toMatchObject([{ id: wrong, supersededBy: id }]);
    expect((await workbook(token, wrong)).status).toBe(200);
    expect((await workbook(token, id)).status).toBe(404);
  });

  test('of one report reads that one alone', async () => {
    const { token } = await made({ report });
    expect((await opened(token)).body.reports.map(({ id }) => id)).toEqual([report]);
    expect((await workbook(token, report)).status).toBe(200);
  });

  test.each<[string, () => [object, string, string]]>([
    ['another report', () => [{ report }, second, 'workbook.xlsx']],
    ['a report of another project', () => [{}, elsewhere, 'workbook.xlsx']],
    ['a report that there is not', () => [{}, randomUUID(), 'workbook.xlsx']],
    ['what is no report', () => [{}, 'seven', 'workbook.xlsx']],
    ['a document that there is not', () => [{}, report, 'downloads']],
    ['what every object has', () => [{}, report, 'toString']],
  ])('does not reach %s', async (_, asked) => {
    const [given, id, file] = asked();
    const { token } = await made(given);
    const { status, body } = await api.anonymous.get<ProblemBody>(paths.sharedDocument(token, id, file, 'fr'));
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  test('does not reach any other address by it, as a cookie, a header or a part of the path', async () => {
    const { token } = await made();
    const headers = { cookie: `mizan_session=${token}`, authorization: `Bearer ${token}` };
    const addresses = [
      paths.reports('p'),
      paths.report('p', report),
      paths.workbook('p', report, 'fr'),
      paths.downloads('p', report),
      paths.shareLinks('p'),
      paths.changes('p'),
    ];
    for (const address of addresses) expect((await api.anonymous.get(address, { headers })).status).toBe(401);
    for (const rest of ['reports', `reports/${report}`, 'framework', `reports/${report}/../../../projects/p/reports`]) {
      expect([401, 404]).toContain((await api.anonymous.get(`${paths.shared(token)}/${rest}`)).status);
    }
  });

  test('has one large document made in the background, is told how far it is, and then downloads it', async () => {
    const { id: link, token } = await made({ report });
    const packages = paths.sharedPackages(token, report);
    const draft = { files: ['values.xlsx'], languages: ['ar'] };
    const asked = await api.anonymous.post<ReportPackage>(packages, draft);
    expect(asked).toMatchObject({ status: 202, body: { ...draft, total: 1 } });
    expect(asked.headers.get('cache-control')).toBe('private, no-store');
    const again = await api.anonymous.post<ReportPackage>(packages, draft);
    expect(again.body.id).toBe(asked.body.id);
    const ready = await whenMade(api.anonymous, paths.packageOf(packages, asked.body.id));
    expect(ready).toMatchObject({ state: 'ready', done: 1, share: 1 });
    // To have it made is to be given nothing yet.
    expect(await listed(manager, link)).toMatchObject({ downloads: 0 });
    const { status } = await api.anonymous.download(paths.sharedDocument(token, report, 'values.xlsx', 'ar'));
    expect(status).toBe(200);
    expect(await listed(manager, link)).toMatchObject({ downloads: 1 });
  });

  test.each<[string, object]>([
    ['two documents', { files: ['values.xlsx', 'values.csv'], languages: ['fr'] }],
    ['two languages', { files: ['values.xlsx'], languages: ['fr', 'ar'] }],
    ['no document', { files: [], languages: ['fr'] }],
    ['a document that there is not', { files: ['all.zip'], languages: ['fr'] }],
    ['a language that there is not', { files: ['values.xlsx'], languages: ['de'] }],
    ['one more field', { files: ['values.xlsx'], languages: ['fr'], project: 'other' }],
  ])('has no more made than one of its documents: %s', async (_, draft) => {
    const { token } = await made({ report });
    expect((await api.anonymous.post(paths.sharedPackages(token, report), draft)).status).toBe(400);
  });

  test('has nothing made of another report, and is told of none that was made of it', async () => {
    const { token } = await made({ report });
    const draft = { files: ['values.csv'], languages: ['fr'] };
    for (const id of [second, elsewhere, randomUUID(), 'seven']) {
      expect((await api.anonymous.post(paths.sharedPackages(token, id), draft)).status).toBe(404);
    }
    const { body } = await manager.post<ReportPackage>(paths.packages('p', second), draft);
    for (const id of [report, second]) {
      const address = paths.packageOf(paths.sharedPackages(token, id), body.id);
      expect((await api.anonymous.get(address)).status).toBe(404);
    }
  });

  test.each(['lang=de', 'lang=', 'language=fr'])('is refused %s', async (query) => {
    const { token } = await made();
    const path = `${paths.shared(token)}/reports/${report}/workbook.xlsx?${query}`;
    expect((await api.anonymous.get(path)).status).toBe(400);
  });
});

describe('whether a secret is unknown, has expired or was revoked', () => {
  test('is told by nothing', async () => {
    const [expired, revoked] = [await made({ expiresOn: '2026-11-24' }), await made()];
    await manager.post(paths.shareLinkRevoke('p', revoked.id), {});
    api.setNow('2026-11-25T12:00:00Z');
    const tokens = [expired.token, revoked.token, 'A'.repeat(43), 'seven', 'é', "' OR 1=1", '%2e', 'x'.repeat(3_000)];
    const paths_ = tokens.flatMap((token) => [
      paths.shared(token),
      paths.sharedDocument(token, report, 'workbook.xlsx', 'fr'),
      paths.sharedDocument(token, randomUUID(), 'nothing', 'fr'),
      paths.packageOf(paths.sharedPackages(token, report), randomUUID()),
    ]);
    const answers = await Promise.all(
      paths_.map(async (path) => {
        const { status, body, headers } = await api.anonymous.get<ProblemBody>(path);
        return [status, body, [...headers].filter(([name]) => name !== 'date')];
      }),
    );
    expect(answers[0]).toMatchObject([404, { code: 'link-not-valid', errors: [] }, expect.anything()]);
    expect([...new Set(answers.map((answer) => JSON.stringify(answer)))]).toEqual([JSON.stringify(answers[0])]);
    expect(await listed(manager, expired.id)).toMatchObject({ lastUsedAt: null, downloads: 0 });
    expect(await listed(manager, revoked.id)).toMatchObject({ lastUsedAt: null, downloads: 0 });
  });
});
