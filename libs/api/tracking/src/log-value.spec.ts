import { randomUUID } from 'node:crypto';
import { paths, type ProblemBody, type Value, type ValueDraft } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
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

describe('a value logged for the first time', () => {
  test('is a draft of the period that holds its day, and answers 201 with its version', async () => {
    const path = address();
    const answer = await coordinator.put<Value>(path, { ...seven, comment: 'two sessions', cells: [women(4), men(3)] });
    expect(answer).toMatchObject({ status: 201, etag: '"1"' });
    expect(answer.body).toEqual({
      id: path.split('/').at(-1),
      indicator: 'trained',
      period: 'Q2',
      measuredOn: '2026-03-12',
      value: 7,
      numerator: null,
      denominator: null,
      text: null,
      comment: 'two sessions',
      cells: [
        { categories: { sex: 'female' }, value: 4, numerator: null, denominator: null },
        { categories: { sex: 'male' }, value: 3, numerator: null, denominator: null },
      ],
      status: 'draft',
      version: 1,
      createdBy: { email: 'coordinator@test.example', name: 'coordinator' },
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      submittedAt: null,
      decidedBy: null,
      decidedAt: null,
      returnReason: null,
      demonstration: false,
      evidence: [],
      steps: ['submit'],
    });
    const read = await coordinator.get<Value>(path);
    expect(read).toMatchObject({ status: 200, etag: '"1"', body: answer.body });
  });

  test.each<[string, string, ValueDraft, Partial<Value>]>([
    [
      'a share',
      'share',
      { measuredOn: '2026-03-12', numerator: 3, denominator: 4 },
      { numerator: 3, denominator: 4, value: null },
    ],
    ['a story', 'story', { measuredOn: '2026-03-12', text: 'سُلِّم المشروع 🏁\n' }, { text: 'سُلِّم المشروع 🏁\n' }],
    ['a level', 'stage', { measuredOn: '2026-03-12', value: 2 }, { value: 2 }],
    ['six decimals', 'trained', { measuredOn: '2026-03-12', value: 999_999_999.123456 }, { value: 999_999_999.123456 }],
    ['a tenth', 'trained', { measuredOn: '2026-03-12', value: 0.1 }, { value: 0.1 }],
    ['a correction downwards', 'trained', { measuredOn: '2026-03-12', value: -0.000001 }, { value: -0.000001 }],
    ['a blank comment, which is none', 'trained', { ...seven, comment: ' ' }, { comment: null }],
  ])('keeps %s as it is', async (_, indicator, draft, kept) => {
    const path = address(indicator);
    expect((await coordinator.put<Value>(path, draft)).body).toMatchObject(kept);
    expect((await coordinator.get<Value>(path)).body).toMatchObject(kept);
  });

  test.each([
    ['the first day of the project', '2025-11-01', 'Q1'],
    ['the last day of a quarter', '2026-01-31', 'Q1'],
    ['the first day of the next', '2026-02-01', 'Q2'],
    ['today', '2026-11-23', 'Q5'],
  ])('belongs to the period of %s', async (_, measuredOn, period) => {
    expect((await coordinator.put<Value>(address(), { measuredOn, value: 1 })).body.period).toBe(period);
  });

  test('is measured today by the clock on the project’s wall, even while it is yesterday in UTC', async () => {
    api.setNow('2026-07-01T23:30:00Z'); // half past midnight on the 2nd in Casablanca
    expect((await coordinator.put(address(), { measuredOn: '2026-07-02', value: 1 })).status).toBe(201);
    expect((await coordinator.put(address(), { measuredOn: '2026-07-03', value: 1 })).status).toBe(422);
    api.setNow('2026-11-23T12:00:00Z');
  });

  test('is marked when a demonstration account logs it', async () => {
    const id = await api.personId('coordinator', 'demo');
    await api.dataSource.query('UPDATE people SET demonstration = true WHERE id = $1', [id]);
    const path = address();
    const demo = await api.as('coordinator', 'demo');
    expect((await demo.put<Value>(path, seven)).body.demonstration).toBe(true);
    expect((await demo.get<Value>(path)).body.demonstration).toBe(true);
  });
});

describe('an id that belongs to', () => {
  test.each([
    ['another indicator', paths.value('p', 'stage', ''), { measuredOn: '2026-03-12', value: 1 }],
    ['another project', paths.value('other', 'trained', ''), seven],
  ])('%s is refused without a word about that value', async (_, start, draft) => {
    const id = randomUUID();
    await coordinator.put(address('trained', id), { ...seven, comment: 'a secret of ours' });
    const answer = await coordinator.put<ProblemBody>(`${start}${id}`, draft);
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect((await coordinator.get(`${start}${id}`)).status).toBe(404);
  });
});

