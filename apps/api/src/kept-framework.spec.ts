import { randomUUID } from 'node:crypto';
import { FrameworkModule } from '@mizan/api/framework';
import { ReportsModule } from '@mizan/api/reports';
import { TrackingModule } from '@mizan/api/tracking';
import type {
  Axis,
  Indicator,
  IndicatorDraft,
  IndicatorProgress,
  Overview,
  PastPlan,
  ProblemBody,
  Report,
  Value,
} from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
let donor: ApiClient;

beforeAll(async () => {
  api = await startApi([FrameworkModule, TrackingModule, ReportsModule]);
  coordinator = await api.as('coordinator');
  manager = await api.as('manager');
  donor = await api.as('donor');
  const codes = ['late-axis', 'kept', 'other', 'raced', 'taken', 'noted', 'narrow'];
  await insertProject(api.dataSource.manager, { indicators: codes.map((code) => ({ code })) });
});
afterAll(() => api.stop());
beforeEach(() => api.setNow('2026-11-23T12:00:00Z'));

const at = (code: string) => `projects/p/indicators/${code}`;
const read = async (code: string) => (await coordinator.get<Indicator>(at(code))).body;

/** Changes an indicator from what it says now. */
async function change(code: string, part: Partial<IndicatorDraft>) {
  const { result, title, measure, accumulation, direction, baseline, targets, version } = await read(code);
  const draft = { result, title, measure, accumulation, direction, baseline, targets, ...part };
  return coordinator.put<Indicator & ProblemBody>(at(code), draft, { ifMatch: `"${version}"` });
}

test('an axis is added later: earlier values stand as they are, undisaggregated', async () => {
  const progress = async () => (await coordinator.get<IndicatorProgress>(`${at('late-axis')}/progress`)).body;
  await giveValue(api, { indicator: 'late-axis', draft: { measuredOn: '2026-03-01', value: 10 } });
  const old = await giveValue(api, {
    indicator: 'late-axis',
    draft: { measuredOn: '2026-05-01', value: 3 },
    status: 'draft',
  });
  const asOf = `${at('late-axis')}/progress?asOf=2026-04-30`;
  const before = (await coordinator.get<IndicatorProgress>(asOf)).body;
  expect(await change('late-axis', { disaggregation: ['sex'] })).toMatchObject({ status: 200 });
  const then = (await coordinator.get<IndicatorProgress>(asOf)).body;
  const nothingCounts = ['female', 'male', 'unknown'].map((category) => ({
    category,
    step: { how: 'nothing-counts', result: null },
  }));
  expect(then.explanation.breakdown).toEqual([{ axis: 'sex', categories: nothingCounts, rest: { value: 10 } }]);
  const explanation = { ...then.explanation, breakdown: [] };
  expect({ ...then, disaggregation: null, explanation }).toEqual({ ...before, disaggregation: null });
  expect((await progress()).actual).toBe(10);

  const edited = await coordinator.put(old.path, { measuredOn: '2026-05-01', value: 4 }, { ifMatch: '"1"' });
  expect(edited).toMatchObject({ status: 200, body: { value: 4, cells: [] } });
  const cells = [
    { categories: { sex: 'female' }, value: 6 },
    { categories: { sex: 'male' }, value: 1 },
  ];
  await giveValue(api, { indicator: 'late-axis', draft: { measuredOn: '2026-06-01', value: 7, cells } });
  const after = await progress();
  expect(after.actual).toBe(17);
  const counted = Object.fromEntries(
    after.disaggregation.flatMap(({ categories }) => categories.map(({ category, value }) => [category, value])),
  );
  expect(counted).toMatchObject({ female: 6, male: 1 });
  expect(await change('late-axis', { disaggregation: [] })).toMatchObject({
    status: 409,
    body: { code: 'axis-in-use', errors: [{ path: 'disaggregation', params: { axis: 'sex' } }] },
  });
  expect(await change('late-axis', { disaggregation: ['age', 'sex'] })).toMatchObject({ status: 200 });
  expect(await change('late-axis', { disaggregation: ['sex'] })).toMatchObject({ status: 200 });
});

