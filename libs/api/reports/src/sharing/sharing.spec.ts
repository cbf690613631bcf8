import { randomUUID } from 'node:crypto';
import {
  paths,
  type MadeShareLink,
  type Page,
  type ProblemBody,
  type ReportDownload,
  type ShareLink,
  type SharedReports,
} from '@mizan/contract';
import { roles, type Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { ReportsModule } from '../index';

const now = '2026-11-23T12:00:00Z';
const draft = { label: 'For the auditor', expiresOn: '2026-12-31' };

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
  [report, second, elsewhere] = [
    await frozen('p', 'First'),
    await frozen('p', 'Second'),
    await frozen('other', 'Other'),
  ];
});
afterAll(() => api.stop());
afterEach(() => api.setNow(now));

async function frozen(project: string, title: string): Promise<string> {
  const id = randomUUID();
  const body = { title: { en: title }, from: '2026-05-01', to: '2026-10-31' };
  expect((await manager.put(paths.report(project, id), body)).status).toBe(201);
  return id;
}

async function made(given: object = {}): Promise<MadeShareLink & { token: string }> {
  const { status, body } = await manager.put<MadeShareLink>(paths.shareLink('p', randomUUID()), { ...draft, ...given });
  expect(status).toBe(201);
  return { ...body, token: body.token! };
}

const listed = async (id: string) =>
  (await manager.get<Page<ShareLink>>(paths.shareLinks('p'))).body.items.find((link) => link.id === id);

const opened = (token: string) => api.anonymous.get<SharedReports>(paths.shared(token));
const workbook = (token: string, id: string) =>
  api.anonymous.download(paths.sharedDocument(token, id, 'workbook.xlsx', 'fr'));

