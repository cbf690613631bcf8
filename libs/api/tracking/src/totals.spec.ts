import { randomUUID } from 'node:crypto';
import { readTotals, recomputeTotals } from '@mizan/api/database';
import { paths, type Value } from '@mizan/contract';
import {
  addUp,
  combine,
  counting,
  noTotals,
  type Day,
  type Instant,
  type Totals,
  type ValueStatus,
} from '@mizan/domain';
import { insertProject, startApi, type Answer, type ApiClient, type TestApi } from '@mizan/testing';
import fc from 'fast-check';
import { TrackingModule } from './index';
import { codes, days, draftOf, fitting, kinds, moves, type LoggedValue, type Move } from './move-examples';

jest.setTimeout(20_000);

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
  await insertProject(api.dataSource.manager, {
    indicators: codes.map((code) => ({ code, disaggregation: ['sex', 'age'], ...kinds[code]! })),
  });
});
afterAll(() => api.stop());

const asOfDays: Day[] = ['2025-10-31', ...days, '2026-02-10', '2026-03-01', '2027-12-31'];

/** Makes the move, mostly on a value that it fits; one that is refused is part of the game. */
async function make(move: Move, logged: LoggedValue[]): Promise<void> {
  const { what } = move;
  if (what === 'log' || logged.length === 0) {
    const path = paths.value('p', move.code, randomUUID());
    const { status } = await coordinator.put(path, draftOf(move));
    if (status === 201) logged.push({ path, code: move.code, status: 'draft' });
    return expect([201, 422]).toContain(status);
  }
  const fit = logged.filter((value) => fitting[what].includes(value.status));
  const among = fit.length > 0 && move.which % 8 !== 0 ? fit : logged;
  const value = among[move.which % among.length]!;
  const answer = await ask(what, value, move);
  expect([200, 204, 404, 409, 412, 422]).toContain(answer.status);
  if (answer.status === 204) value.status = 'gone';
  if (answer.status === 200) value.status = answer.body.status;
}

function ask(what: keyof typeof fitting, { path, code }: LoggedValue, move: Move): Promise<Answer<Value>> {
  if (what === 'edit') return coordinator.put(path, draftOf({ ...move, code }), { ifMatch: '*' });
  if (what === 'delete') return coordinator.delete(path);
  const body = what === 'return' || what === 'reopen' ? { reason: 'r' } : undefined;
  return (what === 'submit' ? coordinator : manager).post(`${path}/${what}`, body);
}

interface RawValue {
  cell: string;
  measuredOn: Day;
  recordedAt: Instant;
  status: ValueStatus;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** Every value as stored, and each of its cells as a value of its own; instants as exact as the database keeps them. */
const rawValues = (indicatorId: number) =>
  api.dataSource.query<RawValue[]>(
    `SELECT part.*, v.measured_on AS "measuredOn", to_json(v.created_at) AS "recordedAt", v.status
       FROM indicator_values v
       CROSS JOIN LATERAL (SELECT '' AS cell, v.value, v.numerator, v.denominator
                           UNION ALL SELECT c.cell, c.value, c.numerator, c.denominator FROM value_cells c WHERE c.value_id = v.id) part
      WHERE v.indicator_id = $1`,
    [indicatorId],
  );

const indicators = () => api.dataSource.query<{ id: number; code: string }[]>('SELECT id, code FROM indicators');

const sorted = (rows: readonly { on: Day; totals: Totals }[]) =>
  rows.map(({ on, totals }) => JSON.stringify([on, totals])).sort();

async function expectTotalsToBeRight(): Promise<void> {
  for (const { id } of await indicators()) {
    const byCell = Map.groupBy(await rawValues(id), ({ cell }) => cell);
    const parts = await readTotals(api.dataSource.manager, [id], asOfDays, 'all');
    for (const day of asOfDays) {
      const read = Map.groupBy(
        parts.filter(({ on }) => on === day),
        ({ cell }) => cell,
      );
      for (const cell of new Set([...byCell.keys(), ...read.keys()])) {
        const expected = addUp(counting(byCell.get(cell) ?? [], day));
        const totals: Totals = combine((read.get(cell) ?? []).map((row) => row.totals));
        expect([cell, day, expected.count === 0 ? noTotals : expected]).toEqual([cell, day, totals]);
      }
    }
    const wholes = await readTotals(api.dataSource.manager, [id], asOfDays, 'whole');
    expect(sorted(wholes)).toEqual(sorted(parts.filter(({ cell }) => cell === '')));
  }
}

const seeds = [1, 2, 3, 4, 5];
test.each(seeds)('after any sequence of moves, totals are what the approved values add up to (%i)', async (seed) => {
  const logged: LoggedValue[] = [];
  for (const [at, move] of fc.sample(moves, { seed, numRuns: 90 }).entries()) {
    await make(move, logged);
    if (at % 30 === 29) await expectTotalsToBeRight();
  }
  expect(logged.filter(({ status }) => status === 'approved').length).toBeGreaterThan(5);
});

test('recomputing everything changes nothing', async () => {
  const stored = () =>
    api.dataSource.query<unknown[]>('SELECT * FROM period_totals ORDER BY indicator_id, period_id, cell');
  const before = await stored();
  expect(before.length).toBeGreaterThan(10);
  const periods = await api.dataSource.query<{ id: number }[]>('SELECT id FROM periods');
  for (const { id } of await indicators()) {
    for (const period of periods) await recomputeTotals(api.dataSource.manager, id, period.id);
  }
  expect(await stored()).toEqual(before);
});
