import { randomUUID } from 'node:crypto';
import { recomputeTotals } from '@mizan/api/database';
import { paths, type IndicatorProgress, type Value, type ValueChange, type ValueDraft } from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  [coordinator, manager, admin] = [await api.as('coordinator'), await api.as('manager'), await api.as('admin')];
  await insertProject(api.dataSource.manager, {
    indicators: [
      { code: 'trained', disaggregation: ['sex'] },
      { code: 'busy', disaggregation: ['sex'] },
      { code: 'ruled' },
    ],
  });
});
afterAll(() => api.stop());

const seven: ValueDraft = {
  measuredOn: '2026-03-12',
  value: 7,
  cells: [
    { categories: { sex: 'female' }, value: 4 },
    { categories: { sex: 'male' }, value: 3 },
  ],
};
const times = <T>(count: number, ask: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, at) => ask(at)));
const statusesOf = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();
const address = (indicator = 'trained') => paths.value('p', indicator, randomUUID());
const countOf = async (sql: string, id: string) =>
  (await api.dataSource.query<{ count: number }[]>(`SELECT count(*) FROM ${sql}`, [id]))[0]!.count;
const idOf = (path: string) => path.split('/').at(-1)!;

describe('twenty at once', () => {
  test('log the same value: it is logged once', async () => {
    const path = address();
    const answers = await times(20, () => coordinator.put<Value>(path, seven));
    expect(statusesOf(answers)).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await countOf('indicator_values WHERE id = $1', idOf(path))).toBe(1);
    expect(await countOf('value_cells WHERE value_id = $1', idOf(path))).toBe(2);
    expect(await countOf(`audit_entries WHERE subject = 'value:' || $1::text`, idOf(path))).toBe(1);
  });

  test('log different values under one id: one of them is logged', async () => {
    const path = address();
    const answers = await times(20, (at) => coordinator.put<Value>(path, { measuredOn: '2026-03-12', value: at }));
    expect(statusesOf(answers)).toEqual([201, ...Array<number>(19).fill(412)]);
    const logged = answers.find(({ status }) => status === 201)!;
    expect((await coordinator.get<Value>(path)).body).toEqual(logged.body);
  });

  test('edit the same version: one of them wins', async () => {
    const path = address();
    await coordinator.put(path, seven);
    const answers = await times(20, (at) =>
      coordinator.put(path, { measuredOn: '2026-03-12', value: at }, { ifMatch: '"1"' }),
    );
    expect(statusesOf(answers)).toEqual([200, ...Array<number>(19).fill(412)]);
    expect((await coordinator.get<Value>(path)).body).toMatchObject({ version: 2, cells: [] });
  });

  test('log values of their own: every one is logged', async () => {
    const answers = await times(20, () => coordinator.put(address(), seven));
    expect(statusesOf(answers)).toEqual(Array<number>(20).fill(201));
  });
});

describe('at the same moment', () => {
  const submitted = () => giveValue(api, { indicator: 'trained', draft: seven, status: 'submitted' });

  test('two approve: one does, the other hears that it is done', async () => {
    for (let round = 0; round < 5; round++) {
      const { path } = await submitted();
      const answers = await Promise.all([manager.post(`${path}/approve`), admin.post(`${path}/approve`)]);
      expect(statusesOf(answers)).toEqual([200, 409]);
      const { body } = await manager.get<ValueChange[]>(`${path}/history`);
      expect(body.map(({ did }) => did)).toEqual(['logged', 'submitted', 'approved']);
    }
  });

  test('one approves and one returns: one decision stands', async () => {
    for (let round = 0; round < 5; round++) {
      const { path } = await submitted();
      const answers = await Promise.all([
        manager.post(`${path}/approve`),
        admin.post(`${path}/return`, { reason: 'r' }),
      ]);
      expect(statusesOf(answers)).toEqual([200, 409]);
    }
  });

  test('one edits and one submits: what is approved later is what was submitted', async () => {
    for (let round = 0; round < 10; round++) {
      const path = address();
      await coordinator.put(path, seven);
      const eight = { measuredOn: '2026-03-12', value: 8 };
      const [edit, submit] = await Promise.all([
        coordinator.put(path, eight, { ifMatch: '"1"' }),
        admin.post<Value>(`${path}/submit`),
      ]);
      expect([200, 409, 412]).toContain(edit.status);
      expect(submit.status).toBe(200);
      const { body } = await coordinator.get<Value>(path);
      expect(body).toMatchObject({ status: 'submitted', value: edit.status === 200 ? 8 : 7 });
      expect(body.cells).toHaveLength(edit.status === 200 ? 0 : 2);
      const { body: history } = await coordinator.get<ValueChange[]>(`${path}/history`);
      expect(history.at(-1)?.after).toMatchObject({ value: body.value });
      expect(history.at(-1)?.after.cells).toHaveLength(body.cells.length);
    }
  });
});

