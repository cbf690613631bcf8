import type { Framework, Project, ProblemBody, ProjectDraft } from '@mizan/contract';
import type { Role } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { FrameworkModule } from './index';
import { minimal } from './indicator-examples';

let api: TestApi;
let admin: ApiClient;

beforeAll(async () => {
  api = await startApi([FrameworkModule]);
  admin = await api.as('admin');
});
afterAll(() => api.stop());

const draft: ProjectDraft = {
  title: { fr: 'Un petit projet' },
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  languages: ['fr', 'ar'],
};
const put = (code: string, body: unknown, ifMatch?: string) =>
  admin.put<Project & ProblemBody>(`projects/${code}`, body, ifMatch === undefined ? {} : { ifMatch });
const periods = async (code: string) =>
  (await admin.get<Framework>(`projects/${code}/framework`)).body.periods.map((period) => period.code);

test('a project is made from nothing, with its quarters, and its framework is built in it', async () => {
  const answer = await put('small', draft);
  expect(answer).toMatchObject({
    status: 201,
    etag: '"1"',
    body: { ...draft, code: 'small', tolerance: 0.15, amber: 0.6 },
  });
  expect(await put('small', draft)).toMatchObject({ status: 200, etag: '"1"' });
  expect(await periods('small')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  const coordinator = await api.as('coordinator');
  const title = { fr: 'x' };
  await coordinator.put('projects/small/results/I', { level: 'impact', parent: null, title });
  const measured = await coordinator.put('projects/small/indicators/I-1', { ...minimal, result: 'I' });
  expect(measured.status).toBe(201);
});

const partners = [
  { role: 'main', name: { fr: 'Un conseil' }, about: { fr: 'Conseille' } },
  { role: 'donor', name: { en: 'A donor' }, about: {} },
];

test('it is made with its partners and months as periods, and its partners change as a whole', async () => {
  const whole = { ...draft, partners: [partners[0], { role: 'donor', name: { en: ' A donor ' } }], periodMonths: 1 };
  expect(await put('whole', whole)).toMatchObject({ status: 201, body: { partners } });
  expect((await periods('whole')).slice(-2)).toEqual(['M11', 'M12']);
  expect(await put('whole', whole)).toMatchObject({ status: 200, etag: '"1"' });
  expect(await put('whole', { ...draft, partners: [partners[1]] })).toMatchObject({ status: 412 });
  const changed = await put('whole', { ...draft, partners: [partners[1]] }, '"1"');
  expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { partners: [partners[1]] } });
  expect(await put('whole', draft)).toMatchObject({ status: 200, etag: '"2"', body: { partners: [partners[1]] } });
  expect((await put('whole', { ...draft, partners: [] }, '"2"')).body.partners).toEqual([]);
});

