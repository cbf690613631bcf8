import { randomUUID } from 'node:crypto';
import { paths, type IndicatorProgress, type Value, type ValueChange, type ValueDraft } from '@mizan/contract';
import type { ValueStatus, ValueStep } from '@mizan/domain';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
let coordinator: ApiClient;
let colleague: ApiClient;
let manager: ApiClient;
let admin: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  coordinator = await api.as('coordinator');
  colleague = await api.as('coordinator', 'colleague');
  manager = await api.as('manager');
  admin = await api.as('admin');
  await insertProject(api.dataSource.manager, {
    indicators: [{ code: 'trained', disaggregation: ['sex'] }, { code: 'journey' }],
  });
});
afterAll(() => api.stop());

const seven: ValueDraft = { measuredOn: '2026-03-12', value: 7 };
const address = (indicator = 'trained') => paths.value('p', indicator, randomUUID());
const reason = (text = 'the list names six') => ({ reason: text });
const actualOf = async (indicator: string) =>
  (await manager.get<IndicatorProgress>(paths.progress('p', indicator))).body.actual;

test('a value from the first draft to a correction after its approval', async () => {
  const path = address('journey');
  await coordinator.put(path, seven);
  await coordinator.put(path, { ...seven, value: 8 }, { ifMatch: '"1"' });
  const submitted = await coordinator.post<Value>(`${path}/submit`);
  expect(submitted).toMatchObject({ status: 200, etag: '"3"', body: { status: 'submitted', version: 3, steps: [] } });
  expect(submitted.body.submittedAt).not.toBeNull();
  expect(submitted.body.decidedBy).toBeNull();

  const returned = await manager.post<Value>(`${path}/return`, reason());
  expect(returned.body).toMatchObject({
    status: 'returned',
    version: 4,
    returnReason: 'the list names six',
    decidedBy: { email: 'manager@test.example', name: 'manager' },
    steps: [],
  });
  expect(returned.body.decidedAt).not.toBeNull();
  expect(await actualOf('journey')).toBeNull();

  await coordinator.put(path, { ...seven, value: 6, comment: 'counted again' }, { ifMatch: '"4"' });
  const again = await coordinator.post<Value>(`${path}/submit`);
  expect(again.body).toMatchObject({ status: 'submitted', returnReason: null, decidedBy: null, decidedAt: null });

  const approved = await manager.post<Value>(`${path}/approve`);
  expect(approved).toMatchObject({
    status: 200,
    etag: '"7"',
    body: { status: 'approved', value: 6, steps: ['reopen'] },
  });
  expect(await actualOf('journey')).toBe(6);

  const reopened = await manager.post<Value>(`${path}/reopen`, reason('one left'));
  expect(reopened.body).toMatchObject({ status: 'returned', version: 8, returnReason: 'one left' });
  expect(await actualOf('journey')).toBeNull();

  const { status, body: history } = await coordinator.get<ValueChange[]>(`${path}/history`);
  expect(status).toBe(200);
  expect(history.map(({ version, did, by, reason: why, after }) => [version, did, by.name, why, after.value])).toEqual([
    [1, 'logged', 'coordinator', null, 7],
    [2, 'edited', 'coordinator', null, 8],
    [3, 'submitted', 'coordinator', null, 8],
    [4, 'returned', 'manager', 'the list names six', 8],
    [5, 'edited', 'coordinator', null, 6],
    [6, 'submitted', 'coordinator', null, 6],
    [7, 'approved', 'manager', null, 6],
    [8, 'reopened', 'manager', 'one left', 6],
  ]);
  expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort());
  expect(history[4]?.after).toMatchObject({ measuredOn: '2026-03-12', comment: 'counted again', cells: [] });
});

test('the history keeps the cells of every version', async () => {
  const path = address();
  const cells = (female: number, male: number) => [
    { categories: { sex: 'female' }, value: female },
    { categories: { sex: 'male' }, value: male },
  ];
  await coordinator.put(path, { ...seven, cells: cells(4, 3) });
  await coordinator.put(path, { ...seven, cells: cells(5, 2) }, { ifMatch: '"1"' });
  const { body } = await coordinator.get<ValueChange[]>(`${path}/history`);
  expect(body.map(({ after }) => after.cells?.map(({ value }) => value))).toEqual([
    [4, 3],
    [5, 2],
  ]);
});

