import { paths, type Framework, type PeriodDetail, type ProblemBody, type ProjectPeriods } from '@mizan/contract';
import { periodsOf, type Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
let donor: ApiClient;
beforeAll(async () => {
  api = await startApi([FrameworkModule]);
  [coordinator, manager, donor] = [await api.as('coordinator'), await api.as('manager'), await api.as('donor')];
});
afterAll(() => api.stop());

let projects = 0;
/** A project of its own for a test; answers its code. */
async function project(): Promise<string> {
  const code = `p${(projects += 1)}`;
  await insertProject(api.dataSource.manager, { code, indicators: [{ code: 'I' }] });
  return code;
}
const read = async (code: string, who = coordinator) => (await who.get<ProjectPeriods>(paths.periods(code))).body;
const periodOf = async (code: string, period: string) => (await read(code)).periods.find((one) => one.code === period)!;
const audited = (subject: string) =>
  api.dataSource.query<{ did: string; reason: string | null; name: string; detail: unknown }[]>(
    `SELECT did, reason, name, detail FROM audit_entries a JOIN people p ON p.id = a.person_id
      WHERE subject = $1 ORDER BY a.id`,
    [subject],
  );

describe('the periods of a project', () => {
  test('are its quarters, open, without values', async () => {
    const code = await project();
    const { status, body, etag } = await coordinator.get<ProjectPeriods>(paths.periods(code));
    expect([status, etag, body.months, body.version]).toEqual([200, '"1"', 3, 1]);
    expect(body.periods.map(({ code: name }) => name)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6']);
    expect(body.periods[0]).toEqual({
      ...periodsOf('2025-11-01', '2027-04-30', 3)[0],
      locked: false,
      lockedAt: null,
      lockedBy: null,
      values: { draft: 0, submitted: 0, returned: 0, approved: 0 },
      version: 1,
    });
  });

  test('tell donors neither who locked one nor what waits', async () => {
    const code = await project();
    await manager.post(paths.periodLock(code, 'Q1'));
    const [q1] = (await read(code, donor)).periods;
    expect(q1).toMatchObject({ locked: true, lockedAt: '2026-11-23T12:00:00.000Z', lockedBy: null, values: null });
    const told = (await read(code)).periods[0]!;
    expect(told.lockedBy).toEqual({ email: 'manager@test.example', name: 'manager' });
  });
});

describe('who may do what', () => {
  type Ask = (who: ApiClient, code: string) => Promise<{ status: number }>;
  // coordinator, manager, donor, admin
  const matrix: [string, Ask, [number, number, number, number]][] = [
    ['read the periods', (who, code) => who.get(paths.periods(code)), [200, 200, 200, 200]],
    ['cut anew', (who, code) => who.put(paths.periods(code), { months: 6 }, { ifMatch: '"1"' }), [200, 403, 403, 200]],
    [
      'change a due date',
      (who, code) => who.put(paths.period(code, 'Q1'), { dueOn: '2026-02-20' }, { ifMatch: '"1"' }),
      [200, 403, 403, 200],
    ],
    ['lock', (who, code) => who.post(paths.periodLock(code, 'Q1')), [403, 200, 403, 200]],
    ['unlock', (who, code) => who.post(paths.periodUnlock(code, 'Q1'), { reason: 'r' }), [403, 200, 403, 200]],
  ];
  const order: Role[] = ['coordinator', 'manager', 'donor', 'admin'];
  test.each(
    matrix.flatMap(([what, ask, expected]) => order.map((role, at) => [role, what, expected[at], ask] as const)),
  )('%s: %s → %i', async (role, _, expected, ask) => {
    expect((await ask(await api.as(role), await project())).status).toBe(expected);
  });
  test.each(matrix)('nobody without a session: %s', async (_, ask) =>
    expect((await ask(api.anonymous, 'p1')).status).toBe(401),
  );
});

describe('refused requests', () => {
  type Ask = (code: string) => Promise<{ status: number; body: ProblemBody }>;
  const due =
    (dueOn: unknown, ifMatch?: string, period = 'Q1') =>
    (code: string) =>
      coordinator.put<ProblemBody>(paths.period(code, period), { dueOn }, ifMatch ? { ifMatch } : {});
  const cut = (body: unknown, ifMatch?: string) => (code: string) =>
    coordinator.put<ProblemBody>(paths.periods(code), body, ifMatch ? { ifMatch } : {});
  const lock =
    (body: unknown, period = 'Q1') =>
    (code: string) =>
      manager.post<ProblemBody>(paths.periodLock(code, period), body);
  const unlock =
    (body: unknown, period = 'Q1') =>
    (code: string) =>
      manager.post<ProblemBody>(paths.periodUnlock(code, period), body);
  test.each<[string, Ask, number, string]>([
    ['due before the period ends', due('2026-01-30', '"1"'), 422, 'due-before-end'],
    ['due on no day', due('2026-02-30', '"1"'), 422, 'day-invalid'],
    ['due on a number', due(20260220, '"1"'), 400, 'invalid-field'],
    ['no due date', due(undefined, '"1"'), 400, 'invalid-field'],
    ['due in the year 0', due('0000-01-01', '"1"'), 422, 'day-invalid'],
    ['a due date over an unknown version', due('2026-02-20'), 412, 'precondition-missing'],
    ['a due date over another version', due('2026-02-20', '"7"'), 412, 'stale'],
    ['a due date of a period that is not there', due('2026-02-20', '"1"', 'Q9'), 404, 'not-found'],
    ['a due date of M1 in quarters', due('2026-02-20', '"1"', 'M1'), 404, 'not-found'],
    ['cut into two months', cut({ months: 2 }, '"1"'), 400, 'invalid-field'],
    ['cut into a text', cut({ months: '3' }, '"1"'), 400, 'invalid-field'],
    ['cut into nothing', cut({}, '"1"'), 400, 'invalid-field'],
    ['cut with more than asked for', cut({ months: 6, force: true }, '"1"'), 400, 'unknown-field'],
    ['cut over an unknown version', cut({ months: 6 }), 412, 'precondition-missing'],
    ['cut over another version', cut({ months: 6 }, '"7"'), 412, 'stale'],
    ['locked with more than a reason', lock({ reason: 'r', until: 'ever' }), 400, 'unknown-field'],
    ['locked with a number for a reason', lock({ reason: 1 }), 400, 'invalid-field'],
    ['locked with too long a reason', lock({ reason: 'r'.repeat(2001) }), 400, 'invalid-field'],
    ['a period locked that is not there', lock({}, 'Q9'), 404, 'not-found'],
    ['a period locked whose code is none', lock({}, '%'), 404, 'not-found'],
    ['unlocked without a reason', unlock({}), 422, 'reason-missing'],
    ['unlocked with blanks for one', unlock({ reason: ' ' }), 422, 'reason-missing'],
    ['unlocked with null for one', unlock({ reason: null }), 422, 'reason-missing'],
    ['a period unlocked that is not there', unlock({ reason: 'r' }, 'Q9'), 404, 'not-found'],
  ])('%s', async (_, ask, status, problem) => {
    const code = await project();
    const before = await read(code);
    expect(await ask(code)).toMatchObject({ status, body: { code: problem } });
    expect(await read(code)).toEqual(before);
  });

  test.each(['periods', 'periods/Q1/lock', 'periods/%00'])('%s of no project', async (path) => {
    const answer = path.endsWith('lock')
      ? await manager.post(`projects/x/${path}`)
      : await donor.get(`projects/x/${path}`);
    expect([400, 404]).toContain(answer.status);
  });
});

describe('a due date', () => {
  test('is changed, audited, and the same again changes nothing', async () => {
    const code = await project();
    const path = paths.period(code, 'Q2');
    const changed = await coordinator.put<PeriodDetail>(path, { dueOn: '2026-05-31' }, { ifMatch: '"1"' });
    expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { dueOn: '2026-05-31', version: 2 } });
    expect(await coordinator.put(path, { dueOn: '2026-05-31' })).toMatchObject({ status: 200, etag: '"2"' });
    expect(await audited(`period:${code}/Q2`)).toEqual([
      {
        did: 'period.due-changed',
        reason: null,
        name: 'coordinator',
        detail: { before: '2026-05-15', after: '2026-05-31' },
      },
    ]);
    const framework = (await coordinator.get<Framework>(paths.framework(code))).body;
    expect(framework.periods[1]).toMatchObject({ code: 'Q2', dueOn: '2026-05-31' });
  });
});

