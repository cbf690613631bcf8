import { randomUUID } from 'node:crypto';
import { FrameworkModule } from '@mizan/api/framework';
import { checkTotals } from '@mizan/api/platform';
import { TrackingModule } from '@mizan/api/tracking';
import {
  paths,
  type IndicatorProgress,
  type Page,
  type ProblemBody,
  type ProjectPeriods,
  type Value,
} from '@mizan/contract';
import type { ValueStatus } from '@mizan/domain';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  api = await startApi([FrameworkModule, TrackingModule]);
  [coordinator, manager, admin] = [await api.as('coordinator'), await api.as('manager'), await api.as('admin')];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
});
afterAll(() => api.stop());
afterEach(() => unlock('Q2'));

const lock = (period: string) => manager.post(paths.periodLock('p', period));
const unlock = (period: string) => manager.post(paths.periodUnlock('p', period), { reason: 'for the next test' });
const inMarch = { measuredOn: '2026-03-12', value: 7 };
const inJune = { measuredOn: '2026-06-12', value: 7 };
const give = (status: ValueStatus, draft = inMarch) => giveValue(api, { indicator: 'trained', draft, status });
const address = () => paths.value('p', 'trained', randomUUID());
const version = (value: Value) => ({ ifMatch: `"${value.version}"` });

describe('in a locked period', () => {
  type Ask = (given: { path: string; value: Value }) => Promise<{ status: number; body: unknown }>;
  test.each<[string, ValueStatus, Ask, 'refused' | 'allowed']>([
    ['no value is logged', 'draft', () => coordinator.put(address(), inMarch), 'refused'],
    [
      'no draft is edited',
      'draft',
      ({ path, value }) => coordinator.put(path, { ...inMarch, value: 8 }, version(value)),
      'refused',
    ],
    [
      'no returned value is edited',
      'returned',
      ({ path, value }) => coordinator.put(path, { ...inMarch, value: 8 }, version(value)),
      'refused',
    ],
    ['no draft is moved out', 'draft', ({ path, value }) => coordinator.put(path, inJune, version(value)), 'refused'],
    ['no draft is submitted', 'draft', ({ path }) => coordinator.post(`${path}/submit`), 'refused'],
    ['no returned value is submitted', 'returned', ({ path }) => coordinator.post(`${path}/submit`), 'refused'],
    ['none is approved', 'submitted', ({ path }) => manager.post(`${path}/approve`), 'refused'],
    ['none is reopened', 'approved', ({ path }) => manager.post(`${path}/reopen`, { reason: 'r' }), 'refused'],
    ['the same again is no change', 'draft', ({ path }) => coordinator.put(path, inMarch), 'allowed'],
    [
      'one that waits is returned',
      'submitted',
      ({ path }) => manager.post(`${path}/return`, { reason: 'r' }),
      'allowed',
    ],
    ['a draft is deleted by its author', 'draft', ({ path }) => coordinator.delete(path), 'allowed'],
  ])('%s', async (_, status, ask, expected) => {
    const given = await give(status);
    await lock('Q2');
    const figures = () => coordinator.get<IndicatorProgress>(paths.progress('p', 'trained'));
    const [before, valueBefore] = [(await figures()).body, (await coordinator.get(given.path)).body];
    const answer = await ask(given);
    const after = (await figures()).body;
    // What waits may be sent back or thrown away; nothing that counts has moved.
    const { notCounted } = expected === 'allowed' ? after.explanation : before.explanation;
    expect(after).toEqual({ ...before, explanation: { ...before.explanation, ...(notCounted && { notCounted }) } });
    if (expected === 'allowed') return expect([200, 204]).toContain(answer.status);
    expect(answer).toMatchObject({ status: 422, body: { code: 'period-locked' } });
    expect((answer.body as ProblemBody).errors[0]?.params).toEqual({ period: 'Q2', since: '2026-11-23T12:00:00.000Z' });
    expect((await coordinator.get(given.path)).body).toEqual(valueBefore);
    await unlock('Q2');
    expect([200, 201]).toContain((await ask(given)).status);
  });

  test('none is moved in', async () => {
    const { path, value } = await give('draft', inJune);
    await lock('Q2');
    expect(await coordinator.put(path, inMarch, version(value))).toMatchObject({
      status: 422,
      body: { code: 'period-locked' },
    });
  });

  test('the steps on offer are those that the lock lets through', async () => {
    const stepsTo = async (who: ApiClient, path: string) => (await who.get<Value>(path)).body.steps;
    const given = await Promise.all(
      (['draft', 'submitted', 'approved', 'returned'] as const).map((status) => give(status)),
    );
    const steps = () => Promise.all(given.map(({ path }) => stepsTo(admin, path)));
    expect(await steps()).toEqual([['submit'], ['approve', 'return'], ['reopen'], ['submit']]);
    await lock('Q2');
    expect(await steps()).toEqual([[], ['return'], [], []]);
    const { body } = await manager.get<Page<Value>>(`${paths.projectValues('p')}?status=submitted`);
    expect(body.items.flatMap((value) => value.steps)).not.toContain('approve');
  });

  test('what waits is counted, so that who locks sees what stays out', async () => {
    const counts = async () =>
      (await manager.get<ProjectPeriods>(paths.periods('p'))).body.periods.find(({ code }) => code === 'Q4')!.values;
    const inOctober = { measuredOn: '2026-10-12', value: 7 };
    for (const status of ['draft', 'submitted', 'submitted', 'returned', 'approved', 'approved', 'approved'] as const)
      await give(status, inOctober);
    expect(await counts()).toEqual({ draft: 1, submitted: 2, returned: 1, approved: 3 });
    await lock('Q4');
    expect(await counts()).toEqual({ draft: 1, submitted: 2, returned: 1, approved: 3 });
    await unlock('Q4');
  });
});

