import { randomUUID } from 'node:crypto';
import { readTotals, recomputeTotals } from '@mizan/api/database';
import { paths, type Value, type ValueCell, type ValueDraft } from '@mizan/contract';
import {
  addExactly,
  addUp,
  combine,
  counting,
  noTotals,
  type Day,
  type IndicatorRules,
  type Instant,
  type Totals,
  type ValueStatus,
} from '@mizan/domain';
import { insertProject, startApi, type Answer, type ApiClient, type TestApi } from '@mizan/testing';
import fc from 'fast-check';
import { TrackingModule } from './index';

type Kind = Pick<IndicatorRules, 'measure' | 'accumulation'>;
const kinds: Record<string, Kind> = {
  added: { measure: 'number', accumulation: 'sum' },
  highest: { measure: 'number', accumulation: 'max' },
  pooled: { measure: 'percentage', accumulation: 'sum' },
  lately: { measure: 'ratio', accumulation: 'latest' },
  level: { measure: 'score', accumulation: 'average' },
};
const codes = Object.keys(kinds);

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

/** Few days, so that several values share one; some at the edges of periods. */
const days: Day[] = ['2025-11-01', '2026-01-31', '2026-02-01', '2026-02-14', '2026-02-15', '2026-04-30', '2026-11-23'];
const asOfDays: Day[] = ['2025-10-31', ...days, '2026-02-10', '2026-03-01', '2027-12-31'];

const micro = fc.oneof(
  fc.constantFrom(0, 1, 10_000_000, -1, 999_999_999_999_999),
  fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }),
);
const figure = micro.map((millionths) => Number((millionths / 1e6).toFixed(6)));
const positive = figure.map(Math.abs);
const part = fc.record({ value: figure, numerator: figure, denominator: positive });
const categories = fc.oneof(
  fc.record({ sex: fc.constantFrom('female', 'male', 'unknown') }),
  fc.record({ sex: fc.constantFrom('female', 'male'), age: fc.constantFrom('under-30', '30-plus') }),
);
const cells = fc.uniqueArray(fc.record({ categories, figures: part }), {
  maxLength: 4,
  selector: (cell) => JSON.stringify(cell.categories),
});
const often = <What extends string>(what: What, times: number): What[] => Array<What>(times).fill(what);
const moves = fc.record({
  what: fc.constantFrom(
    ...often('log', 5),
    ...often('submit', 5),
    ...often('approve', 5),
    'edit',
    'return',
    'reopen',
    'delete',
  ),
  which: fc.nat(1_000),
  code: fc.constantFrom(...codes),
  measuredOn: fc.constantFrom(...days),
  figures: part,
  cells,
});
type Move = typeof moves extends fc.Arbitrary<infer M> ? M : never;

/** The move's figures as the measure asks for them; under `sum` the value is what its cells add up to. */
function draftOf({ code, measuredOn, figures, cells: crossed }: Move): ValueDraft {
  const { measure, accumulation } = kinds[code]!;
  const asked =
    measure === 'percentage' || measure === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
  const width = Object.keys(crossed[0]?.categories ?? {}).length;
  const sameAxes = crossed.filter((cell) => Object.keys(cell.categories).length === width);
  const only = (from: Record<'value' | 'numerator' | 'denominator', number>) =>
    Object.fromEntries(asked.map((name) => [name, from[name]]));
  const whole = (name: (typeof asked)[number]) =>
    accumulation === 'sum' && sameAxes.length > 0
      ? addExactly(sameAxes.map((cell) => cell.figures[name]))!
      : figures[name];
  return {
    measuredOn,
    ...Object.fromEntries(asked.map((name) => [name, whole(name)])),
    cells: sameAxes.map((cell): ValueCell => ({ categories: { ...cell.categories }, ...only(cell.figures) })),
  };
}

interface LoggedValue {
  path: string;
  code: string;
  status: ValueStatus | 'gone';
}

const fitting: Record<Exclude<Move['what'], 'log'>, readonly LoggedValue['status'][]> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  approve: ['submitted'],
  return: ['submitted'],
  reopen: ['approved'],
  delete: ['draft'],
};

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
