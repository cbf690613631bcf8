import { randomUUID } from 'node:crypto';
import { limits, paths, type ProblemBody } from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained', disaggregation: ['sex'] }] });
});
afterAll(() => api.stop());

const day = '2026-03-12';
const seven = { measuredOn: day, value: 7 };
const cell = { categories: { sex: 'female' }, value: 7 };
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const repeated = (part: string, times: number) => `[${Array<string>(times).fill(part).join()}]`;

/** Bodies that nobody fills in a form: the status is 4xx and says why, and nothing is written. */
const wrongDrafts: [string, unknown][] = [
  ['nothing', undefined],
  ['null', 'null'],
  ['a number', '7'],
  ['a text', '"seven"'],
  ['a list', [seven]],
  ['an empty list', []],
  ['an empty object', {}],
  ['half a JSON', '{"measuredOn":'],
  ['NaN', `{"measuredOn":"${day}","value":NaN}`],
  ['Infinity', `{"measuredOn":"${day}","value":1e400}`],
  ['less than that', `{"measuredOn":"${day}","value":-1e400}`],
  ['the greatest number', { ...seven, value: Number.MAX_VALUE }],
  ['a number of 400 digits', `{"measuredOn":"${day}","value":${'9'.repeat(400)}}`],
  ['a number too small to keep', { ...seven, value: 5e-324 }],
  ['a number as text', { ...seven, value: '7' }],
  ['a blank number', { ...seven, value: '' }],
  ['NaN as text', { ...seven, value: 'NaN' }],
  ['a truth', { ...seven, value: true }],
  ['a list for a number', { ...seven, value: [7] }],
  ['an object for a number', { ...seven, value: { valueOf: 7 } }],
  ['a list for a fraction', { measuredOn: day, numerator: [1], denominator: 2 }],
  ['no day', { value: 7 }],
  ['null for a day', { ...seven, measuredOn: null }],
  ['a number for a day', { ...seven, measuredOn: 20260312 }],
  ['a list for a day', { ...seven, measuredOn: [day] }],
  ['an instant for a day', { ...seven, measuredOn: `${day}T00:00:00Z` }],
  ['a day in words', { ...seven, measuredOn: 'yesterday' }],
  ['a day that no month has', { ...seven, measuredOn: '2026-02-30' }],
  ['the 29th of February of a year without', { ...seven, measuredOn: '2026-02-29' }],
  ['the month 13', { ...seven, measuredOn: '2026-13-01' }],
  ['the year 0', { ...seven, measuredOn: '0000-01-01' }],
  ['a year of five digits', { ...seven, measuredOn: '+12026-01-01' }],
  ['infinity for a day', { ...seven, measuredOn: 'infinity' }],
  ['Arabic digits', { ...seven, measuredOn: '٢٠٢٦-٠٣-١٢' }],
  ['a number for a comment', { ...seven, comment: 7 }],
  ['an object for a comment', { ...seven, comment: { en: 'two sessions' } }],
  ['a comment beyond the limit', { ...seven, comment: 'x'.repeat(limits.commentLength + 1) }],
  ['a text beyond the limit', { measuredOn: day, text: 'x'.repeat(limits.narrativeLength + 1) }],
  ['a zero byte', { ...seven, comment: 'two\0sessions' }],
  ['a bell', { ...seven, comment: 'two\u0007sessions' }],
  ['an escape sequence', { ...seven, comment: '\u001b[31mred' }],
  ['half a character', `{"measuredOn":"${day}","value":7,"comment":"\\ud83c"}`],
  ['its other half', { ...seven, comment: '\udfc1 done' }],
  ['an object for cells', { ...seven, cells: { 0: cell } }],
  ['a text for cells', { ...seven, cells: 'female' }],
  ['numbers for cells', { ...seven, cells: [4, 3] }],
  ['nulls for cells', { ...seven, cells: [null] }],
  ['texts for cells', { ...seven, cells: ['female'] }],
  ['lists for cells', { ...seven, cells: [[cell]] }],
  ['an empty list for a cell', { ...seven, cells: [[]] }],
  ['an empty object for a cell', { ...seven, cells: [{}] }],
  ['more cells than there may be', { ...seven, cells: Array(limits.cells + 1).fill(cell) }],
  ['a cell without categories', { ...seven, cells: [{ value: 7 }] }],
  ['null for categories', { ...seven, cells: [{ categories: null, value: 7 }] }],
  ['a text for categories', { ...seven, cells: [{ categories: 'female', value: 7 }] }],
  ['a list for categories', { ...seven, cells: [{ categories: ['female'], value: 7 }] }],
  ['a number for a category', { ...seven, cells: [{ categories: { sex: 1 }, value: 7 }] }],
  ['an object for a category', { ...seven, cells: [{ categories: { sex: { code: 'female' } }, value: 7 }] }],
  [
    'more axes than there may be',
    { ...seven, cells: [{ categories: { a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' }, value: 7 }] },
  ],
  ['a category beyond the limit', { ...seven, cells: [{ categories: { sex: 'x'.repeat(41) }, value: 7 }] }],
  ['a number as text in a cell', { ...seven, cells: [{ ...cell, value: '7' }] }],
  [
    'an inherited name for an axis',
    `{"measuredOn":"${day}","value":7,"cells":[{"categories":{"toString":"female"},"value":7}]}`,
  ],
  ['an unknown field', { ...seven, status: 'approved' }],
  ['another unknown field', { ...seven, version: 7 }],
  ['an unknown field in a cell', { ...seven, cells: [{ ...cell, text: 'x' }] }],
  [
    'an unknown field in categories of a cell',
    { ...seven, cells: [{ ...cell, categories: { sex: 'female', planet: 'earth' } }] },
  ],
  ['a field that belongs to every object', `{"measuredOn":"${day}","value":7,"__proto__":{"status":"approved"}}`],
  ['a field that every object can do', `{"measuredOn":"${day}","value":7,"toString":1}`],
  ['another that every object can do', `{"measuredOn":"${day}","value":7,"hasOwnProperty":1}`],
  ['a field of classes', `{"measuredOn":"${day}","value":7,"prototype":1}`],
  ['a field that makes objects', `{"measuredOn":"${day}","value":7,"constructor":{"prototype":{"a":1}}}`],
  [
    'the same in a cell',
    `{"measuredOn":"${day}","value":7,"cells":[{"categories":{"sex":"female","__proto__":"x"},"value":7}]}`,
  ],
  [
    'the same beside its categories',
    `{"measuredOn":"${day}","value":7,"cells":[{"categories":{"sex":"female"},"value":7,"constructor":1}]}`,
  ],
  ['a deep list', `{"measuredOn":"${day}","value":7,"cells":${nested(100_000)}}`],
  ['a deep list for a body', nested(400_000)],
  ['a deep object', `${'{"cells":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ['very many cells of nothing', `{"measuredOn":"${day}","value":7,"cells":${repeated('{}', 300_000)}}`],
  ['very many fields', `{"measuredOn":"${day}",${Array.from({ length: 60_000 }, (_, at) => `"f${at}":1`).join()}}`],
  ['a body beyond the limit', { ...seven, comment: 'x'.repeat(limits.bodyBytes) }],
];

describe('a draft that is', () => {
  test.each(wrongDrafts)('%s is refused', async (_, body) => {
    const path = paths.value('p', 'trained', randomUUID());
    const started = Date.now();
    const answer = await coordinator.put<ProblemBody>(path, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: answer.status, code: expect.any(String) as string });
    expect(JSON.stringify(answer.body).length).toBeLessThan(2_000_000);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect((await coordinator.get(path)).status).toBe(404);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream', 'nonsense'])(
    'sent as %s is refused',
    async (type) => {
      const path = paths.value('p', 'trained', randomUUID());
      const answer = await coordinator.put(path, JSON.stringify(seven), { headers: { 'content-type': type } });
      expect(answer).toMatchObject({ status: 415, body: { code: 'wrong-kind' } });
    },
  );
});

describe('an address', () => {
  const some = paths.values('p', 'trained');
  test.each([
    ['without a UUID', `${some}/seven`, 400],
    ['with a UUID too short', `${some}/${randomUUID().slice(1)}`, 400],
    ['with a UUID in braces', `${some}/{${randomUUID()}}`, 400],
    ['with a UUID without hyphens', `${some}/${randomUUID().replaceAll('-', '')}`, 400],
    ['with SQL', `${some}/${encodeURIComponent(`' OR 1=1 --`)}`, 400],
    ['of an indicator with SQL', paths.value('p', `trained' OR '1'='1`, randomUUID()), 404],
    ['of an indicator that is not there', paths.value('p', 'taught', randomUUID()), 404],
    ['of a project that is not there', paths.value('q', 'trained', randomUUID()), 404],
    ['with a zero byte', paths.value('p', 'trained\0', randomUUID()), 400],
    ['with half an escape', `${some}/%E0%A4%A`, 400],
  ])('%s answers a problem to every verb', async (_, path, status) => {
    for (const answer of [
      await coordinator.put(path, seven),
      await coordinator.get(path),
      await coordinator.delete(path),
    ]) {
      expect(answer.status).toBe(status);
    }
    expect((await coordinator.post(`${path}/submit`)).status).toBe(status);
    expect((await manager.post(`${path}/return`, { reason: 'r' })).status).toBe(status);
    expect((await coordinator.get(`${path}/history`)).status).toBe(status);
  });
});

describe('a step', () => {
  const submitted = async () =>
    (await giveValue(api, { indicator: 'trained', draft: seven, status: 'submitted' })).path;

  test.each<[string, unknown, number]>([
    ['no body', undefined, 422],
    ['no reason', {}, 422],
    ['null for a reason', { reason: null }, 422],
    ['a blank reason', { reason: ' \n' }, 422],
    ['a number for a reason', { reason: 7 }, 400],
    ['a list for a reason', { reason: ['r'] }, 400],
    ['a list', [{ reason: 'r' }], 400],
    ['an unknown field', { reason: 'r', by: 'me' }, 400],
    ['a reason beyond the limit', { reason: 'x'.repeat(limits.reasonLength + 1) }, 400],
    ['a zero byte', { reason: 'r\0' }, 400],
  ])('that needs a reason, with %s, is refused', async (_, body, status) => {
    const path = await submitted();
    expect((await manager.post(`${path}/return`, body)).status).toBe(status);
    expect((await manager.get(path)).body).toMatchObject({ status: 'submitted' });
  });

  test.each<[string, unknown, number]>([
    ['an empty object', {}, 200],
    ['no body', undefined, 200],
    ['a field', { reason: 'r' }, 400],
    ['a list', [1], 400],
    ['a text', '"r"', 400],
  ])('that takes no body, with %s', async (_, body, status) => {
    expect((await manager.post(`${await submitted()}/approve`, body)).status).toBe(status);
  });

  test('that does not exist is not there', async () => {
    expect((await coordinator.post(`${await submitted()}/forget`)).status).toBe(404);
  });
});

describe('a question', () => {
  const list = paths.values('p', 'trained');
  test.each([
    ...['status=lost', 'status=', 'status=draft&status=approved', 'from=2026-02-30', 'from=', 'to=now', 'limit=0'],
    ...['limit=-1', 'limit=501', 'limit=1.5', 'limit=many', 'limit=', 'cursor=', 'cursor=AAAA', 'cursor=%00', 'page=2'],
    `cursor=${Buffer.from(`2026-02-30 ${randomUUID()}`).toString('base64url')}`,
    `cursor=${Buffer.from(`2026-03-12 ${randomUUID()}`).toString('base64')}==`,
  ])('for values with %s is refused', async (query) => {
    for (const path of [list, paths.projectValues('p')]) {
      expect(await coordinator.get(`${path}?${query}`)).toMatchObject({ status: 400, body: { status: 400 } });
    }
  });

  test.each([
    'asOf=today',
    'asOf=2026-02-30',
    'asOf=',
    'asOf=2026-01-01&asOf=2026-01-02',
    'asOf=20260101',
    'asof=2026-01-01',
  ])('for figures with %s is refused', async (query) => {
    for (const path of [paths.overview('p'), paths.progress('p', 'trained')]) {
      expect(await coordinator.get(`${path}?${query}`)).toMatchObject({ status: 400, body: { status: 400 } });
    }
  });

  test.each(['0001-01-01', '9999-12-31'])('for figures as of %s is answered', async (asOf) => {
    for (const path of [paths.overview('p'), paths.progress('p', 'trained')]) {
      expect((await coordinator.get(`${path}?asOf=${asOf}`)).status).toBe(200);
    }
  });

  test('for what is not there answers 404', async () => {
    const nowhere = [
      paths.values('q', 'trained'),
      paths.values('p', 'taught'),
      paths.projectValues('q'),
      paths.overview('q'),
    ];
    for (const path of [...nowhere, paths.progress('p', 'taught'), paths.progress('q', 'trained')]) {
      expect(await coordinator.get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});