describe('a lock', () => {
  test('says who and since when; again it changes nothing', async () => {
    const code = await project();
    const locked = await manager.post<PeriodDetail>(paths.periodLock(code, 'Q1'), { reason: 'The report is out' });
    const lockedBy = { email: 'manager@test.example', name: 'manager' };
    const expected = { locked: true, lockedAt: '2026-11-23T12:00:00.000Z', lockedBy, version: 2 };
    expect(locked).toMatchObject({ status: 200, etag: '"2"', body: expected });
    const again = await (await api.as('admin')).post(paths.periodLock(code, 'Q1'));
    expect(again).toMatchObject({ status: 200, body: locked.body });
    expect(await audited(`period:${code}/Q1`)).toEqual([
      { did: 'period.locked', reason: 'The report is out', name: 'manager', detail: null },
    ]);
    expect((await periodOf(code, 'Q2')).locked).toBe(false);
    const framework = (await coordinator.get<Framework>(paths.framework(code))).body;
    expect(framework.periods[0]).toMatchObject({ locked: true, lockedAt: '2026-11-23T12:00:00.000Z' });
  });

  test('is undone with a reason, which the audit keeps; again it changes nothing', async () => {
    const code = await project();
    await manager.post(paths.periodLock(code, 'Q1'));
    const ask = () => manager.post<PeriodDetail>(paths.periodUnlock(code, 'Q1'), { reason: 'A sheet came late' });
    const open = { locked: false, lockedAt: null, lockedBy: null, version: 3 };
    expect(await ask()).toMatchObject({ status: 200, body: open });
    expect(await ask()).toMatchObject({ status: 200, body: open });
    expect((await audited(`period:${code}/Q1`)).map(({ did, reason }) => [did, reason])).toEqual([
      ['period.locked', null],
      ['period.unlocked', 'A sheet came late'],
    ]);
  });

  test('is refused from a version that is gone', async () => {
    const code = await project();
    await coordinator.put(paths.period(code, 'Q1'), { dueOn: '2026-02-20' }, { ifMatch: '"1"' });
    expect((await manager.post(paths.periodLock(code, 'Q1'), {}, { ifMatch: '"1"' })).status).toBe(412);
    expect((await manager.post(paths.periodLock(code, 'Q1'), {}, { ifMatch: '"2"' })).status).toBe(200);
  });

  test('by twenty at once is one lock', async () => {
    const code = await project();
    const answers = await Promise.all(Array.from({ length: 20 }, () => manager.post(paths.periodLock(code, 'Q1'))));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(await audited(`period:${code}/Q1`)).toHaveLength(1);
  });
});