test('how long its periods are is said of a new project alone', async () => {
  await put('cut', draft);
  expect(await put('cut', { ...draft, periodMonths: 3 })).toMatchObject({ status: 200, etag: '"1"' });
  const refused = { status: 409, body: { code: 'period-length-fixed', errors: [{ path: 'periodMonths' }] } };
  expect(await put('cut', { ...draft, periodMonths: 6 })).toMatchObject({ status: 412 });
  expect(await put('cut', { ...draft, periodMonths: 6 }, '"1"')).toMatchObject(refused);
  expect(await put('cut', { ...draft, periodMonths: 6, amber: 0.5 }, '"1"')).toMatchObject(refused);
  expect(await periods('cut')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
});

describe('a start that is a proposal', () => {
  const standing = async (): Promise<unknown> => {
    const { body, etag } = await admin.get<Project>('projects/proposed');
    return [body.startsOnStanding, etag];
  };

  beforeAll(async () => {
    await put('proposed', draft);
    await api.dataSource.query("UPDATE projects SET starts_on_standing = 'proposal' WHERE code = 'proposed'");
  });

  test.each<[Role, number]>([
    ['donor', 403],
    ['coordinator', 403],
  ])('is not for a %s to confirm', async (role, status) => {
    expect((await (await api.as(role)).post('projects/proposed/confirm', {})).status).toBe(status);
    expect(await standing()).toEqual(['proposal', '"1"']);
  });

  test('is confirmed from the version that was seen, once, and the audit says by whom', async () => {
    const manager = await api.as('manager');
    const confirm = (ifMatch?: string) =>
      manager.post<Project>('projects/proposed/confirm', {}, ifMatch === undefined ? {} : { ifMatch });
    expect((await confirm('"7"')).status).toBe(412);
    expect(await standing()).toEqual(['proposal', '"1"']);
    expect(await confirm('"1"')).toMatchObject({ status: 200, etag: '"2"', body: { startsOnStanding: 'confirmed' } });
    expect(await confirm()).toMatchObject({ status: 200, etag: '"2"' });
    const entries = await api.dataSource.query<unknown[]>(
      `SELECT did, person_id AS "personId", detail FROM audit_entries WHERE subject = 'project:proposed' AND did = 'project.confirmed'`,
    );
    const personId = await api.personId('manager');
    expect(entries).toEqual([{ did: 'project.confirmed', personId, detail: { startsOn: '2026-01-01' } }]);
  });

  test('of a project that is none is not found', async () =>
    expect((await admin.post('projects/nowhere/confirm', {})).status).toBe(404));
});

describe('the room for evidence', () => {
  const giga = 1024 ** 3;
  const quota = async (body: unknown, ifMatch?: string) => {
    const answer = await put('room', body, ifMatch);
    return [answer.status, answer.body.evidenceQuotaBytes];
  };

  test('is 5 GiB unless set otherwise, and stays where nothing is said of it', async () => {
    expect(await quota(draft)).toEqual([201, 5 * giga]);
    expect(await quota({ ...draft, evidenceQuotaBytes: 7 * giga })).toEqual([412, undefined]);
    expect(await quota({ ...draft, evidenceQuotaBytes: 7 * giga }, '"1"')).toEqual([200, 7 * giga]);
    expect(await quota({ ...draft, amber: 0.5 }, '"2"')).toEqual([200, 7 * giga]);
    const [row] = await api.dataSource.query<{ kept: number }[]>(
      "SELECT evidence_quota AS kept FROM projects WHERE code = 'room'",
    );
    expect(row?.kept).toBe(7 * giga);
  });

  test('leaves in the audit who changed it, from what to what', async () => {
    const [entry] = await api.dataSource.query<unknown[]>(
      `SELECT did, person_id AS "personId", detail FROM audit_entries
        WHERE subject = 'project:room' AND did = 'project.changed' ORDER BY id LIMIT 1`,
    );
    expect(entry).toMatchObject({
      personId: await api.personId('admin'),
      detail: { before: { evidenceQuotaBytes: 5 * giga }, after: { evidenceQuotaBytes: 7 * giga } },
    });
  });

  test.each<[number, unknown]>([
    [200, 0],
    [200, 1024 * giga],
    [400, 1024 * giga + 1],
    [400, -1],
    [400, 0.5],
    [400, '5'],
    [400, null],
  ])('%i for %p bytes', async (status, evidenceQuotaBytes) => {
    expect((await put('room', { ...draft, evidenceQuotaBytes }, '*')).status).toBe(status);
  });
});

test('it changes with its ETag: settings, and dates with its periods', async () => {
  await put('changed', draft);
  expect(await put('changed', { ...draft, amber: 0.5 })).toMatchObject({ status: 412 });
  expect(await put('changed', { ...draft, amber: 0.5, smallGroupLimit: 8 }, '"1"')).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { amber: 0.5, smallGroupLimit: 8 },
  });
  expect(await put('changed', { ...draft, endsOn: '2026-06-30' }, '"2"')).toMatchObject({ body: { amber: 0.5 } });
  expect(await periods('changed')).toEqual(['Q1', 'Q2']);
  expect(await put('changed', draft, '"1"')).toMatchObject({ status: 412, body: { code: 'stale' } });
});