describe('a rule that says no', () => {
  test.each<[string, string, ValueDraft, string, string]>([
    ['a day in the future', 'trained', { ...seven, measuredOn: '2026-11-24' }, 'measured-in-future', 'measuredOn'],
    [
      'a day before the start',
      'trained',
      { ...seven, measuredOn: '2025-10-31' },
      'measured-before-start',
      'measuredOn',
    ],
    ['a day that no month has', 'trained', { ...seven, measuredOn: '2026-02-30' }, 'day-invalid', 'measuredOn'],
    ['no number', 'trained', { measuredOn: '2026-03-12' }, 'number-missing', 'value'],
    [
      'a fraction for a number',
      'trained',
      { ...seven, numerator: 1, denominator: 2 },
      'number-unexpected',
      'numerator',
    ],
    ['a billion', 'trained', { ...seven, value: 1e9 }, 'out-of-range', 'value'],
    ['seven decimals', 'trained', { ...seven, value: 0.1234567 }, 'too-precise', 'value'],
    ['a number for a share', 'share', seven, 'number-unexpected', 'value'],
    [
      'a share of less than nobody',
      'share',
      { measuredOn: '2026-03-12', numerator: 1, denominator: -1 },
      'denominator-negative',
      'denominator',
    ],
    ['a level beyond the scale', 'stage', { ...seven, value: 4 }, 'outside-scale', 'value'],
    ['a story without words', 'story', { measuredOn: '2026-03-12', text: ' ' }, 'text-missing', 'text'],
    ['words for a number', 'trained', { ...seven, text: 'many' }, 'text-unexpected', 'text'],
    ['cells that do not add up', 'trained', { ...seven, cells: [women(4), men(4)] }, 'sum-mismatch', 'cells'],
    [
      'an axis of another indicator',
      'share',
      {
        measuredOn: '2026-03-12',
        numerator: 1,
        denominator: 1,
        cells: [{ categories: { age: 'unknown' }, numerator: 1, denominator: 1 }],
      },
      'unknown-axis',
      'cells.0.categories.age',
    ],
    [
      'a category that is not there',
      'trained',
      { ...seven, cells: [{ categories: { sex: 'other' }, value: 7 }] },
      'unknown-category',
      'cells.0.categories.sex',
    ],
    [
      'a cell without a category',
      'trained',
      { ...seven, cells: [{ categories: {}, value: 7 }] },
      'axis-missing',
      'cells.0.categories',
    ],
    [
      'a cell that comes twice',
      'trained',
      { ...seven, cells: [women(4), women(3)] },
      'cell-duplicate',
      'cells.1.categories',
    ],
    ['cells where there is no axis', 'stage', { ...seven, value: 1, cells: [women(1)] }, 'cells-unexpected', 'cells'],
  ])('to %s answers 422 and writes nothing', async (_, indicator, draft, code, path) => {
    const value = address(indicator);
    const answer = await coordinator.put<ProblemBody>(value, draft);
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ path, code }] } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((await coordinator.get(value)).status).toBe(404);
  });

  test('names both sums', async () => {
    const answer = await coordinator.put<ProblemBody>(address(), { ...seven, cells: [women(4), men(4)] });
    expect(answer.body.errors[0]?.params).toMatchObject({ cells: 8, value: 7 });
  });

  test('to an edit too, which then changes nothing', async () => {
    const path = address();
    await coordinator.put(path, seven);
    const answer = await coordinator.put(path, { ...seven, cells: [women(1)] }, { ifMatch: '"1"' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'sum-mismatch' } });
    expect((await coordinator.get<Value>(path)).body).toMatchObject({ version: 1, cells: [] });
  });

  test('to a closed period, for a new value as for one moved into it', async () => {
    await api.dataSource.query(`UPDATE periods SET locked_at = now() WHERE code = 'Q3'`);
    const path = address();
    await coordinator.put(path, seven);
    const inJune = { ...seven, measuredOn: '2026-06-01' };
    expect(await coordinator.put(address(), inJune)).toMatchObject({ status: 422, body: { code: 'period-locked' } });
    expect((await coordinator.put(path, inJune, { ifMatch: '"1"' })).body).toMatchObject({ code: 'period-locked' });
    await api.dataSource.query('UPDATE periods SET locked_at = NULL');
  });
});
