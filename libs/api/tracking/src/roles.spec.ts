import { randomUUID } from 'node:crypto';
import { paths, type IndicatorProgress, type Page, type Value, type ValueDraft } from '@mizan/contract';
import { roles, type Role, type ValueStatus } from '@mizan/domain';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from './index';

let api: TestApi;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  await insertProject(api.dataSource.manager, {
    indicators: [
      { code: 'trained', unit: 'persons', disaggregation: ['sex'] },
      { code: 'reports', unit: 'reports' },
      { code: 'story', measure: 'narrative', accumulation: 'latest' },
      { code: 'share', measure: 'percentage' },
    ],
  });
});
afterAll(() => api.stop());

const seven: ValueDraft = { measuredOn: '2026-03-12', value: 7 };
const give = (status: ValueStatus) => giveValue(api, { indicator: 'trained', draft: seven, status });

const someList = (text = 'name;present\n') => ({ name: 'list.csv', content: new TextEncoder().encode(text) });

/** Evidence of a value that has come so far: where it is kept, the file itself, and the value. */
async function giveEvidence(status: 'draft' | 'submitted' | 'approved', indicator = 'trained', title = 'a list') {
  const draft: ValueDraft =
    indicator === 'story' ? { measuredOn: '2026-03-12', text: 'a story' } : { measuredOn: '2026-03-12', value: 7 };
  const { path: value } = await giveValue(api, { indicator, draft, status: 'draft' });
  const id = randomUUID();
  const coordinator = await api.as('coordinator');
  const added = await coordinator.upload(`${value}/evidence/${id}`, someList(`${title}\n`), title);
  if (added.status !== 201) throw new Error(`no evidence: ${JSON.stringify(added.body)}`);
  if (status !== 'draft') await coordinator.post(`${value}/submit`);
  if (status === 'approved') await (await api.as('manager')).post(`${value}/approve`);
  return { path: `${value}/evidence/${id}`, file: paths.evidence(id), value };
}