test('its dates stay around the values, each in its period', async () => {
  await insertProject(api.dataSource.manager, { code: 'held', indicators: [{ code: 'I1' }] });
  await api.dataSource.query(
    `INSERT INTO indicator_values (id, indicator_id, period_id, measured_on, value, status, created_by, written_by)
     SELECT gen_random_uuid(), i.id, p.id, '2026-03-01', 1, 'draft', $1, ARRAY[$1::uuid]
       FROM indicators i JOIN periods p ON p.project_id = i.project_id AND p.code = 'Q2'
      WHERE i.project_id = (SELECT id FROM projects WHERE code = 'held')`,
    [await api.personId('coordinator')],
  );
  const { body: held } = await admin.get<Project>('projects/held');
  const dates = (startsOn: string, endsOn: string) =>
    put('held', { title: held.title, languages: held.languages, startsOn, endsOn }, '*');
  const refused = {
    status: 409,
    body: { code: 'values-outside-dates', errors: [{ params: { first: '2026-03-01' } }] },
  };
  expect(await dates('2025-11-01', '2026-02-15')).toMatchObject(refused);
  expect(await dates('2026-03-02', '2027-04-30')).toMatchObject(refused);
  expect(await dates('2026-02-01', '2027-04-30')).toMatchObject(refused);
  expect(await dates('2025-11-01', '2027-10-31')).toMatchObject({ status: 200 });
  expect((await periods('held')).length).toBe(8);
});

test.each<[string, unknown, number, string]>([
  ['without a title', { ...draft, title: {} }, 422, 'title-missing'],
  ['that ends first', { ...draft, endsOn: '2025-01-01' }, 422, 'dates-reversed'],
  ['on no day', { ...draft, endsOn: '2026-02-31' }, 422, 'day-invalid'],
  ['of a thousand years', { ...draft, endsOn: '3026-01-01' }, 400, 'invalid-field'],
  ['at the end of days', { ...draft, startsOn: '9970-01-01', endsOn: '9999-12-31' }, 400, 'invalid-field'],
  ['without a language', { ...draft, languages: [] }, 400, 'invalid-field'],
  ['on no clock', { ...draft, timeZone: 'Moon/Crater' }, 400, 'invalid-field'],
  ['with a tolerance above 1', { ...draft, tolerance: 2 }, 400, 'invalid-field'],
  ['with half-months as periods', { ...draft, periodMonths: 0.5 }, 400, 'invalid-field'],
  ['with a partner without a name', { ...draft, partners: [{ role: 'main', name: {} }] }, 422, 'name-missing'],
  ['with a partner of no role', { ...draft, partners: [{ role: ' ', name: { fr: 'x' } }] }, 400, 'invalid-field'],
  ['with too much on a partner', { ...draft, partners: [{ ...partners[0], id: 1 }] }, 400, 'unknown-field'],
  ['with partners beyond number', { ...draft, partners: Array(21).fill(partners[0]) }, 400, 'invalid-field'],
  ['with a field too many', { ...draft, demonstration: true }, 400, 'unknown-field'],
])('it is refused %s', async (_, body, status, code) => {
  expect(await put('wrong', body)).toMatchObject({ status, body: { code } });
  expect((await admin.get('projects/wrong')).status).toBe(404);
});

test.each(['projects', 'Api', 'sign-in'])('it is refused under the address of another page: %s', async (code) => {
  expect(await put(code, draft)).toMatchObject({ status: 422, body: { code: 'code-reserved' } });
});

test.each<[Role, number]>([
  ['admin', 201],
  ['manager', 403],
  ['coordinator', 403],
  ['donor', 403],
])('a %s who makes a project: %i', async (role, status) => {
  expect((await (await api.as(role)).put(`projects/by-${role}`, draft)).status).toBe(status);
});

test('two who make the same at the same time make one', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => put('twice', draft)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
});
