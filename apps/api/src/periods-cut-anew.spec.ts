import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { FrameworkModule } from '@mizan/api/framework';
import { checkTotals } from '@mizan/api/platform';
import { TrackingModule } from '@mizan/api/tracking';
import {
  paths,
  type IndicatorProgress,
  type Overview,
  type ProjectPeriods,
  type Value,
  type ValueDraft,
} from '@mizan/contract';
import { addDays, type Day, type PeriodLength } from '@mizan/domain';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
const indicators = [
  { code: 'added', disaggregation: ['sex'] },
  { code: 'pooled', measure: 'percentage', accumulation: 'sum' },
  { code: 'lately', measure: 'ratio', accumulation: 'latest' },
  { code: 'level', measure: 'score', accumulation: 'average' },
  { code: 'highest', measure: 'number', accumulation: 'max' },
  { code: 'told', measure: 'narrative', accumulation: 'latest' },
] as const;

function draftOf(code: string, measuredOn: Day, at: number): ValueDraft {
  if (code === 'told') return { measuredOn, text: `story ${at}` };
  if (code === 'pooled' || code === 'lately') return { measuredOn, numerator: at, denominator: at + 3 };
  if (code !== 'added') return { measuredOn, value: at / 4 };
  const cells = [
    { categories: { sex: 'female' }, value: at },
    { categories: { sex: 'male' }, value: 1.000001 },
  ];
  return at % 2 === 0 ? { measuredOn, value: at } : { measuredOn, value: at + 1.000001, cells };
}

/** The edges of months, quarters and half-years, days between, one after the project's end, and today. */
const days = [
  '2025-11-01',
  '2025-11-30',
  '2025-12-01',
  '2026-01-31',
  '2026-02-01',
  '2026-03-12',
  '2026-03-12',
  '2026-04-30',
  '2026-05-01',
  '2026-10-31',
  '2026-11-01',
  '2026-11-23',
];
const asOf = [
  '2025-11-01',
  '2025-12-15',
  '2026-01-31',
  '2026-02-01',
  '2026-03-11',
  '2026-03-12',
  '2026-04-30',
  '2026-06-30',
  '2026-11-23',
  '2027-06-30',
];

beforeAll(async () => {
  api = await startApi([FrameworkModule, TrackingModule]);
  [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
  for (const code of ['p', 'other'])
    await insertProject(api.dataSource.manager, {
      code,
      indicators: [...indicators.map((one) => ({ ...one, disaggregation: ['sex'] }))],
    });
  for (const { code } of indicators) {
    for (const [at, day] of days.entries()) {
      const status = at % 5 === 4 ? (['draft', 'submitted', 'returned'] as const)[at % 3]! : 'approved';
      await giveValue(api, { indicator: code, draft: draftOf(code, day, at), status });
    }
    await giveValue(api, { project: 'other', indicator: code, draft: draftOf(code, '2026-03-12', 4) });
  }
}, 60_000);
afterAll(() => api.stop());

async function figures(project: string) {
  const overviews = await Promise.all(
    asOf.map((day) => manager.get<Overview>(`${paths.overview(project)}?asOf=${day}`)),
  );
  const progress = await Promise.all(
    indicators.flatMap(({ code }) =>
      asOf.map((day) => manager.get<IndicatorProgress>(`${paths.progress(project, code)}?asOf=${day}`)),
    ),
  );
  // A chart has a point at the end of each period, an explanation a term for each, and an indicator is told with the periods
  // in which it has news: these follow the cut.
  return {
    overviews: overviews.map(({ body }) => withoutPeriods(body)),
    progress: progress.map(({ body: { series: _, ...body } }) => withoutPeriods(body)),
  };
}
const withoutPeriods = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, part: unknown) => (['terms', 'periods'].includes(key) ? undefined : part)));
async function cut(months: PeriodLength, project = 'p') {
  const { etag } = await coordinator.get<ProjectPeriods>(paths.periods(project));
  return coordinator.put<ProjectPeriods>(paths.periods(project), { months }, { ifMatch: etag! });
}
async function wrongTotals() {
  const wrong = [];
  for await (const total of checkTotals(api.dataSource, { repair: false })) wrong.push(total);
  return wrong;
}
const misplaced = () =>
  api.dataSource.query<unknown[]>(
    `SELECT v.id FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id JOIN periods p ON p.id = v.period_id
      WHERE p.project_id <> i.project_id OR v.measured_on NOT BETWEEN p.starts_on AND p.ends_on`,
  );