describe('who may do what', () => {
  type Ask = (person: ApiClient) => Promise<{ status: number }>;
  const whole = paths.projectValues('p');
  // coordinator, manager, donor, admin
  const matrix: [string, Ask, [number, number, number, number]][] = [
    ['log a value', (who) => who.put(paths.value('p', 'trained', randomUUID()), seven), [201, 403, 403, 201]],
    [
      'edit a value',
      async (who) => who.put((await give('draft')).path, { ...seven, value: 8 }, { ifMatch: '"1"' }),
      [200, 403, 403, 200],
    ],
    ['delete a value of somebody else', async (who) => who.delete((await giveAs('second')).path), [403, 403, 403, 403]],
    ['submit', async (who) => who.post(`${(await give('draft')).path}/submit`), [200, 403, 403, 200]],
    ['approve', async (who) => who.post(`${(await give('submitted')).path}/approve`), [403, 200, 403, 200]],
    [
      'return',
      async (who) => who.post(`${(await give('submitted')).path}/return`, { reason: 'r' }),
      [403, 200, 403, 200],
    ],
    [
      'reopen',
      async (who) => who.post(`${(await give('approved')).path}/reopen`, { reason: 'r' }),
      [403, 200, 403, 200],
    ],
    ['read a draft', async (who) => who.get((await give('draft')).path), [200, 200, 404, 200]],
    ['read a submitted value', async (who) => who.get((await give('submitted')).path), [200, 200, 404, 200]],
    ['read a returned value', async (who) => who.get((await give('returned')).path), [200, 200, 404, 200]],
    ['read an approved value', async (who) => who.get((await give('approved')).path), [200, 200, 200, 200]],
    ['read its history', async (who) => who.get(`${(await give('approved')).path}/history`), [200, 200, 403, 200]],
    [
      'add evidence',
      async (who) => who.upload(`${(await give('draft')).path}/evidence/${randomUUID()}`, someList()),
      [201, 403, 403, 201],
    ],
    ['remove evidence', async (who) => who.delete((await giveEvidence('draft')).path), [204, 403, 403, 204]],
    ['read the evidence of a draft', async (who) => who.get((await giveEvidence('draft')).file), [200, 200, 404, 200]],
    [
      'read the evidence of a submitted value',
      async (who) => who.get((await giveEvidence('submitted')).file),
      [200, 200, 404, 200],
    ],
    [
      'read the evidence of an approved value',
      async (who) => who.get((await giveEvidence('approved')).file),
      [200, 200, 200, 200],
    ],
    [
      'read the evidence of a reopened value',
      async (who) => {
        const { file, value } = await giveEvidence('approved');
        await (await api.as('manager')).post(`${value}/reopen`, { reason: 'r' });
        return who.get(file);
      },
      [200, 200, 404, 200],
    ],
    ['read how much room there is', (who) => who.get(paths.evidenceRoom('p')), [200, 403, 403, 200]],
    ['list values', (who) => who.get(paths.values('p', 'trained')), [200, 200, 200, 200]],
    ['list what waits', (who) => who.get(`${whole}?status=submitted`), [200, 200, 403, 200]],
    ['read progress', (who) => who.get(paths.progress('p', 'trained')), [200, 200, 200, 200]],
    ['read the overview', (who) => who.get(paths.overview('p')), [200, 200, 200, 200]],
  ];

  async function giveAs(name: string) {
    const path = paths.value('p', 'trained', randomUUID());
    await (await api.as('coordinator', name)).put(path, seven);
    return { path };
  }

  const order: Role[] = ['coordinator', 'manager', 'donor', 'admin'];
  test.each(
    matrix.flatMap(([what, ask, expected]) => order.map((role, at) => [role, what, expected[at], ask] as const)),
  )('%s: %s → %i', async (role, _, expected, ask) => {
    expect((await ask(await api.as(role))).status).toBe(expected);
  });

  test.each(matrix)('nobody without a session: %s', async (_, ask) => {
    expect(await ask(api.anonymous)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  test('and what one reads stays in no cache, for the next may read less', async () => {
    const manager = await api.as('manager');
    expect((await manager.get((await give('approved')).path)).headers.get('cache-control')).toBe('no-store');
  });

  test('every role is in the matrix', () => expect([...order].sort()).toEqual([...roles].sort()));
});

describe('a donor never meets a number that is not approved', () => {
  const secret = 424242;
  let addresses: string[];
  let donor: ApiClient;
  beforeAll(async () => {
    donor = await api.as('donor');
    const drafts: [string, ValueDraft][] = [
      [
        'trained',
        {
          measuredOn: '2026-03-12',
          value: secret,
          comment: `about ${secret}`,
          cells: [{ categories: { sex: 'female' }, value: secret }],
        },
      ],
      ['reports', { measuredOn: '2026-03-12', value: secret }],
      ['story', { measuredOn: '2026-03-12', text: `we counted ${secret}` }],
      ['share', { measuredOn: '2026-03-12', numerator: secret, denominator: secret }],
    ];
    addresses = [paths.overview('p'), paths.projectValues('p')];
    for (const [indicator, draft] of drafts) {
      for (const status of ['draft', 'submitted', 'returned'] as const) {
        const { path } = await giveValue(api, { indicator, draft, status });
        addresses.push(path, `${path}/history`);
      }
      const reopened = await giveValue(api, { indicator, draft });
      await (await api.as('manager')).post(`${reopened.path}/reopen`, { reason: 'wrong' });
      const corrected = await giveValue(api, { indicator, draft, status: 'returned' });
      const harmless = JSON.parse(JSON.stringify(draft).replaceAll(String(secret), '12')) as ValueDraft;
      const coordinator = await api.as('coordinator');
      await coordinator.put(corrected.path, harmless, { ifMatch: `"${corrected.value.version}"` });
      await coordinator.post(`${corrected.path}/submit`);
      await (await api.as('manager')).post(`${corrected.path}/approve`);
      const list = paths.values('p', indicator);
      addresses.push(reopened.path, `${reopened.path}/history`, corrected.path, `${corrected.path}/history`);
      addresses.push(
        list,
        ...['draft', 'submitted', 'returned', 'approved'].map((status) => `${list}?status=${status}`),
      );
      addresses.push(`${list}?limit=1`, `${list}?from=2026-03-12&to=2026-03-12`, paths.progress('p', indicator));
    }
    const figures = addresses.filter((path) => /progress|overview/.test(path));
    // Before, on and after the day that all of it was measured on: what does not count is explained each time.
    for (const day of ['2026-01-31', '2026-03-12', '2026-10-31']) {
      addresses.push(...figures.map((path) => `${path}?asOf=${day}`));
    }
  });

  test('by any address', async () => {
    expect(addresses.length).toBeGreaterThan(60);
    for (const path of addresses) {
      const { status, body } = await donor.get(path);
      expect([200, 403, 404]).toContain(status);
      expect([path, JSON.stringify(body)]).not.toEqual([path, expect.stringContaining(String(secret))]);
    }
  });

  test('while the team does, so that the walk above means something', async () => {
    const coordinator = await api.as('coordinator');
    const shown = await Promise.all(addresses.map((path) => coordinator.get(path)));
    const meeting = shown.filter(({ body }) => JSON.stringify(body).includes(String(secret)));
    expect(meeting.length).toBeGreaterThan(30);
    const explained = addresses.filter((path) => path.includes('progress'));
    expect(explained.filter((path) => !meeting.includes(shown[addresses.indexOf(path)]!))).toEqual([]);
  });

  test('by what did not count either: of those who wait, not even how many there are', async () => {
    for (const code of ['trained', 'reports', 'story', 'share']) {
      for (const day of ['2026-01-31', '2026-10-31']) {
        const path = `${paths.progress('p', code)}?asOf=${day}`;
        const { notCounted } = (await donor.get<IndicatorProgress>(path)).body.explanation;
        expect(notCounted?.count).toBe(notCounted?.values.length);
        expect(notCounted?.values.filter(({ why, measuredOn }) => why !== 'after-day' || measuredOn <= day)).toEqual(
          [],
        );
        const ofTeam = (await (await api.as('coordinator')).get<IndicatorProgress>(path)).body.explanation.notCounted;
        expect(ofTeam!.count).toBeGreaterThan(notCounted!.count);
      }
    }
  });

  test('and reads what was approved in its place', async () => {
    const { body } = await donor.get<Page<Value>>(paths.values('p', 'reports'));
    expect(body.items.map(({ value, status }) => [value, status])).toEqual([[12, 'approved']]);
    expect((await donor.get<IndicatorProgress>(paths.progress('p', 'reports'))).body.actual).toBe(12);
    expect((await donor.get<Page<Value>>(`${paths.values('p', 'reports')}?status=draft`)).body.items).toEqual([]);
  });
});

describe('a donor reads the evidence of approved values, and not who added it', () => {
  const secret = 'the-secret-list';

  test('by any address', async () => {
    const donor = await api.as('donor');
    const given = [await giveEvidence('draft', 'reports', secret), await giveEvidence('submitted', 'story', secret)];
    const reopened = await giveEvidence('approved', 'reports', secret);
    await (await api.as('manager')).post(`${reopened.value}/reopen`, { reason: 'wrong' });
    const addresses = [...given, reopened].flatMap(({ file, value, path }) => [file, value, path, `${value}/history`]);
    const lists = ['reports', 'story'].flatMap((code) => [paths.values('p', code), paths.progress('p', code)]);
    for (const path of [...addresses, ...lists, paths.overview('p'), paths.projectValues('p')]) {
      expect([path, JSON.stringify(await donor.get(path))]).not.toEqual([path, expect.stringContaining(secret)]);
    }
    const team = await Promise.all(addresses.map((path) => manager().then((who) => who.get(path))));
    expect(team.filter(({ body }) => JSON.stringify(body).includes(secret)).length).toBeGreaterThan(6);
  });

  test('that of an approved one, wherever the value stands', async () => {
    const donor = await api.as('donor');
    const { file, value } = await giveEvidence('approved', 'reports', 'the public list');
    expect((await donor.get(file)).body).toBe('the public list\n');
    const ofValue = (await donor.get<Value>(value)).body.evidence;
    const listed = (await donor.get<Page<Value>>(paths.values('p', 'reports'))).body.items;
    const { explanation } = (await donor.get<IndicatorProgress>(paths.progress('p', 'reports'))).body;
    const id = value.split('/').at(-1);
    for (const evidence of [
      ofValue,
      listed.find((one) => one.id === id)?.evidence,
      explanation.values.find((one) => one.id === id)?.evidence,
    ]) {
      expect(evidence).toMatchObject([{ title: 'the public list', addedBy: null }]);
    }
    expect((await (await manager()).get<Value>(value)).body.evidence).toMatchObject([
      { addedBy: { name: 'coordinator' } },
    ]);
  });

  const manager = () => api.as('manager');
});