describe('a link', () => {
  test('is made with a secret that is told once and never kept', async () => {
    const path = paths.shareLink('p', randomUUID());
    const first = await manager.put<MadeShareLink>(path, draft);
    expect(first.body).toMatchObject({
      ...draft,
      report: null,
      state: 'open',
      createdAt: '2026-11-23T12:00:00.000Z',
      createdBy: { email: 'manager@test.example', name: 'manager' },
      revokedAt: null,
      revokedBy: null,
      lastUsedAt: null,
      downloads: 0,
    });
    expect(first.body.token).toMatch(/^[\w-]{43}$/);
    const again = await manager.put<MadeShareLink>(path, draft);
    expect(again).toMatchObject({ status: 200, body: { ...first.body, token: null } });
    const kept = await api.dataSource.query<object[]>(
      `SELECT l.*, a.detail FROM share_links l JOIN audit_entries a ON a.subject = 'share-link:' || l.id`,
    );
    expect(JSON.stringify(kept)).not.toContain(first.body.token);
    expect(JSON.stringify(await manager.get(paths.shareLinks('p')))).not.toContain(first.body.token);
  });

  test('sent many times at once is made once', async () => {
    const path = paths.shareLink('p', randomUUID());
    const answers = await Promise.all(Array.from({ length: 6 }, () => manager.put<MadeShareLink>(path, draft)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(answers.filter(({ body }) => body.token !== null)).toHaveLength(1);
  });

  test('of an id that is taken is refused, in the project or in another', async () => {
    const { id } = await made();
    for (const [project, body] of [
      ['p', { ...draft, label: 'For somebody else' }],
      ['p', { ...draft, report }],
      ['p', { ...draft, expiresOn: '2026-12-30' }],
      ['other', draft],
    ] as const) {
      const { status, body: problem } = await manager.put<ProblemBody>(paths.shareLink(project, id), body);
      expect([status, problem.code]).toEqual([409, 'already-exists']);
    }
  });

  test.each<[string, object, [number, string, string | undefined]]>([
    ['no label', { label: '' }, [422, 'label-missing', 'label']],
    ['a blank label', { label: '  ' }, [422, 'label-missing', 'label']],
    ['a label that is too long', { label: 'x'.repeat(201) }, [400, 'invalid-field', 'label']],
    ['a label that is no text', { label: 7 }, [400, 'invalid-field', 'label']],
    ['a label with a zero byte', { label: 'a\u0000b' }, [400, 'invalid-field', 'label']],
    ['no such day', { expiresOn: '2026-02-30' }, [422, 'day-invalid', 'expiresOn']],
    ['an end today', { expiresOn: '2026-11-23' }, [422, 'expiry-out-of-range', 'expiresOn']],
    ['an end in 401 days', { expiresOn: '2027-12-29' }, [422, 'expiry-out-of-range', 'expiresOn']],
    ['no end', { expiresOn: undefined }, [400, 'invalid-field', 'expiresOn']],
    ['a report that there is not', { report: randomUUID() }, [422, 'unknown-report', 'report']],
    ['a report that is no UUID', { report: 'seven' }, [400, 'invalid-field', 'report']],
    ['a report that is null', { report: null }, [400, 'invalid-field', 'report']],
    ['a secret of one’s own', { token: 'x' }, [400, 'unknown-field', 'token']],
  ])('with %s is refused', async (_, given, refusal) => {
    const { status, body } = await manager.put<ProblemBody>(paths.shareLink('p', randomUUID()), { ...draft, ...given });
    expect([status, body.code, body.errors[0]?.path]).toEqual(refusal);
  });

  test('to a report of another project is refused, by the database too', async () => {
    const { status, body } = await manager.put<ProblemBody>(paths.shareLink('p', randomUUID()), {
      ...draft,
      report: elsewhere,
    });
    expect([status, body.code]).toEqual([422, 'unknown-report']);
    const { id } = await made();
    await expect(
      api.dataSource.query(`UPDATE share_links SET report_id = $2 WHERE id = $1`, [id, elsewhere]),
    ).rejects.toThrow('share_links_report_fk');
  });

  test('works to the end of its last day where the project is, and is then said to have expired', async () => {
    const { id, token } = await made();
    // Casablanca is an hour ahead of UTC.
    api.setNow('2026-12-31T22:59:59Z');
    expect((await opened(token)).status).toBe(200);
    expect(await listed(id)).toMatchObject({ state: 'open' });
    api.setNow('2026-12-31T23:00:00Z');
    expect((await opened(token)).status).toBe(404);
    expect(await listed(id)).toMatchObject({ state: 'expired', expiresOn: '2026-12-31' });
  });

  test('is revoked at once and for good, by whom is kept, and a second time changes nothing', async () => {
    const { id, token } = await made();
    const path = paths.shareLinkRevoke('p', id);
    expect((await opened(token)).status).toBe(200);
    api.setNow('2026-11-23T13:00:00Z');
    const revoked = await (await api.as('admin')).post<ShareLink>(path, {});
    expect(revoked).toMatchObject({
      status: 200,
      body: { state: 'revoked', revokedAt: '2026-11-23T13:00:00.000Z', revokedBy: { name: 'admin' } },
    });
    expect((await opened(token)).status).toBe(404);
    api.setNow('2026-11-23T14:00:00Z');
    expect((await manager.post(path, {})).body).toEqual(revoked.body);
    expect(await listed(id)).toEqual(revoked.body);
    const audit = await api.dataSource.query<{ did: string; person_id: string }[]>(
      `SELECT did, person_id FROM audit_entries WHERE subject = $1 ORDER BY id`,
      [`share-link:${id}`],
    );
    expect(audit).toEqual([
      { did: 'share-link.created', person_id: await api.personId('manager') },
      { did: 'share-link.revoked', person_id: await api.personId('admin') },
    ]);
  });

  test.each<[string, (id: string) => string, unknown, number]>([
    ['one that there is not', () => paths.shareLinkRevoke('p', randomUUID()), {}, 404],
    ['one of another project', (id) => paths.shareLinkRevoke('other', id), {}, 404],
    ['one of no UUID', () => paths.shareLinkRevoke('p', 'seven'), {}, 400],
    ['with a field', (id) => paths.shareLinkRevoke('p', id), { reason: 'r' }, 400],
  ])('revoking %s is refused', async (_, path, body, status) => {
    const { id } = await made();
    expect((await manager.post(path(id), body)).status).toBe(status);
    expect(await listed(id)).toMatchObject({ state: 'open' });
  });
});

describe('who may do what', () => {
  const matrix: [string, (who: ApiClient) => Promise<{ status: number }>, Record<Role, number>][] = [
    [
      'make a link',
      (who) => who.put(paths.shareLink('p', randomUUID()), draft),
      { coordinator: 403, manager: 201, donor: 403, admin: 201 },
    ],
    ['list them', (who) => who.get(paths.shareLinks('p')), { coordinator: 403, manager: 200, donor: 403, admin: 200 }],
    [
      'revoke one',
      async (who) => who.post(paths.shareLinkRevoke('p', (await made()).id), {}),
      { coordinator: 403, manager: 200, donor: 403, admin: 200 },
    ],
  ];
  test.each(matrix.flatMap(([what, ask, expected]) => roles.map((role) => [role, what, expected[role], ask] as const)))(
    '%s: %s → %i',
    async (role, _, expected, ask) => expect((await ask(await api.as(role))).status).toBe(expected),
  );
  test.each(matrix)('nobody without a session may %s', async (_, ask) =>
    expect((await ask(api.anonymous)).status).toBe(401),
  );
});

test('links are listed page by page, those made last first, each once', async () => {
  await insertProject(api.dataSource.manager, { code: 'many' });
  const ids: string[] = [];
  for (const minute of [1, 2, 2, 2, 3]) {
    api.setNow(`2026-11-23T12:0${minute}:00Z`);
    ids.push(randomUUID());
    await manager.put(paths.shareLink('many', ids.at(-1)!), draft);
  }
  const read: ShareLink[] = [];
  let cursor: string | null = null;
  do {
    const next: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { body }: { body: Page<ShareLink> } = await manager.get(`${paths.shareLinks('many')}?limit=2${next}`);
    read.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null);
  expect(read.map(({ createdAt }) => createdAt.slice(14, 16))).toEqual(['03', '02', '02', '02', '01']);
  expect(new Set(read.map(({ id }) => id))).toEqual(new Set(ids));
});

describe('who holds its secret', () => {
  test('reads what it leads to, without a session and without the names of people', async () => {
    const { token } = await made();
    const { status, body, headers } = await opened(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      project: { code: 'p', title: { en: 'A small project' }, demonstration: false },
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
    const later = await frozen('p', 'Later');
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
    expect(await listed(id)).toMatchObject({ downloads: 1, lastUsedAt: '2026-11-24T09:00:00.000Z' });
  });

  test('is said to have used it from the first time it was opened', async () => {
    const { id, token } = await made();
    api.setNow('2026-11-24T10:00:00Z');
    await opened(token);
    expect(await listed(id)).toMatchObject({ lastUsedAt: '2026-11-24T10:00:00.000Z', downloads: 0 });
  });

  test('of a report that was replaced reads it still, and that it was', async () => {
    const wrong = await frozen('p', 'Wrong');
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
    ]);
    const answers = await Promise.all(
      paths_.map(async (path) => {
        const { status, body, headers } = await api.anonymous.get<ProblemBody>(path);
        return [status, body, [...headers].filter(([name]) => name !== 'date')];
      }),
    );
    expect(answers[0]).toMatchObject([404, { code: 'link-not-valid', errors: [] }, expect.anything()]);
    expect([...new Set(answers.map((answer) => JSON.stringify(answer)))]).toEqual([JSON.stringify(answers[0])]);
    expect(await listed(expired.id)).toMatchObject({ lastUsedAt: null, downloads: 0 });
    expect(await listed(revoked.id)).toMatchObject({ lastUsedAt: null, downloads: 0 });
  });
});