describe('a category', () => {
  const named = (...codes: string[]) => codes.map((code) => ({ code, label: { en: code } }));
  const put = (categories: unknown, ifMatch?: string) =>
    coordinator.put<Axis & ProblemBody>(
      'projects/p/axes/region',
      { label: { en: 'Region' }, categories },
      ifMatch === undefined ? {} : { ifMatch },
    );

  test('stays while a value uses it; names, order and what is unused can change', async () => {
    expect(await put(named('unknown', 'north', 'south', 'west'))).toMatchObject({ status: 201 });
    expect(await put(named('north', 'south', 'west', 'unknown'))).toMatchObject({ status: 200, etag: '"1"' });
    await change('narrow', { disaggregation: ['region'] });
    const cells = [{ categories: { region: 'south' }, value: 2 }];
    const draft = { measuredOn: '2026-06-01', value: 2, cells };
    await giveValue(api, { indicator: 'narrow', draft, status: 'draft' });
    expect(await put(named('north', 'west'), '"1"')).toMatchObject({
      status: 409,
      body: { code: 'category-in-use', errors: [{ path: 'categories', params: { category: 'south' } }] },
    });
    const answer = await put(named('south', 'north'), '"1"');
    expect(answer).toMatchObject({ status: 200, etag: '"2"' });
    expect(answer.body.categories.map(({ code }) => code)).toEqual(['south', 'north', 'unknown']);
    const gone = { ...draft, cells: [{ categories: { region: 'west' }, value: 2 }] };
    expect(await coordinator.put(`${at('narrow')}/values/${randomUUID()}`, gone)).toMatchObject({
      status: 422,
      body: { code: 'unknown-category' },
    });
    const remove = await coordinator.delete('projects/p/axes/region', { ifMatch: '"2"' });
    expect(remove).toMatchObject({ status: 409, body: { code: 'still-referenced' } });
  });

  test.each<[string, unknown, number, string]>([
    ['twice', named('a', 'a'), 422, 'category-duplicate'],
    ['alone and unknown', named('unknown'), 422, 'categories-missing'],
    ['without a name', [{ code: 'a', label: {} }], 422, 'title-missing'],
    ['of a wrong code', named('a|b'), 400, 'invalid-field'],
    ['with a field too many', [{ code: 'a', label: { en: 'a' }, position: 1 }], 400, 'unknown-field'],
  ])('is refused %s', async (_, categories, status, code) => {
    const body = { label: { en: 'x' }, categories };
    expect(await coordinator.put('projects/p/axes/wrong', body)).toMatchObject({ status, body: { code } });
  });

  test('of no use goes with its axis', async () => {
    await coordinator.put('projects/p/axes/spare', { label: { en: 'x' }, categories: named('a') });
    expect(await coordinator.delete('projects/p/axes/spare')).toMatchObject({ status: 412 });
    expect(await coordinator.delete('projects/p/axes/spare', { ifMatch: '"1"' })).toMatchObject({ status: 204 });
  });
});

describe('an indicator out of use', () => {
  test('takes no values, and those that wait are not decided for it', async () => {
    const [waiting, draft, counted] = [
      await giveValue(api, { indicator: 'taken', draft: { measuredOn: '2026-03-01', value: 1 }, status: 'submitted' }),
      await giveValue(api, { indicator: 'taken', draft: { measuredOn: '2026-03-02', value: 2 }, status: 'draft' }),
      await giveValue(api, { indicator: 'taken', draft: { measuredOn: '2026-03-03', value: 4 } }),
    ];
    const retire = (body?: unknown) => coordinator.post<Indicator & ProblemBody>(`${at('taken')}/retire`, body);
    expect(await retire()).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    expect(await retire({ reason: ' ' })).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    expect(await retire({ why: 'x' })).toMatchObject({ status: 400, body: { code: 'unknown-field' } });
    expect(await retire({ reason: 'measured elsewhere' })).toMatchObject({ status: 200, body: { retired: true } });
    expect(await retire()).toMatchObject({ status: 200, body: { retired: true } });

    const refused = { status: 409, body: { code: 'indicator-retired' } };
    const fresh = { measuredOn: '2026-03-04', value: 1 };
    expect(await coordinator.put(`${at('taken')}/values/${randomUUID()}`, fresh)).toMatchObject(refused);
    expect(await coordinator.put(draft.path, fresh, { ifMatch: '"1"' })).toMatchObject(refused);
    expect(await coordinator.post(`${draft.path}/submit`)).toMatchObject(refused);
    expect(await manager.post(`${waiting.path}/approve`)).toMatchObject(refused);
    expect(await manager.post(`${waiting.path}/return`, { reason: 'no longer asked' })).toMatchObject({ status: 200 });
    expect(await manager.get<Value>(counted.path)).toMatchObject({ status: 200, body: { status: 'approved' } });
    const codes = async (asOf: string) =>
      (await donor.get<Overview>(`projects/p/overview?asOf=${asOf}`)).body.indicators.map(({ code }) => code);
    expect(await codes('2026-11-23')).not.toContain('taken');
    expect(await codes('2026-11-22')).toContain('taken');
    expect(await coordinator.delete(at('taken'), { ifMatch: '*' })).toMatchObject({
      status: 409,
      body: { code: 'has-values' },
    });
    const restored = await coordinator.post(`${at('taken')}/restore`, { reason: 'asked for again' });
    expect(restored).toMatchObject({ status: 200, body: { retired: false } });
    expect(await coordinator.post(`${draft.path}/submit`)).toMatchObject({ status: 200 });
    expect(await codes('2026-11-23')).toContain('taken');
  });

  test('and a value that is logged or approved at the same moment: one of them comes first', async () => {
    const submitted = await Promise.all(
      Array.from({ length: 4 }, () =>
        giveValue(api, { indicator: 'raced', draft: { measuredOn: '2026-03-01', value: 1 }, status: 'submitted' }),
      ),
    );
    const writes = await Promise.all([
      ...submitted.slice(0, 2).map(({ path }) => manager.post<ProblemBody>(`${path}/approve`)),
      coordinator.post<ProblemBody>(`${at('raced')}/retire`, { reason: 'no longer measured' }),
      ...submitted.slice(2).map(({ path }) => manager.post<ProblemBody>(`${path}/approve`)),
      ...Array.from({ length: 4 }, () =>
        coordinator.put<ProblemBody>(`${at('raced')}/values/${randomUUID()}`, { measuredOn: '2026-03-01', value: 1 }),
      ),
    ]);
    for (const { status, body } of writes) {
      if (status >= 300) expect([status, body.code]).toEqual([409, 'indicator-retired']);
    }
    const late = await api.dataSource.query<unknown[]>(
      `SELECT FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id AND i.code = 'raced'
         JOIN audit_entries a ON a.subject = 'value:' || v.id AND a.did IN ('value.logged', 'value.approved')
        WHERE a.id > (SELECT id FROM audit_entries WHERE subject = 'indicator:p/raced' AND did = 'indicator.retired')`,
    );
    expect(late).toEqual([]);
  });
});

