import type { Framework, Indicator, IndicatorDraft, ProblemBody } from '@mizan/contract';
import type { Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';
import { minimal, trained } from './indicator-examples';

let api: TestApi;
let coordinator: ApiClient;

beforeAll(async () => {
  api = await startApi([FrameworkModule], '2026-11-23T12:00:00Z');
  coordinator = await api.as('coordinator');
  await insertProject(api.dataSource.manager);
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

describe('an indicator that is not there yet', () => {
  test('is created whole, as a proposal', async () => {
    const { status, body, etag } = await put('OP3-1', trained);
    expect(status).toBe(201);
    expect(etag).toBe('"1"');
    const { reason: _reason, ...given } = trained;
    expect(body).toEqual({
      ...given,
      sdgLinks: [
        { target: '4.4', relevance: 'secondary' },
        { target: '16.b', relevance: 'secondary' },
      ],
      code: 'OP3-1',
      numerator: null,
      denominator: null,
      partOfWhole: false,
      scale: null,
      method: null,
      assumptions: null,
      limitations: null,
      dataQuality: null,
      retired: false,
      standing: 'proposal',
      version: 1,
    });
  });

  test('is empty where the body leaves fields out', async () => {
    const { status, body } = await put('small', minimal);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      activity: null,
      definition: null,
      unit: null,
      baseline: { value: null, on: null, note: null },
      disaggregation: [],
      sdgTargets: [],
      sdgLinks: [],
      source: null,
      frequency: null,
      responsible: null,
      scale: null,
    });
  });

  test('can be read alone, with its ETag, and stands in the framework', async () => {
    const { code } = await created();
    const alone = await coordinator.get<Indicator>(at(code));
    expect(alone).toMatchObject({ status: 200, etag: '"1"', body: { code, unit: 'persons' } });
    const { body } = await coordinator.get<Framework>('projects/p/framework');
    expect(body.indicators.find((indicator) => indicator.code === code)).toEqual(alone.body);
  });

  test('keeps its targets in the order of their dates, and text without the space around it', async () => {
    const { code } = await created({
      ...trained,
      targets: [...trained.targets].reverse(),
      unit: '  persons ',
      source: '  ',
      title: { en: ' Staff trained ', fr: '' },
    });
    const { body } = await coordinator.get<Indicator>(at(code));
    expect(body).toMatchObject({ targets: trained.targets, unit: 'persons', source: null });
    expect(body.title).toEqual({ en: 'Staff trained' });
  });

  test('can not be changed: a version of it is nothing to start from', async () => {
    expect(await put('never', trained, '"1"')).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect((await coordinator.get(at('never'))).status).toBe(404);
  });

  test('is created once when two create it at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => put('race', trained)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    const differing = await Promise.all(['a', 'b', 'c'].map((unit) => put('race2', { ...trained, unit })));
    expect(differing.map(({ status }) => status).sort()).toEqual([201, 412, 412]);
  });
});

describe('an indicator that is there', () => {
  test.each<[string, unknown]>([
    ['the same body', trained],
    [
      'without what may be left out',
      { ...minimal, ...trained, activity: undefined, definition: undefined, source: undefined },
    ],
    ['with a reason', { ...trained, reason: 'none needed' }],
    ['the targets in another order', { ...trained, targets: [...trained.targets].reverse() }],
    ['the languages in another order', { ...trained, title: { fr: 'Agents formés', en: 'Staff trained' } }],
    ['minus zero for zero', JSON.stringify(trained).replace('"value":0', '"value":-0')],
  ])('stays as it is: %s', async (_, body) => {
    const { code } = await created();
    expect(await put(code, body)).toMatchObject({ status: 200, etag: '"1"', body: { version: 1 } });
    expect(await put(code, body, '"7"')).toMatchObject({ status: 200, etag: '"1"' });
  });

  test('changes with the ETag it was read with, and answers the next one', async () => {
    const { code, etag } = await created();
    const answer = await put(code, { ...trained, title: { en: 'Agents trained' } }, etag);
    expect(answer).toMatchObject({ status: 200, etag: '"2"', body: { title: { en: 'Agents trained' }, version: 2 } });
    expect(await coordinator.get<Indicator>(at(code))).toMatchObject({ etag: '"2"', body: answer.body });
  });

  test.each([
    ['without If-Match', undefined, 'precondition-missing'],
    ['with a stale If-Match', '"1"', 'stale'],
    ['with a made-up If-Match', 'whatever', 'stale'],
  ])('does not change %s', async (_, ifMatch, code) => {
    const indicator = await created();
    await put(indicator.code, { ...trained, unit: 'people' }, indicator.etag);
    const answer = await put(indicator.code, { ...trained, unit: 'agents' }, ifMatch);
    expect(answer).toMatchObject({ status: 412, body: { code } });
    expect(await coordinator.get(at(indicator.code))).toMatchObject({ etag: '"2"', body: { unit: 'people' } });
  });

  test('changes once when two change the same version', async () => {
    const { code, etag } = await created();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((unit) => put(code, { ...trained, unit }, etag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await coordinator.get(at(code))).etag).toBe('"2"');
  });

  test('keeps what the body leaves out and loses what it says is null', async () => {
    const { code, etag } = await created({ ...trained, baseline: { value: 0, on: '2025-11-01', note: 'counted' } });
    const { definition: _d, source: _s, disaggregation: _a, sdgTargets: _g, ...shorter } = trained;
    const { body } = await put(code, { ...shorter, unit: null, activity: null, baseline: { value: 1 } }, etag);
    expect(body).toMatchObject({
      unit: null,
      activity: null,
      definition: trained.definition,
      source: trained.source,
      disaggregation: ['sex', 'age'],
      sdgTargets: trained.sdgTargets,
      baseline: { value: 1, on: '2025-11-01', note: 'counted' },
    });
    const { body: cleared } = await put(
      code,
      { ...shorter, disaggregation: [], sdgTargets: [], definition: null },
      '"2"',
    );
    expect(cleared).toMatchObject({ disaggregation: [], sdgTargets: [], definition: null });
  });

  test('leaves a trace of who changed what', async () => {
    const { code, etag } = await created();
    await put(code, { ...trained, unit: 'agents', reason: 'the donor counts agents' }, etag);
    const entries = await api.dataSource.query<unknown[]>(
      `SELECT did, person_id AS "personId", reason, detail FROM audit_entries WHERE subject = $1 ORDER BY id`,
      [`indicator:p/${code}`],
    );
    const personId = await api.personId('coordinator');
    expect(entries).toMatchObject([
      { did: 'indicator.created', personId, reason: null, detail: { before: null, after: { unit: 'persons' } } },
      {
        did: 'indicator.changed',
        personId,
        reason: 'the donor counts agents',
        detail: { before: { unit: 'persons' }, after: { unit: 'agents' } },
      },
    ]);
  });
});

describe('who may', () => {
  test.each<[Role, number]>([
    ['coordinator', 201],
    ['admin', 201],
    ['manager', 403],
    ['donor', 403],
  ])('a %s who edits the framework: %i', async (role, status) => {
    const person = await api.as(role);
    expect((await person.put(at(`by-${role}`), trained)).status).toBe(status);
    expect((await coordinator.get(at(`by-${role}`))).status).toBe(status === 201 ? 200 : 404);
  });

  test('nobody without a session', async () => {
    expect((await api.anonymous.put(at('anonymous'), trained)).status).toBe(401);
  });
});
