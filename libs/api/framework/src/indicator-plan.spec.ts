import { IndicatorValueRow, recomputeTotals } from '@mizan/api/database';
import type { Framework, Indicator, IndicatorDraft, ProblemBody } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';
import { trained } from './indicator-examples';

let api: TestApi;
let coordinator: ApiClient;
let project: number;

beforeAll(async () => {
  api = await startApi([FrameworkModule], '2026-11-23T12:00:00Z');
  coordinator = await api.as('coordinator');
  ({ projectId: project } = await insertProject(api.dataSource.manager));
});
afterAll(() => api.stop());
beforeEach(() => api.setNow('2026-11-23T12:00:00Z'));

const at = (code: string) => `projects/p/indicators/${code}`;
const put = (code: string, body: unknown, ifMatch?: string) =>
  coordinator.put<Indicator & ProblemBody>(at(code), body, ifMatch === undefined ? {} : { ifMatch });

let last = 0;
/** A new indicator, and its ETag. */
async function created(draft: IndicatorDraft = trained): Promise<{ code: string; etag: string }> {
  const code = `N${(last += 1)}`;
  const { status, etag } = await put(code, draft);
  expect(status).toBe(201);
  return { code, etag: etag! };
}

async function logValue(code: string, status: 'draft' | 'approved' | 'returned'): Promise<string> {
  const [ids] = await api.dataSource.query<{ indicatorId: number; periodId: number }[]>(
    `SELECT i.id AS "indicatorId", p.id AS "periodId" FROM indicators i JOIN periods p USING (project_id)
      WHERE i.project_id = $1 AND i.code = $2 AND p.code = 'Q2'`,
    [project, code],
  );
  const id = crypto.randomUUID();
  const createdBy = await api.personId('coordinator');
  const decided = { decidedBy: await api.personId('manager'), decidedAt: new Date('2026-05-15T10:00:00Z') };
  await api.dataSource.manager.insert(IndicatorValueRow, {
    ...ids!,
    id,
    measuredOn: '2026-03-12',
    value: 7,
    status,
    version: 1,
    createdBy,
    createdAt: new Date('2026-03-13T10:00:00Z'),
    writtenBy: [createdBy],
    ...(status === 'approved' && decided),
    ...(status === 'returned' && { returnReason: 'to be checked' }),
    demonstration: false,
  });
  await recomputeTotals(api.dataSource.manager, ids!.indicatorId, ids!.periodId);
  return id;
}

describe('once there are values', () => {
  test.each(['measure', 'accumulation'] as const)('another %s is refused', async (field) => {
    const { code, etag } = await created();
    const other = { ...trained, ...(field === 'measure' ? { measure: 'percentage' } : { accumulation: 'latest' }) };
    expect((await put(code, other, etag)).status).toBe(200);
    expect((await put(code, trained, '"2"')).status).toBe(200);
    await logValue(code, 'draft');
    expect(await put(code, other, '"3"')).toMatchObject({
      status: 422,
      body: { code: 'measure-fixed', errors: [{ path: field }] },
    });
  });
});

describe('after a value was approved', () => {
  const changed: [string, Partial<IndicatorDraft>][] = [
    ['target', { targets: [{ dueOn: '2027-04-30', value: 30 }] }],
    ['baseline', { baseline: { value: 1 } }],
    ['unit', { unit: 'agents' }],
  ];

  test.each(changed)('a changed %s needs a reason', async (_, change) => {
    const { code, etag } = await created();
    await logValue(code, 'approved');
    for (const reason of [undefined, null, '  ']) {
      const refused = await put(code, { ...trained, ...change, reason }, etag);
      expect(refused).toMatchObject({ status: 422, body: { code: 'reason-missing', errors: [{ path: 'reason' }] } });
    }
    expect(await put(code, { ...trained, ...change, reason: 'agreed on 3 May' }, etag)).toMatchObject({ status: 200 });
  });

  test.each(changed)('a changed %s needs none while nothing is approved', async (_, change) => {
    const { code, etag } = await created();
    await logValue(code, 'draft');
    expect(await put(code, { ...trained, ...change }, etag)).toMatchObject({ status: 200, etag: '"2"' });
  });

  test('and reopened, a changed target still needs a reason', async () => {
    const { code, etag } = await created();
    const value = await logValue(code, 'returned');
    await api.dataSource.query(`INSERT INTO audit_entries (did, subject) VALUES ('value.approved', $1)`, [
      `value:${value}`,
    ]);
    expect(await put(code, { ...trained, targets: [] }, etag)).toMatchObject({ body: { code: 'reason-missing' } });
  });

  test('another title needs none', async () => {
    const { code, etag } = await created();
    await logValue(code, 'approved');
    expect(await put(code, { ...trained, title: { en: 'Another' } }, etag)).toMatchObject({ status: 200 });
  });

  test('a changed target leaves what was counted as it is', async () => {
    const { code, etag } = await created();
    await logValue(code, 'approved');
    const totals = () =>
      api.dataSource.query<unknown[]>('SELECT * FROM period_totals ORDER BY indicator_id, period_id, cell');
    const before = await totals();
    await put(code, { ...trained, targets: [], reason: 'dropped' }, etag);
    expect(await totals()).toEqual(before);
  });
});