describe('a project cut anew', () => {
  test.each([
    [1, 18, 'M18'],
    [6, 3, 'H3'],
  ] as const)('into periods of %i months has %i of them', async (months, count, last) => {
    const code = await project();
    const answer = await coordinator.put<ProjectPeriods>(paths.periods(code), { months }, { ifMatch: '"1"' });
    expect(answer).toMatchObject({ status: 200, etag: '"2"', body: { months, version: 2 } });
    expect(
      answer.body.periods.map(({ code: name, startsOn, endsOn, dueOn }) => ({ code: name, startsOn, endsOn, dueOn })),
    ).toEqual(periodsOf('2025-11-01', '2027-04-30', months));
    expect(answer.body.periods).toHaveLength(count);
    expect(answer.body.periods.at(-1)!.code).toBe(last);
    expect(await read(code)).toEqual(answer.body);
    const again = await coordinator.put(paths.periods(code), { months });
    expect(again).toMatchObject({ status: 200, etag: '"2"', body: answer.body });
    const [entry, ...more] = await audited(`periods:${code}`);
    expect([entry!.did, more]).toEqual(['periods.cut', []]);
    expect(entry!.detail).toMatchObject({ months, moved: 0 });
  });

  test('is refused while a period is locked, which it names', async () => {
    const code = await project();
    await manager.post(paths.periodLock(code, 'Q3'));
    const before = await read(code);
    const answer = await coordinator.put<ProblemBody>(paths.periods(code), { months: 1 }, { ifMatch: '"2"' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'periods-locked' } });
    expect(answer.body.errors[0]?.params).toEqual({ period: 'Q3' });
    expect(await read(code)).toEqual(before);
  });

  test('forgets no due date that somebody set meanwhile', async () => {
    const code = await project();
    await coordinator.put(paths.period(code, 'Q1'), { dueOn: '2026-02-20' }, { ifMatch: '"1"' });
    expect((await coordinator.put(paths.periods(code), { months: 1 }, { ifMatch: '"1"' })).status).toBe(412);
  });

  test('by several at once is cut once', async () => {
    const code = await project();
    const answers = await Promise.all(
      ([1, 6, 1, 6] as const).map((months) => coordinator.put(paths.periods(code), { months }, { ifMatch: '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 412, 412]);
    expect(await audited(`periods:${code}`)).toHaveLength(1);
  });
});
