import type { Activity, Framework, Indicator, ProblemBody, Result, ResultDraft } from '@mizan/contract';
import type { Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';
import { minimal } from './indicator-examples';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;

beforeAll(async () => {
  api = await startApi([FrameworkModule]);
  coordinator = await api.as('coordinator');
  manager = await api.as('manager');
  await insertProject(api.dataSource.manager);
});
afterAll(() => api.stop());

const at = (kind: string, code: string) => `projects/p/${kind}/${code}`;
const put = <Piece>(kind: string, code: string, body: unknown, ifMatch?: string) =>
  coordinator.put<Piece & ProblemBody>(at(kind, code), body, ifMatch === undefined ? {} : { ifMatch });
const framework = async () => (await coordinator.get<Framework>('projects/p/framework')).body;

let last = 0;
const fresh = () => `N${(last += 1)}`;
const outcome: ResultDraft = { level: 'outcome', parent: 'IMP', title: { fr: 'Un effet' } };

/** A new outcome, with its code and ETag. */
async function created(draft: ResultDraft = outcome): Promise<{ code: string; etag: string }> {
  const code = fresh();
  const { status, etag } = await put('results', code, draft);
  expect(status).toBe(201);
  return { code, etag: etag! };
}

describe('a result', () => {
  test('is created as a proposal, the same again changes nothing, a change needs the ETag', async () => {
    const code = fresh();
    const draft = { ...outcome, assumptions: { fr: ' Les partenaires restent ', ar: '' } };
    const first = await put<Result>('results', code, draft);
    expect(first).toMatchObject({ status: 201, etag: '"1"' });
    expect(first.body).toEqual({
      code,
      level: 'outcome',
      parent: 'IMP',
      title: { fr: 'Un effet' },
      assumptions: { fr: 'Les partenaires restent' },
      retired: false,
      standing: 'proposal',
      version: 1,
    });
    expect(await put('results', code, draft)).toMatchObject({ status: 200, etag: '"1"' });
    expect(await put('results', code, outcome)).toMatchObject({ status: 200, etag: '"1"' });
    const renamed = { ...outcome, title: { fr: 'Un autre' } };
    expect(await put('results', code, renamed)).toMatchObject({ status: 412, body: { code: 'precondition-missing' } });
    expect(await put('results', code, renamed, '"1"')).toMatchObject({ status: 200, etag: '"2"' });
    expect(await put('results', code, outcome, '"1"')).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect((await framework()).results.find((result) => result.code === code)).toMatchObject({
      title: { fr: 'Un autre' },
      assumptions: { fr: 'Les partenaires restent' },
      version: 2,
    });
  });

  test.each<[string, unknown, number, string]>([
    ['below a wrong level', { ...outcome, level: 'output' }, 422, 'parent-wrong-level'],
    ['below nothing', { ...outcome, parent: null }, 422, 'parent-missing'],
    ['below what is not there', { ...outcome, parent: 'NO' }, 422, 'unknown-result'],
    ['an impact below another', { ...outcome, level: 'impact' }, 422, 'parent-not-allowed'],
    ['without a title', { ...outcome, title: {} }, 422, 'title-missing'],
    ['of an unknown level', { ...outcome, level: 'goal' }, 400, 'invalid-field'],
    ['with a field too many', { ...outcome, standing: 'confirmed' }, 400, 'unknown-field'],
    ['with a field too many in its title', { ...outcome, title: { fr: 'x', de: 'y' } }, 400, 'unknown-field'],
    ['at no place', { ...outcome, position: -1 }, 400, 'invalid-field'],
    ['without its parent', { level: 'outcome', title: { fr: 'x' } }, 400, 'invalid-field'],
    ['that is no object', '[]', 400, 'invalid-field'],
    ['with a null byte', { ...outcome, title: { fr: 'a\u0000b' } }, 400, 'invalid-field'],
  ])('is refused %s', async (_, body, status, code) => {
    const name = fresh();
    expect(await put('results', name, body)).toMatchObject({ status, body: { code } });
    expect((await framework()).results.map((result) => result.code)).not.toContain(name);
  });

  test.each(['-x', 'a b', 'é', 'x'.repeat(41)])('is not called %s', async (code) => {
    expect(await put('results', encodeURIComponent(code), outcome)).toMatchObject({ status: 400 });
  });

  test('moves among its siblings, which keep their order', async () => {
    const { code: top } = await created({ level: 'impact', parent: null, title: { en: 'Top' } });
    const below: ResultDraft = { ...outcome, parent: top };
    const [a, b, c] = [await created(below), await created(below), await created(below)];
    const order = async () =>
      (await framework()).results.filter(({ parent }) => parent === top).map(({ code }) => code);
    expect(await order()).toEqual([a.code, b.code, c.code]);
    expect(await put('results', c.code, { ...below, position: 2 })).toMatchObject({ status: 200, etag: '"1"' });
    expect(await put('results', c.code, { ...below, position: 0 }, c.etag)).toMatchObject({ status: 200, etag: '"2"' });
    expect(await order()).toEqual([c.code, a.code, b.code]);
    const between = fresh();
    await put('results', between, { ...below, position: 1 });
    expect(await order()).toEqual([c.code, between, a.code, b.code]);
    expect(await put('results', c.code, { ...below, position: 99 }, '"2"')).toMatchObject({ status: 200 });
    expect(await order()).toEqual([between, a.code, b.code, c.code]);
    const others = (await framework()).results.map((result) => result.code);
    expect(others.filter((code) => ['IMP', 'OC', 'OP'].includes(code))).toEqual(['IMP', 'OC', 'OP']);
  });

  test('keeps its level while something stands below it', async () => {
    const { code, etag } = await created();
    await created({ level: 'output', parent: code, title: { en: 'Below' } });
    const answer = await put('results', code, { ...outcome, level: 'output', parent: 'OC' }, etag);
    expect(answer).toMatchObject({ status: 422, body: { code: 'level-fixed', errors: [{ path: 'level' }] } });
  });

  test('changes once when two change the same version', async () => {
    const { code, etag } = await created();
    const titles = ['a', 'b', 'c', 'd'].map((en) => put('results', code, { ...outcome, title: { en } }, etag));
    expect((await Promise.all(titles)).map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  test('is created once when two create it at the same time', async () => {
    const code = fresh();
    const answers = await Promise.all([1, 2, 3].map(() => put('results', code, outcome)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  });

  test('is retired only when nothing in use hangs on it, and restored only below what is in use', async () => {
    const above = await created();
    const below = await created({ level: 'output', parent: above.code, title: { en: 'Below' } });
    const step = (code: string, name: string) =>
      coordinator.post<Result & ProblemBody>(`${at('results', code)}/${name}`);
    expect(await step(above.code, 'retire')).toMatchObject({
      status: 409,
      body: { code: 'still-in-use', errors: [{ params: { holder: below.code } }] },
    });
    expect(await step(below.code, 'retire')).toMatchObject({ status: 200, etag: '"2"', body: { retired: true } });
    expect(await step(below.code, 'retire')).toMatchObject({ status: 200, etag: '"2"' });
    expect(await step(above.code, 'retire')).toMatchObject({ status: 200, body: { retired: true } });
    expect(await step(below.code, 'restore')).toMatchObject({ status: 409, body: { code: 'result-retired' } });
    expect(await step(above.code, 'restore')).toMatchObject({ status: 200, body: { retired: false } });
    expect(await step(below.code, 'restore')).toMatchObject({ status: 200, body: { retired: false } });
  });

  test('that is retired takes nothing that is in use', async () => {
    const { code } = await created();
    await coordinator.post(`${at('results', code)}/retire`, { reason: 'merged' });
    const below = { level: 'output', parent: code, title: { en: 'x' } };
    expect(await put('results', fresh(), below)).toMatchObject({ status: 409, body: { code: 'result-retired' } });
    const measured = { ...minimal, result: code };
    expect(await put('indicators', fresh(), measured)).toMatchObject({ status: 409, body: { code: 'result-retired' } });
    const served = { title: { en: 'x' }, objectives: [code] };
    expect(await put('activities', fresh(), served)).toMatchObject({ status: 409, body: { code: 'result-retired' } });
  });

  test('is deleted when nothing hangs on it, also nothing that is out of use', async () => {
    const { code } = await created();
    const indicator = fresh();
    await put('indicators', indicator, { ...minimal, result: code });
    await coordinator.post(`${at('indicators', indicator)}/retire`);
    const remove = (kind: string, which: string, ifMatch?: string) =>
      coordinator.delete(at(kind, which), ifMatch === undefined ? {} : { ifMatch });
    expect(await remove('results', code, '"1"')).toMatchObject({ status: 409, body: { code: 'still-referenced' } });
    expect(await remove('indicators', indicator)).toMatchObject({ status: 412 });
    expect(await remove('indicators', indicator, '"1"')).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect(await remove('indicators', indicator, '"2"')).toMatchObject({ status: 204 });
    expect(await remove('results', code, '"1"')).toMatchObject({ status: 204 });
    expect(await remove('results', code, '"1"')).toMatchObject({ status: 404 });
    const audit = await api.dataSource.query<{ did: string }[]>(
      `SELECT did FROM audit_entries WHERE subject IN ($1, $2) ORDER BY id`,
      [`result:p/${code}`, `indicator:p/${indicator}`],
    );
    expect(audit.map(({ did }) => did)).toEqual([
      'result.created',
      'indicator.created',
      'indicator.retired',
      'indicator.deleted',
      'result.deleted',
    ]);
  });
});

describe('an activity', () => {
  const activity = { title: { fr: 'Une activité' }, objectives: ['OC'] };

  test('is created, moved, retired, restored and deleted', async () => {
    const code = fresh();
    expect(await put<Activity>('activities', code, activity)).toMatchObject({
      status: 201,
      body: { code, objectives: ['OC'], milestones: [], retired: false, version: 1 },
    });
    expect(await put('activities', code, activity)).toMatchObject({ status: 200, etag: '"1"' });
    expect(await put('activities', code, { ...activity, position: 0 }, '"1"')).toMatchObject({ etag: '"2"' });
    expect((await framework()).activities[0]?.code).toBe(code);
    const indicator = fresh();
    await put('indicators', indicator, { ...minimal, activity: code });
    const step = (name: string) => coordinator.post<ProblemBody>(`${at('activities', code)}/${name}`);
    expect(await step('retire')).toMatchObject({ status: 409, body: { code: 'still-in-use' } });
    await coordinator.post(`${at('indicators', indicator)}/retire`, {});
    expect(await step('retire')).toMatchObject({ status: 200, body: { retired: true } });
    const restored = await coordinator.post(`${at('indicators', indicator)}/restore`);
    expect(restored).toMatchObject({ status: 409, body: { code: 'activity-retired' } });
    expect(await step('restore')).toMatchObject({ status: 200, body: { retired: false } });
    const gone = () => coordinator.delete(at('activities', code), { ifMatch: '*' });
    expect(await gone()).toMatchObject({ status: 409, body: { code: 'still-referenced' } });
    await coordinator.delete(at('indicators', indicator), { ifMatch: '*' });
    expect(await gone()).toMatchObject({ status: 204 });
  });

  test.each([
    ['an output', ['OP'], 'objective-not-outcome'],
    ['nothing known', ['NO'], 'unknown-result'],
    ['one twice', ['OC', 'OC'], 'objective-duplicate'],
  ])('does not serve %s', async (_, objectives, code) => {
    expect(await put('activities', fresh(), { ...activity, objectives })).toMatchObject({
      status: 422,
      body: { code },
    });
  });
});

describe('a place among the indicators of a result', () => {
  test('is kept, given and given up', async () => {
    const { code: result } = await created();
    const own = { ...minimal, result };
    const [a, b, c] = [fresh(), fresh(), fresh()];
    for (const code of [a, b, c]) await put('indicators', code, own);
    const order = async () =>
      (await framework()).indicators.filter((one) => one.result === result).map(({ code }) => code);
    expect(await put('indicators', c, { ...own, position: 0 }, '"1"')).toMatchObject({ status: 200, etag: '"2"' });
    expect(await order()).toEqual([c, a, b]);
    expect(await put('indicators', c, { ...own, position: 0 })).toMatchObject({ status: 200, etag: '"2"' });
    const { code: other } = await created();
    await put('indicators', c, { ...minimal, result: other }, '"2"');
    await put('indicators', c, own, '"3"');
    expect(await order()).toEqual([a, b, c]);
  });
});

describe('a proposal', () => {
  test('is confirmed by the management, and one again when a coordinator changes what was confirmed', async () => {
    const admin = await api.as('admin');
    const { code } = await created();
    const indicator = fresh();
    await put('indicators', indicator, minimal);
    for (const [kind, which, draft] of [
      ['results', code, { ...outcome, title: { en: 'Changed' } }],
      ['indicators', indicator, { ...minimal, title: { en: 'Changed' } }],
    ] as const) {
      const confirm = () => manager.post<Indicator>(`${at(kind, which)}/confirm`);
      expect(await confirm()).toMatchObject({ status: 200, etag: '"2"', body: { standing: 'confirmed' } });
      expect(await confirm()).toMatchObject({ status: 200, etag: '"2"' });
      const stale = await manager.post(`${at(kind, which)}/confirm`, {}, { ifMatch: '"1"' });
      expect(stale).toMatchObject({ status: 412 });
      expect(await put(kind, which, { ...draft, position: 0 }, '"2"')).toMatchObject({
        body: { standing: 'proposal' },
      });
      await confirm();
      const again = await admin.put(
        at(kind, which),
        { ...draft, title: { en: 'By who confirms' } },
        { ifMatch: '"4"' },
      );
      expect(again).toMatchObject({ status: 200, body: { standing: 'confirmed' } });
    }
  });
});

describe('who may', () => {
  const roles: Role[] = ['coordinator', 'manager', 'donor', 'admin'];
  const editors: Role[] = ['coordinator', 'admin'];
  const title = { en: 'x' };

  test.each(roles)('a %s', async (role) => {
    const person = await api.as(role);
    const { code } = await created();
    const may = editors.includes(role);
    const made = fresh();
    const puts = [
      await person.put(at('results', `R${made}`), outcome),
      await person.put(at('activities', `A${made}`), { title, objectives: [] }),
      await person.put(at('axes', `X${made}`), { label: title, categories: [{ code: 'a', label: title }] }),
    ];
    expect(puts.map(({ status }) => status)).toEqual(puts.map(() => (may ? 201 : 403)));
    for (const step of ['retire', 'restore']) {
      expect((await person.post(`${at('results', code)}/${step}`)).status).toBe(may ? 200 : 403);
    }
    const confirmed = await person.post(`${at('results', code)}/confirm`);
    expect(confirmed.status).toBe(role === 'manager' || role === 'admin' ? 200 : 403);
    expect((await person.delete(at('results', code), { ifMatch: '*' })).status).toBe(may ? 204 : 403);
  });

  test('nobody without a session', async () => {
    expect((await api.anonymous.put(at('results', fresh()), outcome)).status).toBe(401);
    expect((await api.anonymous.post(at('results', 'OC/retire'))).status).toBe(401);
  });
});
