import { createHash, randomUUID } from 'node:crypto';
import {
  limits,
  paths,
  type Page,
  type Preparation,
  type PreparationDraft,
  type PreparationSummary,
  type ProblemBody,
  type Report,
  type ReportSummary,
  type ReportText,
} from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from '../approved-values';
import { ReportsModule } from '../index';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
let donor: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  [coordinator, manager, donor] = [await api.as('coordinator'), await api.as('manager'), await api.as('donor')];
  await insertProject(api.dataSource.manager, {
    indicators: [{ code: 'trained', unit: 'persons' }, { code: 'silent' }],
  });
  await insertProject(api.dataSource.manager, { code: 'other', indicators: [] });
  await storeValue(api, { indicator: 'trained', on: '2026-06-12', value: 12, comment: 'two sessions' });
  await storeValue(api, { indicator: 'trained', on: '2026-07-12', value: 5, status: 'submitted' });
  await storeValue(api, { indicator: 'trained', on: '2026-11-12', value: 7, status: 'draft' });
});
afterAll(() => api.stop());
beforeEach(() => api.setNow('2026-11-23T12:00:00Z'));

const draft: PreparationDraft = { title: { en: 'Half-year' }, from: '2026-05-01', to: '2026-10-31' };

async function prepared(change: Partial<PreparationDraft> = {}): Promise<{ id: string; path: string }> {
  const id = randomUUID();
  const path = paths.preparation('p', id);
  expect((await coordinator.put(path, { ...draft, ...change })).status).toBe(201);
  return { id, path };
}
const write = (id: string, section: string, text: string, options = {}) =>
  coordinator.put<ReportText & ProblemBody>(paths.preparationText('p', id, section, 'en'), { text }, options);
const freeze = (id: string, of: Partial<PreparationDraft> = {}) => {
  const { title, from, to } = { ...draft, ...of };
  return manager.put<ReportSummary & ProblemBody>(paths.report('p', id), { title, from, to });
};
const frozenData = async (id: string) => (await donor.get<Report>(paths.report('p', id))).body.data;