describe('what was promised before', () => {
  const promised = async (code: string, asOf: string) => {
    const { body } = await coordinator.get<Framework>(`projects/p/framework?asOf=${asOf}`);
    const { unit, targets, baseline, title } = body.indicators.find((indicator) => indicator.code === code)!;
    return { unit, final: targets.at(-1)?.value, baseline: baseline.value, title: title.en };
  };

  test('stays readable as of its days, with who changed it, when and why', async () => {
    api.setNow('2026-03-01T09:00:00Z');
    const { code } = await created();
    api.setNow('2026-06-10T09:00:00Z');
    await put(code, { ...trained, targets: [{ dueOn: '2027-04-30', value: 30 }], reason: 'more staff' }, '"1"');
    api.setNow('2026-09-20T23:30:00Z'); // in Casablanca it is the 21st
    await put(code, { ...trained, unit: 'agents', baseline: { value: 2 }, title: { en: 'Renamed' } }, '"2"');
    api.setNow('2026-11-23T12:00:00Z');

    const first = { unit: 'persons', final: 25.5, baseline: 0, title: 'Renamed' };
    const second = { unit: 'persons', final: 30, baseline: 0, title: 'Renamed' };
    const third = { unit: 'agents', final: 25.5, baseline: 2, title: 'Renamed' };
    expect(await promised(code, '2025-12-01')).toEqual(first);
    expect(await promised(code, '2026-06-09')).toEqual(first);
    expect(await promised(code, '2026-06-10')).toEqual(second);
    expect(await promised(code, '2026-09-20')).toEqual(second);
    expect(await promised(code, '2026-09-21')).toEqual(third);
    expect(await promised(code, '2030-01-01')).toEqual(third);

    const plans = await api.dataSource.query<unknown[]>(
      `SELECT since, until, changed_by AS "by", reason FROM indicator_plans
         JOIN indicators i ON i.id = indicator_id WHERE i.code = $1 ORDER BY since`,
      [code],
    );
    const by = await api.personId('coordinator');
    expect(plans).toEqual([
      { since: '2026-03-01T09:00:00.000Z', until: '2026-06-10T09:00:00.000Z', by, reason: null },
      { since: '2026-06-10T09:00:00.000Z', until: '2026-09-20T23:30:00.000Z', by, reason: 'more staff' },
      { since: '2026-09-20T23:30:00.000Z', until: null, by, reason: null },
    ]);
  });

  test('changes twice within one instant', async () => {
    const { code } = await created();
    expect((await put(code, { ...trained, unit: 'a' }, '"1"')).status).toBe(200);
    expect(await put(code, { ...trained, unit: 'b' }, '"2"')).toMatchObject({ status: 200, body: { unit: 'b' } });
  });

  test('does not begin anew when only the title changes', async () => {
    const { code, etag } = await created();
    await put(code, { ...trained, title: { en: 'Renamed' } }, etag);
    const [counted] = await api.dataSource.query<{ plans: number }[]>(
      `SELECT count(*)::integer AS plans FROM indicator_plans JOIN indicators i ON i.id = indicator_id WHERE i.code = $1`,
      [code],
    );
    expect(counted?.plans).toBe(1);
  });
});