test('what was promised stays readable, in order; a donor does not read by whom', async () => {
  await change('noted', { baseline: { value: 5 }, reason: 'counted again' });
  api.setNow('2026-11-23T13:00:00Z');
  await coordinator.post(`${at('noted')}/retire`, { reason: 'merged' });
  const { status, body } = await coordinator.get<PastPlan[]>(`${at('noted')}/plans`);
  expect(status).toBe(200);
  const changedBy = { email: 'coordinator@test.example', name: 'coordinator' };
  expect(body).toMatchObject([
    { since: '2025-10-01T00:00:00.000Z', baseline: { value: 0 }, retired: false, changedBy: null, reason: null },
    { since: '2026-11-23T12:00:00.000Z', baseline: { value: 5 }, retired: false, changedBy, reason: 'counted again' },
    { until: null, baseline: { value: 5 }, retired: true, changedBy, reason: 'merged' },
  ]);
  expect(body.slice(1).map(({ since }) => since)).toEqual(body.slice(0, -1).map(({ until }) => until));
  const asDonor = await donor.get<PastPlan[]>(`${at('noted')}/plans`);
  expect(asDonor.body).toEqual(body.map((plan) => ({ ...plan, changedBy: null })));
  expect((await donor.get('projects/p/indicators/nothing/plans')).status).toBe(404);
});

test('a report as of last quarter says the same after a target changed and an indicator went out of use', async () => {
  await giveValue(api, { indicator: 'kept', draft: { measuredOn: '2026-03-01', value: 20 } });
  await giveValue(api, { indicator: 'other', draft: { measuredOn: '2026-03-01', value: 9 } });
  const freeze = async () => {
    const path = `projects/p/reports/${randomUUID()}`;
    await manager.put(path, { title: { en: 'Quarter' }, from: '2026-08-01', to: '2026-10-31' });
    return path;
  };
  const text = async (path: string) => JSON.stringify((await donor.get<Report>(path)).body);
  const said = async (path: string) => {
    const { id: _id, title: _title, frozenAt: _frozenAt, ...rest } = (await donor.get<Report>(path)).body.data;
    return JSON.stringify(rest);
  };
  const first = await freeze();
  const [bytes, data] = [await text(first), await said(first)];
  api.setNow('2026-11-23T15:00:00Z');
  const targets = [{ dueOn: '2027-04-30', value: 500 }];
  const changed = await change('kept', { targets, baseline: { value: 3 }, reason: 'agreed with the donor' });
  expect(changed).toMatchObject({ status: 200, body: { standing: 'proposal' } });
  expect(await coordinator.post(`${at('other')}/retire`, { reason: 'merged' })).toMatchObject({ status: 200 });
  const second = await freeze();
  expect(await said(second)).toBe(data);
  expect(await text(first)).toBe(bytes);
  expect((await donor.get<Report>(first)).body.data.framework.indicators).toContainEqual(
    expect.objectContaining({ code: 'kept', standing: 'confirmed' }),
  );
});