describe('preparing', () => {
  test('a coordinator begins, others go on, and it says what is still missing', async () => {
    const { id, path } = await prepared();
    expect((await write(id, 'summary', 'Under way')).status).toBe(200);
    const { body } = await manager.get<Preparation>(path);
    expect(body).toMatchObject({ id, ...draft, supersedes: null, createdBy: { name: 'coordinator' }, version: 1 });
    expect(body.texts).toMatchObject([{ section: 'summary', language: 'en', text: 'Under way', version: 1 }]);
    expect(body.lacks.filter((lack) => 'indicator' in lack)).toEqual([
      { kind: 'not-approved', indicator: 'trained', count: 1 },
      { kind: 'no-evidence', indicator: 'trained', count: 1 },
      { kind: 'unexplained', indicator: 'trained', status: 'off-track' },
      { kind: 'no-value', indicator: 'silent' },
      { kind: 'unexplained', indicator: 'silent', status: 'overdue' },
    ]);
    expect(body.lacks).toContainEqual({ kind: 'not-written', section: 'result:OP' });
    expect(body.lacks).not.toContainEqual({ kind: 'not-written', section: 'summary' });
  });

  test('the list shows what was worked on last first', async () => {
    const { id } = await prepared();
    const { id: later } = await prepared();
    api.setNow('2026-11-23T13:00:00Z');
    await write(id, 'lessons', 'Invite earlier');
    const { body } = await coordinator.get<Page<PreparationSummary>>(paths.preparations('p'));
    const ids = body.items.map((one) => one.id);
    expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(later));
    expect((await coordinator.get<Page<PreparationSummary>>(paths.preparations('other'))).body.items).toEqual([]);
  });

  test('its days may be to come, which freezing waits for', async () => {
    const days = { from: '2026-11-01', to: '2027-01-31' };
    const { id, path } = await prepared(days);
    expect((await coordinator.get<Preparation>(path)).body.lacks).toContainEqual({
      kind: 'not-approved',
      indicator: 'trained',
      count: 1,
    });
    expect(await freeze(id, days)).toMatchObject({ status: 422, body: { code: 'period-in-future' } });
    expect((await coordinator.get(path)).status).toBe(200);
  });

  test.each<[string, Record<string, unknown>, number, string]>([
    ['no title', { title: {} }, 422, 'title-missing'],
    ['a day that is none', { to: 'soon' }, 422, 'day-invalid'],
    ['a report that there is not', { supersedes: randomUUID(), reason: { en: 'wrong' } }, 422, 'unknown-report'],
    ['a replacement without a word', { supersedes: randomUUID() }, 422, 'reason-missing'],
    ['something that is no id', { supersedes: 'last' }, 400, 'invalid-field'],
    ['an unknown field', { frozen: true }, 400, 'unknown-field'],
  ])('%s is refused', async (_, change, status, code) => {
    const answer = await coordinator.put(paths.preparation('p', randomUUID()), { ...draft, ...change });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('a change is based on the version before; the same again is no change', async () => {
    const { path } = await prepared();
    const other = { ...draft, title: { en: 'Second half' } };
    expect((await coordinator.put(path, draft)).status).toBe(200);
    expect((await coordinator.put(path, other)).body).toMatchObject({ code: 'precondition-missing' });
    expect((await coordinator.put(path, other, { ifMatch: '"7"' })).body).toMatchObject({ code: 'stale' });
    expect(await coordinator.put(path, other, { ifMatch: '"1"' })).toMatchObject({ status: 200, etag: '"2"' });
  });

  test('it can be given up', async () => {
    const { path } = await prepared();
    expect((await coordinator.delete(path)).status).toBe(412);
    expect((await coordinator.delete(path, { ifMatch: '"1"' })).status).toBe(204);
    expect((await coordinator.get(path)).status).toBe(404);
  });
});

describe('writing', () => {
  test('two people at one text: the second is told, and nothing is lost', async () => {
    const { id } = await prepared();
    expect((await write(id, 'summary', 'One')).etag).toBe('"1"');
    expect((await write(id, 'summary', 'Another')).body.code).toBe('precondition-missing');
    expect((await write(id, 'summary', 'Another', { ifMatch: '"1"' })).etag).toBe('"2"');
    expect((await write(id, 'summary', 'Late', { ifMatch: '"1"' })).body.code).toBe('stale');
    // A second try after a lost answer changes nothing.
    expect((await write(id, 'summary', 'Another', { ifMatch: '"1"' })).etag).toBe('"2"');
  });

  test.each([
    ['what no report has', 'appendix', 'en', { text: 'x' }, 422, 'unknown-section'],
    ['an indicator of another project', 'indicator:OP9', 'en', { text: 'x' }, 422, 'unknown-section'],
    ['a language that there is not', 'summary', 'de', { text: 'x' }, 400, 'invalid-field'],
    ['no text', 'summary', 'en', {}, 400, 'invalid-field'],
    ['a number', 'summary', 'en', { text: 7 }, 400, 'invalid-field'],
    ['a character that nothing can store', 'summary', 'en', { text: 'a\u0000b' }, 400, 'invalid-field'],
    ['too much', 'summary', 'en', { text: 'x'.repeat(limits.reportTextLength + 1) }, 400, 'invalid-field'],
  ])('%s is refused', async (_, section, language, body, status, code) => {
    const { id } = await prepared();
    const answer = await coordinator.put(paths.preparationText('p', id, section, language), body);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test.each([
    ['200,000 characters', 'é'.repeat(limits.reportTextLength)],
    ['emoji, both directions and markup', '👩‍👩‍👧 \u202eשלום\u202c =HYPERLINK("x") #let <b>&amp;'],
  ])('%s come back as they were', async (_, text) => {
    const { id } = await prepared();
    expect((await write(id, 'lessons', text)).body.text).toBe(text);
  });

  test('not in a report of another project', async () => {
    const { id } = await prepared();
    const place = paths.preparationText('other', id, 'summary', 'en');
    expect((await coordinator.put(place, { text: 'x' })).status).toBe(404);
  });
});

describe('freezing', () => {
  test('takes what was written, and the preparation is over', async () => {
    const { id, path } = await prepared();
    await write(id, 'summary', 'Under way');
    await write(id, 'lessons', 'Taken out again');
    await write(id, 'lessons', ' ', { ifMatch: '"1"' });
    expect(await freeze(id)).toMatchObject({ status: 201, body: { supersedes: null, supersededBy: null } });
    expect((await frozenData(id)).narrative).toEqual({ summary: { en: 'Under way' } });
    expect((await coordinator.get(path)).status).toBe(404);
    expect((await write(id, 'summary', 'Too late', { ifMatch: '"1"' })).status).toBe(404);
    // After a lost answer the same is answered again.
    expect((await freeze(id)).status).toBe(200);
    expect((await coordinator.put(path, draft)).body).toMatchObject({ code: 'already-exists' });
  });

  test('other days than those prepared are refused', async () => {
    const { id } = await prepared();
    expect((await freeze(id, { to: '2026-09-30' })).body.code).toBe('stale');
  });

  test('in another project under the same id is refused, and what was written stays', async () => {
    const { id, path } = await prepared();
    await write(id, 'summary', 'Under way');
    const { title, from, to } = draft;
    const elsewhere = await manager.put<ProblemBody>(paths.report('other', id), { title, from, to });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'already-exists']);
    expect((await coordinator.get<Preparation>(path)).body.texts).toMatchObject([{ text: 'Under way' }]);
    expect((await freeze(id)).status).toBe(201);
    expect((await coordinator.put(paths.preparation('other', id), draft)).status).toBe(409);
  });

  test('a text written at the same time is in the report or refused', async () => {
    const { id } = await prepared();
    await write(id, 'summary', 'first');
    const [written, frozen] = await Promise.all([write(id, 'deviations', 'second'), freeze(id)]);
    expect(frozen.status).toBe(201);
    const { narrative } = await frozenData(id);
    expect(narrative).toEqual({
      summary: { en: 'first' },
      ...(written.status === 200 && { deviations: { en: 'second' } }),
    });
  });

  test('keeps every approved value, with the hash of their lines', async () => {
    const { id } = await prepared();
    await freeze(id);
    const rows = await api.dataSource.query<{ line: string }[]>(
      'SELECT line FROM report_values WHERE report_id = $1 ORDER BY place',
      [id],
    );
    expect(rows.map(({ line }) => JSON.parse(line) as unknown)).toEqual([
      {
        id: expect.any(String) as string,
        indicator: 'trained',
        period: 'Q3',
        measuredOn: '2026-06-12',
        value: 12,
        numerator: null,
        denominator: null,
        text: null,
        comment: 'two sessions',
        approvedAt: '2026-06-12T12:00:00.000Z',
        demonstration: false,
      },
    ]);
    const sha256 = createHash('sha256')
      .update(rows.map(({ line }) => `${line}\n`).join(''))
      .digest('hex');
    expect((await frozenData(id)).values).toEqual({ count: 1, sha256 });
  });
});

describe('a wrong report', () => {
  test('is replaced by one that says why and what is different, once', async () => {
    const { id: wrong } = await prepared({ title: { en: 'Wrong' } });
    await freeze(wrong, { title: { en: 'Wrong' } });
    const replacing = { supersedes: wrong, reason: { en: 'A value was missing' } };
    const { id: first } = await prepared(replacing);
    const { id: second } = await prepared(replacing);
    await storeValue(api, { indicator: 'trained', on: '2026-08-02', value: 3 });
    expect((await freeze(first)).body).toMatchObject({ supersedes: wrong, supersededBy: null });
    const { supersedes } = await frozenData(first);
    expect(supersedes).toMatchObject({ id: wrong, title: { en: 'Wrong' }, reason: replacing.reason });
    expect(supersedes?.changes).toEqual([{ kind: 'value', indicator: 'trained', from: 12, to: 15 }]);
    const { body } = await donor.get<Page<ReportSummary>>(paths.reports('p'));
    expect(body.items.find(({ id }) => id === wrong)).toMatchObject({ supersededBy: first });
    expect(await freeze(second)).toMatchObject({ status: 409, body: { code: 'already-superseded' } });
    const late = await coordinator.put(paths.preparation('p', randomUUID()), { ...draft, ...replacing });
    expect(late).toMatchObject({ status: 409, body: { code: 'already-superseded' } });
  });

  test('two that replace it at once: one of them is refused', async () => {
    const { id: wrong } = await prepared();
    await freeze(wrong);
    const replacing = { supersedes: wrong, reason: { en: 'Wrong' } };
    const ids = [(await prepared(replacing)).id, (await prepared(replacing)).id];
    const answers = await Promise.all(ids.map((id) => freeze(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('of another project is not to be replaced', async () => {
    const { id } = await prepared();
    await freeze(id);
    const body = { ...draft, supersedes: id, reason: { en: 'x' } };
    expect((await coordinator.put(paths.preparation('other', randomUUID()), body)).body).toMatchObject({
      code: 'unknown-report',
    });
  });
});

describe('a preview', () => {
  test('is the document as it would be, marked as a draft, and leaves nothing behind', async () => {
    const { id } = await prepared();
    const { status, bytes } = await coordinator.download(paths.preview('p', id, 'workbook.xlsx', 'en'));
    expect(status).toBe(200);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await donor.get(paths.report('p', id))).status).toBe(404);
    expect((await coordinator.get(paths.preview('p', id, 'report.exe', 'en'))).status).toBe(404);
  });
});

test.each<[string, (id: string) => Promise<{ status: number }>]>([
  ['lists', () => donor.get(paths.preparations('p'))],
  ['reads', (id) => donor.get(paths.preparation('p', id))],
  ['begins', () => donor.put(paths.preparation('p', randomUUID()), draft)],
  ['gives up', (id) => donor.delete(paths.preparation('p', id), { ifMatch: '"1"' })],
  ['writes', (id) => donor.put(paths.preparationText('p', id, 'summary', 'en'), { text: 'x' })],
  ['previews', (id) => donor.get(paths.preview('p', id, 'workbook.xlsx', 'en'))],
])('a donor never %s what is being prepared', async (_, attempt) => {
  const { id } = await prepared();
  expect((await attempt(id)).status).toBe(403);
});
