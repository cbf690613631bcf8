import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkTotals, type WrongTotal } from '@mizan/api/platform';
import { paths, type Value } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import fc from 'fast-check';
import { TrackingModule } from './index';
import { codes, draftOf, fitting, kinds, moves, type LoggedValue, type Move } from './move-examples';

jest.setTimeout(60_000);

let api: TestApi;
let writers: ApiClient[];
let deciders: ApiClient[];
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  const admin = await api.as('admin');
  writers = [await api.as('coordinator', 'amina'), await api.as('coordinator', 'badr'), admin];
  deciders = [await api.as('manager', 'chadia'), await api.as('manager', 'driss'), admin];
  await insertProject(api.dataSource.manager, {
    indicators: codes.map((code) => ({ code, disaggregation: ['sex', 'age'], ...kinds[code]! })),
  });
});
afterAll(() => api.stop());

async function wrongTotals({ repair = false } = {}): Promise<WrongTotal[]> {
  const wrong: WrongTotal[] = [];
  for await (const total of checkTotals(api.dataSource, { repair })) wrong.push(total);
  return wrong;
}

/** How often each move was made, refused ones apart. */
type Made = Record<Move['what'] | 'refused', number>;

/** One of the people makes the move, mostly on a value that it fits; others may change that value meanwhile. */
async function make(move: Move, logged: LoggedValue[], made: Made): Promise<void> {
  const { what, which } = move;
  const fit = what === 'log' ? [] : logged.filter(({ status }) => fitting[what].includes(status));
  const among = fit.length > 0 && which % 8 !== 0 ? fit : logged;
  const known = what === 'log' ? undefined : among[which % among.length];
  const value = known ?? { path: paths.value('p', move.code, randomUUID()), code: move.code, status: 'gone' };
  const { status, body } = await ask(known ? what : 'log', value, move);
  expect([200, 201, 204, 403, 404, 409, 412, 422]).toContain(status);
  made[status < 300 ? what : 'refused'] += 1;
  if (status === 204) value.status = 'gone';
  if (status === 200 || status === 201) value.status = (body as Value).status;
  if (status === 201) logged.push(value);
}

function ask(what: Move['what'], { path, code }: LoggedValue, move: Move) {
  const one = (people: ApiClient[]) => people[move.which % people.length]!;
  if (what === 'log') return one(writers).put(path, draftOf({ ...move, code }));
  if (what === 'edit') return one(writers).put(path, draftOf({ ...move, code }), { ifMatch: '*' });
  if (what === 'delete') return one(writers).delete(path);
  const reason = what === 'return' || what === 'reopen' ? { reason: 'count again' } : undefined;
  return one(what === 'submit' ? writers : deciders).post(`${path}/${what}`, reason);
}

test('thousands of moves of several people at once, then and meanwhile: the check finds nothing', async () => {
  const logged: LoggedValue[] = [];
  const made: Made = { log: 0, edit: 0, submit: 0, approve: 0, return: 0, reopen: 0, delete: 0, refused: 0 };
  const hands = [11, 12, 13, 14, 15].map((seed) => fc.sample(moves, { seed, numRuns: 500 }));
  let working = true as boolean;
  const checkingMeanwhile = (async () => {
    for (; working; await sleep(200)) expect(await wrongTotals()).toEqual([]);
  })();
  await Promise.all(
    hands.map(async (hand) => {
      for (const move of hand) await make(move, logged, made);
    }),
  );
  working = false;
  await checkingMeanwhile;
  expect(made.log + made.submit + made.approve).toBeGreaterThan(1_000);
  for (const what of ['approve', 'edit', 'return', 'reopen'] as const)
    expect([what, made[what] > 20]).toEqual([what, true]);
  expect(await wrongTotals()).toEqual([]);
});

describe('totals that somebody changed by hand', () => {
  interface StoredTotal {
    indicator_id: number;
    period_id: number;
    cell: string;
  }
  const stored = () =>
    api.dataSource.query<StoredTotal[]>('SELECT * FROM period_totals ORDER BY indicator_id, period_id, cell');
  const audited = () =>
    api.dataSource.query<{ subject: string }[]>(
      `SELECT subject FROM audit_entries WHERE did = 'totals.repaired' ORDER BY id`,
    );

  /** Another sum, a row too many, one too few, and a latest day that differs. */
  async function tamper(): Promise<void> {
    const rows = await stored();
    const [one, another, third] = ['added', 'pooled', 'told'].map(
      (code) => `(SELECT id FROM indicators WHERE code = '${code}')`,
    );
    const first = (of: string, cell: string) =>
      `(indicator_id, period_id, cell) = (SELECT indicator_id, period_id, cell FROM period_totals
         WHERE indicator_id = ${of} AND cell ${cell} ORDER BY period_id, cell LIMIT 1)`;
    expect(rows.length).toBeGreaterThan(20);
    await api.dataSource.query(`UPDATE period_totals SET sum = sum + 0.000001 WHERE ${first(one!, `= ''`)}`);
    await api.dataSource.query(`DELETE FROM period_totals WHERE ${first(another!, `<> ''`)}`);
    await api.dataSource.query(`UPDATE period_totals SET latest_on = latest_on - 1 WHERE ${first(third!, `= ''`)}`);
    await api.dataSource.query(
      `INSERT INTO period_totals (indicator_id, period_id, cell, count, latest_on, latest_recorded_at, demonstration)
       SELECT ${third}, period_id, 'sex=other', 1, latest_on, latest_recorded_at, false FROM period_totals
        WHERE ${first(third!, `= ''`)}`,
    );
  }

  test('are found, each with what stands there and what is right, and are left as they are', async () => {
    await tamper();
    const tampered = await stored();
    const wrong = await wrongTotals();
    const brief = wrong.map(({ indicator, cell, stored: there, recomputed }) => [
      indicator,
      cell,
      there === null ? 'missing' : recomputed === null ? 'too many' : 'different',
    ]);
    expect(brief).toEqual([
      ['p/added', '', 'different'],
      ['p/pooled', expect.stringMatching('=') as string, 'missing'],
      ['p/told', '', 'different'],
      ['p/told', 'sex=other', 'too many'],
    ]);
    expect(wrong[0]!.stored!.sum! - wrong[0]!.recomputed!.sum!).toBeCloseTo(0.000001, 6);
    expect(wrong[0]!.stored!.count).toBe(wrong[0]!.recomputed!.count);
    expect(await stored()).toEqual(tampered);
    expect(await audited()).toEqual([]);
  });

  test('are repaired, and the audit says so', async () => {
    const wrong = await wrongTotals({ repair: true });
    expect(wrong).toHaveLength(4);
    expect(await wrongTotals({ repair: true })).toEqual([]);
    expect((await audited()).map(({ subject }) => subject)).toEqual(
      ['p/added', 'p/pooled', 'p/told'].map((to) => `indicator:${to}`),
    );
  });

  test('are repaired while values of the same indicator are decided: neither loses the other', async () => {
    await api.dataSource.query('UPDATE period_totals SET count = count + 1');
    const logged: LoggedValue[] = [];
    const made: Made = { log: 0, edit: 0, submit: 0, approve: 0, return: 0, reopen: 0, delete: 0, refused: 0 };
    await Promise.all([
      (async () => {
        for (const move of fc.sample(moves, { seed: 21, numRuns: 150 })) await make(move, logged, made);
      })(),
      wrongTotals({ repair: true }),
    ]);
    expect(made.approve).toBeGreaterThan(10);
    expect(await wrongTotals()).toEqual([]);
  });
});