describe('a step', () => {
  const allowed: Record<ValueStatus, ValueStep[]> = {
    draft: ['submit'],
    submitted: ['approve', 'return'],
    approved: ['reopen'],
    returned: ['submit'],
  };
  const statuses = Object.keys(allowed) as ValueStatus[];
  const steps: ValueStep[] = ['submit', 'approve', 'return', 'reopen'];
  test.each(
    statuses.flatMap((status) =>
      steps.map((step) => [step, status, allowed[status].includes(step) ? 200 : 409] as const),
    ),
  )('to %s a value that is %s answers %i', async (step, status, expected) => {
    const { value, path } = await giveValue(api, { indicator: 'trained', draft: seven, status });
    const person = step === 'submit' ? coordinator : manager;
    const body = step === 'return' || step === 'reopen' ? reason() : undefined;
    const answer = await person.post<Value>(`${path}/${step}`, body);
    expect(answer.status).toBe(expected);
    const { version } = (await manager.get<Value>(path)).body;
    if (expected === 200) expect(version).toBe(value.version + 1);
    else expect([version, answer.body]).toMatchObject([value.version, { code: 'step-not-allowed' }]);
  });

  test.each<[string, string | undefined, number]>([
    ['with the version it was read at', '"2"', 200],
    ['with one of several', '"1", "2"', 200],
    ['with whatever version', '*', 200],
    ['without a version', undefined, 200],
    ['with an older version', '"1"', 412],
    ['with a made-up version', 'x', 412],
  ])('%s answers %s → %i', async (_, ifMatch, status) => {
    const { path } = await giveValue(api, { indicator: 'trained', draft: seven, status: 'submitted' });
    const answer = await manager.post(`${path}/approve`, undefined, ifMatch === undefined ? {} : { ifMatch });
    expect(answer.status).toBe(status);
    expect((await manager.get<Value>(path)).body.status).toBe(status === 200 ? 'approved' : 'submitted');
  });

  test('shown in `steps` is one that the person asking may take', async () => {
    const { path } = await giveValue(api, { indicator: 'trained', draft: seven, status: 'submitted' });
    const stepsOf = async (person: ApiClient) => (await person.get<Value>(path)).body.steps;
    expect(await stepsOf(coordinator)).toEqual([]);
    expect(await stepsOf(manager)).toEqual(['approve', 'return']);
    expect(await stepsOf(admin)).toEqual(['approve', 'return']);
  });
});

describe('four eyes: nobody approves', () => {
  const refused = { status: 403, body: { code: 'four-eyes' } };

  test('a value of their own, the admin neither', async () => {
    const path = address();
    await admin.put(path, seven);
    await coordinator.post(`${path}/submit`);
    expect((await admin.get<Value>(path)).body.steps).toEqual(['return']);
    expect(await admin.post(`${path}/approve`)).toMatchObject(refused);
    expect((await manager.post(`${path}/approve`)).status).toBe(200);
  });

  test('a value they edited when it came back', async () => {
    const { path } = await giveValue(api, { indicator: 'trained', draft: seven, status: 'returned' });
    await admin.put(path, { ...seven, value: 6 }, { ifMatch: '"3"' });
    await coordinator.post(`${path}/submit`);
    expect(await admin.post(`${path}/approve`)).toMatchObject(refused);
    expect((await manager.post(`${path}/approve`)).status).toBe(200);
  });

  test('a value they edited once, whoever edited it since', async () => {
    const path = address();
    await coordinator.put(path, seven);
    await admin.put(path, { ...seven, value: 6 }, { ifMatch: '"1"' });
    await colleague.put(path, seven, { ifMatch: '"2"' });
    await coordinator.post(`${path}/submit`);
    expect(await admin.post(`${path}/approve`)).toMatchObject(refused);
  });

  test('and the database says no where the rule were forgotten', async () => {
    const { value } = await giveValue(api, { indicator: 'trained', draft: seven, status: 'submitted' });
    const forged = api.dataSource.query(
      `UPDATE indicator_values SET status = 'approved', decided_by = created_by, decided_at = now() WHERE id = $1`,
      [value.id],
    );
    await expect(forged).rejects.toThrow('indicator_values_four_eyes');
  });

  test('but who only submitted it may', async () => {
    const path = address();
    await coordinator.put(path, seven);
    await admin.post(`${path}/submit`);
    expect((await admin.post(`${path}/approve`)).status).toBe(200);
  });
});
