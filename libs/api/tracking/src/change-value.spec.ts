import { randomUUID } from 'node:crypto';
import { paths, type Value, type ValueChange, type ValueDraft } from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
let coordinator: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule], '2026-11-23T12:00:00Z');
  coordinator = await api.as('coordinator');
  const em = api.dataSource.manager;
  await insertProject(em, {
    indicators: [
      { code: 'trained', disaggregation: ['sex', 'age'] },
      { code: 'share', measure: 'percentage', disaggregation: ['sex'] },
      { code: 'story', measure: 'narrative', accumulation: 'latest' },
      { code: 'stage', measure: 'score', accumulation: 'max', scale: { '0': 'none', '3': 'adopted' } },
    ],
  });
  await insertProject(em, { code: 'other', indicators: [{ code: 'trained' }] });
});
afterAll(() => api.stop());

const address = (indicator = 'trained', id: string = randomUUID()) => paths.value('p', indicator, id);
const seven: ValueDraft = { measuredOn: '2026-03-12', value: 7 };
const women = (value: number) => ({ categories: { sex: 'female' }, value });
const men = (value: number) => ({ categories: { sex: 'male' }, value });
const historyOf = async (path: string) => (await coordinator.get<ValueChange[]>(`${path}/history`)).body;

describe('the same body again', () => {
  const given: ValueDraft = { measuredOn: '2026-03-12', value: 7, comment: 'c', cells: [women(4), men(3)] };
  test.each<[string, unknown]>([
    ['as it was', given],
    ['with its cells in another order', { ...given, cells: [men(3), women(4)] }],
    ['with what it leaves out said to be nothing', { ...given, text: null, numerator: null }],
    [
      'with a number written otherwise',
      '{"measuredOn":"2026-03-12","value":7.000e0,"comment":"c","cells":[{"categories":{"sex":"male"},"value":3.0},{"categories":{"sex":"female"},"value":4}]}',
    ],
  ])('%s answers 200 and changes nothing', async (_, again) => {
    const path = address();
    const first = await coordinator.put<Value>(path, given);
    const second = await coordinator.put<Value>(path, again);
    expect(second).toMatchObject({ status: 200, etag: '"1"', body: first.body });
    expect(await historyOf(path)).toHaveLength(1);
  });

  test('with the id in capital letters is the same value', async () => {
    const id = randomUUID();
    await coordinator.put(address('trained', id), seven);
    const again = await coordinator.put<Value>(address('trained', id.toUpperCase()), seven);
    expect(again).toMatchObject({ status: 200, body: { id, version: 1 } });
  });

  test.each(['submitted', 'approved', 'returned'] as const)(
    'over one that is %s by now answers it as it is',
    async (status) => {
      const { value, path } = await giveValue(api, { indicator: 'trained', draft: given, status });
      const again = await coordinator.put<Value>(path, given);
      expect(again).toMatchObject({
        status: 200,
        etag: `"${value.version}"`,
        body: { status, version: value.version },
      });
      expect(await historyOf(path)).toHaveLength(value.version);
    },
  );

  test('with the version of before the edit that it repeats answers 200', async () => {
    const path = address();
    await coordinator.put(path, seven);
    const edit = () => coordinator.put<Value>(path, { ...seven, value: 8 }, { ifMatch: '"1"' });
    expect(await edit()).toMatchObject({ status: 200, body: { version: 2, value: 8 } });
    expect(await edit()).toMatchObject({ status: 200, body: { version: 2, value: 8 } });
    expect(await historyOf(path)).toHaveLength(2);
  });

  test('from a colleague makes nobody its author', async () => {
    const path = address();
    await coordinator.put(path, seven);
    const admin = await api.as('admin');
    expect((await admin.put(path, seven)).status).toBe(200);
    await coordinator.post(`${path}/submit`);
    expect((await admin.post(`${path}/approve`)).status).toBe(200);
  });
});