describe('decisions about one indicator', () => {
  test('by several at once, while others log, leave totals that recomputing does not change', async () => {
    const days = ['2025-11-01', '2026-01-31', '2026-02-01', '2026-03-12', '2026-03-12'];
    const given = await times(20, async (at) => {
      const draft = { ...seven, measuredOn: days[at % days.length]! };
      return (await giveValue(api, { indicator: 'busy', draft, status: at % 4 === 0 ? 'approved' : 'submitted' })).path;
    });
    const answers = await times(60, (at) => {
      const path = given[at % 20]!;
      if (at >= 40) return coordinator.put(address('busy'), seven);
      return at % 4 === 0 ? manager.post(`${path}/reopen`, { reason: 'r' }) : manager.post(`${path}/approve`);
    });
    expect([...new Set(statusesOf(answers))]).toEqual([200, 201, 409]);
    const stored = () =>
      api.dataSource.query<unknown[]>('SELECT * FROM period_totals ORDER BY indicator_id, period_id, cell');
    const before = await stored();
    const places = await api.dataSource.query<{ indicator: number; period: number }[]>(
      'SELECT i.id AS indicator, p.id AS period FROM indicators i JOIN periods p USING (project_id)',
    );
    for (const { indicator, period } of places) await recomputeTotals(api.dataSource.manager, indicator, period);
    expect(await stored()).toEqual(before);
    const { body } = await manager.get<IndicatorProgress>(paths.progress('p', 'busy'));
    expect(body).toMatchObject({ actual: 15 * 7, explanation: { counted: 15 } });
  });

  test('never show in one answer a figure without the values behind it', async () => {
    const { path } = await giveValue(api, {
      indicator: 'ruled',
      draft: { measuredOn: '2026-03-12', value: 7 },
      status: 'submitted',
    });
    const decisions = { areDone: false };
    const deciding = (async () => {
      for (let round = 0; round < 15; round++) {
        await manager.post(`${path}/approve`);
        await manager.post(`${path}/reopen`, { reason: 'r' });
        await coordinator.post(`${path}/submit`);
      }
      decisions.areDone = true;
    })();
    const seen = new Set<number | null>();
    while (!decisions.areDone) {
      const { body } = await admin.get<IndicatorProgress>(paths.progress('p', 'ruled'));
      seen.add(body.actual);
      expect([body.actual, body.explanation.counted, body.explanation.values.length]).toEqual(
        body.actual === null ? [null, 0, 0] : [7, 1, 1],
      );
    }
    await deciding;
    expect(seen).toEqual(new Set([null, 7]));
  });
});

describe('a value logged while its rules change', () => {
  async function whileChanging(sql: string, ask: () => Promise<{ status: number; body: unknown }>) {
    const change = api.dataSource.createQueryRunner();
    await change.startTransaction();
    await change.query(`SELECT FROM indicators WHERE code = 'ruled' FOR UPDATE`);
    await change.query(sql);
    const asked = ask();
    await new Promise((resolve) => setTimeout(resolve, 150)); // let it read the old rules and wait for the new ones
    await change.commitTransaction();
    await change.release();
    return asked;
  }
  const june: ValueDraft = { measuredOn: '2026-06-01', value: 7 };

  test('is asked by the new ones', async () => {
    const path = address('ruled');
    const change = `UPDATE indicators SET measure = 'score', accumulation = 'max', scale = '{"0":"none","3":"done"}', version = version + 1 WHERE code = 'ruled'`;
    expect(await whileChanging(change, () => coordinator.put(path, june))).toMatchObject({
      status: 422,
      body: { code: 'outside-scale' },
    });
    expect((await coordinator.get(path)).status).toBe(404);
  });

  test('is refused by a period that closes meanwhile, an edit likewise', async () => {
    await api.dataSource.query(`UPDATE indicators SET measure = 'number', scale = NULL WHERE code = 'ruled'`);
    const path = address('ruled');
    await coordinator.put(path, june);
    const refused = { status: 422, body: { code: 'period-locked' } };
    const close = `UPDATE periods SET locked_at = now() WHERE code = 'Q3'`;
    expect(await whileChanging(close, () => coordinator.put(address('ruled'), june))).toMatchObject(refused);
    await api.dataSource.query('UPDATE periods SET locked_at = NULL');
    const edit = () => coordinator.put(path, { ...june, value: 8 }, { ifMatch: '"1"' });
    expect(await whileChanging(close, edit)).toMatchObject(refused);
    await api.dataSource.query('UPDATE periods SET locked_at = NULL');
    expect((await edit()).status).toBe(200);
  });
});