test.each([1, 6, 3, 6, 1, 3] as const)(
  'cut anew by %i months, every figure stays and every value lies in its period',
  async (months) => {
    const before = await figures('p');
    const other = await figures('other');
    expect(await cut(months)).toMatchObject({ status: 200, body: { months } });
    expect(await figures('p')).toEqual(before);
    expect(await figures('other')).toEqual(other);
    expect(await wrongTotals()).toEqual([]);
    expect(await misplaced()).toEqual([]);
    const { periods } = (await manager.get<ProjectPeriods>(paths.periods('p'))).body;
    const counts = periods.flatMap(({ values }) => Object.values<number>({ ...values! }));
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(days.length * indicators.length);
  },
);

test('a value keeps its version, and says its new period', async () => {
  const { path, value } = await giveValue(api, {
    indicator: 'added',
    draft: { measuredOn: '2026-03-12', value: 2 },
    status: 'draft',
  });
  expect(value.period).toBe('Q2');
  await cut(1);
  const read = await coordinator.get<Value>(path);
  expect(read.body).toEqual({ ...value, period: 'M5' });
  expect(
    (await coordinator.put<Value>(path, { measuredOn: '2026-03-12', value: 3 }, { ifMatch: read.etag! })).status,
  ).toBe(200);
  await cut(3);
});

test('people go on logging and deciding meanwhile, and nothing they do is lost or counted wrongly', async () => {
  const given = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      giveValue(api, {
        indicator: 'added',
        draft: { measuredOn: addDays('2026-01-20', at * 3), value: 1 },
        status: 'submitted',
      }),
    ),
  );
  const lengths: Record<number, PeriodLength> = { 3: 1, 9: 6, 15: 3, 21: 1, 27: 6 };
  const asked = given.flatMap(({ path }, at) => [
    manager.post(`${path}/approve`),
    coordinator.put(paths.value('p', 'added', randomUUID()), { measuredOn: addDays('2026-01-20', at * 3), value: 1 }),
    ...(lengths[at] ? [cut(lengths[at])] : []),
    // Each unlocks what it locked, so that nothing stays locked.
    ...(at % 6 === 5
      ? [
          manager
            .post(paths.periodLock('p', 'Q1'))
            .then(() => manager.post(paths.periodUnlock('p', 'Q1'), { reason: 'r' })),
        ]
      : []),
  ]);
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => ![200, 201, 404, 409, 412, 422].includes(status))).toEqual([]);
  expect(await wrongTotals()).toEqual([]);
  expect(await misplaced()).toEqual([]);
});

test('who logs or decides while it is cut waits, and is then in the new period', async () => {
  const { path } = await giveValue(api, {
    indicator: 'added',
    draft: { measuredOn: '2026-03-12', value: 1 },
    status: 'submitted',
  });
  expect((await cut(3)).status).toBe(200);
  const holding = api.dataSource.createQueryRunner();
  await holding.startTransaction();
  // As a repair of totals would: the cut waits for it when it has moved the values.
  await holding.query(`SELECT FROM indicators WHERE code = 'added' FOR NO KEY UPDATE`);
  const cutting = cut(6);
  await sleep(300);
  const logging = coordinator.put<Value>(paths.value('p', 'told', randomUUID()), draftOf('told', '2026-03-12', 1));
  const approving = manager.post<Value>(`${path}/approve`);
  await sleep(150);
  await holding.commitTransaction();
  await holding.release();
  expect((await cutting).status).toBe(200);
  expect(await logging).toMatchObject({ status: 201, body: { period: 'H1' } });
  expect(await approving).toMatchObject({ status: 200, body: { period: 'H1' } });
  expect(await wrongTotals()).toEqual([]);
});