describe('another body over a value that is there', () => {
  test.each([
    ['without a version', undefined, 'precondition-missing'],
    ['with an older version', '"1"', 'stale'],
    ['with a version to come', '"3"', 'stale'],
    ['with something else', 'two', 'stale'],
  ])('%s answers 412 and changes nothing', async (_, ifMatch, code) => {
    const path = address();
    await coordinator.put(path, seven);
    await coordinator.put(path, { ...seven, value: 8 }, { ifMatch: '"1"' });
    const answer = await coordinator.put(path, { ...seven, value: 9 }, ifMatch === undefined ? {} : { ifMatch });
    expect(answer).toMatchObject({ status: 412, body: { code } });
    expect(await coordinator.get(path)).toMatchObject({ etag: '"2"', body: { value: 8 } });
  });

  test('with its version edits it, in its period and cells too', async () => {
    const path = address();
    await coordinator.put(path, { ...seven, cells: [women(4), men(3)] });
    const edited = await coordinator.put<Value>(
      path,
      { measuredOn: '2026-01-31', value: 8, cells: [men(5), { categories: { sex: 'unknown' }, value: 3 }] },
      { ifMatch: '"1"' },
    );
    expect(edited).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { status: 'draft', version: 2, period: 'Q1', measuredOn: '2026-01-31', value: 8, comment: null },
    });
    expect(edited.body.cells.map(({ categories, value }) => [categories, value])).toEqual([
      [{ sex: 'male' }, 5],
      [{ sex: 'unknown' }, 3],
    ]);
    expect((await coordinator.get<Value>(path)).body).toEqual(edited.body);
  });

  test('of a returned value leaves it returned, with the reason', async () => {
    const { path } = await giveValue(api, { indicator: 'trained', draft: seven, status: 'returned' });
    const edited = await coordinator.put(path, { ...seven, value: 6 }, { ifMatch: '"3"' });
    expect(edited).toMatchObject({
      status: 200,
      body: { status: 'returned', version: 4, returnReason: 'count again' },
    });
  });

  test.each(['submitted', 'approved'] as const)('that is %s is refused', async (status) => {
    const { value, path } = await giveValue(api, { indicator: 'trained', draft: seven, status });
    const answer = await coordinator.put(path, { ...seven, value: 8 }, { ifMatch: `"${value.version}"` });
    expect(answer).toMatchObject({ status: 409, body: { code: 'not-editable' } });
    expect((await coordinator.get<Value>(path)).body).toMatchObject({ value: 7, status });
  });

  test('that is gone answers 412 to who names its version', async () => {
    const path = address();
    await coordinator.put(path, seven);
    await coordinator.delete(path);
    expect((await coordinator.put(path, { ...seven, value: 8 }, { ifMatch: '"1"' })).status).toBe(412);
    expect((await coordinator.get(path)).status).toBe(404);
  });
});

describe('a draft that is deleted', () => {
  test('is gone, and a value of the same id begins its own history', async () => {
    const path = address();
    await coordinator.put(path, { ...seven, cells: [women(4), men(3)] });
    expect((await coordinator.delete(path)).status).toBe(204);
    expect((await coordinator.get(path)).status).toBe(404);
    expect((await coordinator.delete(path)).status).toBe(404);
    expect((await coordinator.put(path, { ...seven, value: 8 })).status).toBe(201);
    expect((await historyOf(path)).map(({ did, after }) => [did, after.value])).toEqual([['logged', 8]]);
  });

  test('stays when it was edited since it was read', async () => {
    const path = address();
    const { etag } = await coordinator.put(path, seven);
    await coordinator.put(path, { ...seven, value: 8 }, { ifMatch: etag! });
    expect(await coordinator.delete(path, { ifMatch: etag! })).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect(await coordinator.get(path)).toMatchObject({ status: 200, body: { value: 8 } });
    expect((await coordinator.delete(path, { ifMatch: '"2"' })).status).toBe(204);
  });

  test('stays when somebody else, even the admin, wants it gone', async () => {
    const path = address();
    await coordinator.put(path, seven);
    for (const other of [await api.as('coordinator', 'second'), await api.as('admin')]) {
      expect(await other.delete(path)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
    expect((await coordinator.get(path)).status).toBe(200);
  });

  test.each(['submitted', 'approved', 'returned'] as const)('stays when it is %s', async (status) => {
    const { path } = await giveValue(api, { indicator: 'trained', draft: seven, status });
    expect(await coordinator.delete(path)).toMatchObject({ status: 409, body: { code: 'step-not-allowed' } });
  });
});