describe('a lock that somebody else is taking', () => {
  /** Begins to lock, lets the others ask, and then locks. */
  async function whileLocking(ask: () => Promise<{ status: number; body: unknown }>) {
    const locking = api.dataSource.createQueryRunner();
    await locking.startTransaction();
    await locking.query(`UPDATE periods SET locked_at = '2026-11-23T12:00:00Z' WHERE code = 'Q2'`);
    const asked = ask();
    await new Promise((resolve) => setTimeout(resolve, 150)); // let it read the open period and wait for the lock
    await locking.commitTransaction();
    await locking.release();
    return asked;
  }

  type Ask = (given: { path: string; value: Value }) => Promise<{ status: number; body: unknown }>;
  test.each<[string, ValueStatus, Ask]>([
    ['a value logged', 'draft', () => coordinator.put(address(), inMarch)],
    ['an edit', 'draft', ({ path, value }) => coordinator.put(path, { ...inMarch, value: 8 }, version(value))],
    ['a move out', 'draft', ({ path, value }) => coordinator.put(path, inJune, version(value))],
    ['a submission', 'draft', ({ path }) => coordinator.post(`${path}/submit`)],
    ['an approval', 'submitted', ({ path }) => manager.post(`${path}/approve`)],
    ['a reopening', 'approved', ({ path }) => manager.post(`${path}/reopen`, { reason: 'r' })],
  ])('is seen by %s', async (_, status, ask) => {
    const given = await give(status);
    expect(await whileLocking(() => ask(given))).toMatchObject({ status: 422, body: { code: 'period-locked' } });
    expect((await coordinator.get<Value>(given.path)).body).toMatchObject({ status, version: given.value.version });
  });

  test('waits for an approval under way', async () => {
    const { path } = await give('submitted');
    const approving = api.dataSource.createQueryRunner();
    await approving.startTransaction();
    await approving.query(`SELECT FROM periods WHERE code = 'Q2' FOR SHARE`);
    let isLocked = false;
    const locking = lock('Q2').then(() => (isLocked = true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(isLocked).toBe(false);
    await approving.commitTransaction();
    await approving.release();
    await locking;
    expect((await manager.post(`${path}/approve`)).status).toBe(422);
  });

  test('among logging, editing, deciding and unlocking of many: what moved, moved while it was open', async () => {
    const given = await Promise.all(Array.from({ length: 12 }, () => give('submitted')));
    const [start] = await api.dataSource.query<{ id: number }[]>('SELECT max(id) AS id FROM audit_entries');
    const asked = given.flatMap(({ path }, at) => [
      manager.post(`${path}/approve`),
      coordinator.put(address(), inMarch),
      at % 4 === 1 ? lock('Q2') : at % 4 === 3 ? unlock('Q2') : coordinator.put(address(), inJune),
    ]);
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.every((status) => [200, 201, 422].includes(status))).toBe(true);
    // An audit entry is written while the period is held, so their order is that in which the period was held.
    const entries = await api.dataSource.query<{ did: string }[]>(
      `SELECT a.did FROM audit_entries a LEFT JOIN indicator_values v ON a.subject = 'value:' || v.id
        WHERE a.id > $1 AND (a.subject = 'period:p/Q2'
              OR a.did IN ('value.approved', 'value.logged') AND v.measured_on = '2026-03-12') ORDER BY a.id`,
      [start!.id],
    );
    let isLocked = false;
    const moved = { whileOpen: 0, whileLocked: 0 };
    for (const { did } of entries) {
      if (did.startsWith('period.')) isLocked = did === 'period.locked';
      else moved[isLocked ? 'whileLocked' : 'whileOpen'] += 1;
    }
    expect(moved.whileLocked).toBe(0);
    expect(moved.whileOpen).toBeGreaterThan(0);
    for await (const wrong of checkTotals(api.dataSource, { repair: false })) expect(wrong).toBeUndefined();
  });
});
