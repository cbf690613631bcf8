import { randomUUID } from 'node:crypto';
import {
  paths,
  type MadeShareLink,
  type Page,
  type ProblemBody,
  type ShareLink,
  type SharedReports,
} from '@mizan/contract';
import { roles, type Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { ReportsModule } from '../index';
import { draft, freeze, listed, makeLink, now } from './sharing-example';

let api: TestApi;
let manager: ApiClient;
let report: string;
let elsewhere: string;
beforeAll(async () => {
  api = await startApi([ReportsModule], now);
  manager = await api.as('manager');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  await insertProject(api.dataSource.manager, { code: 'other' });
  [report, elsewhere] = [await freeze(manager, 'p', 'First'), await freeze(manager, 'other', 'Other')];
});
afterAll(() => api.stop());
afterEach(() => api.setNow(now));

const made = (given?: object) => makeLink(manager, given);
const opened = (token: string) => api.anonymous.get<SharedReports>(paths.shared(token));

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
    expect(await listed(manager, id)).toMatchObject({ state: 'open' });
    api.setNow('2026-12-31T23:00:00Z');
    expect((await opened(token)).status).toBe(404);
    expect(await listed(manager, id)).toMatchObject({ state: 'expired', expiresOn: '2026-12-31' });
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
    expect(await listed(manager, id)).toEqual(revoked.body);
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
    expect(await listed(manager, id)).toMatchObject({ state: 'open' });
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
