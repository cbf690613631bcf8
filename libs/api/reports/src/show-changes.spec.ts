import { randomUUID } from 'node:crypto';
import { paths, type Changes, type ReportDraft } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from './approved-values';
import { ReportsModule } from './index';

let api: TestApi;
let donor: ApiClient;
beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  donor = await api.as('donor');
  await insertProject(api.dataSource.manager, {
    indicators: [{ code: 'trained', unit: 'persons', targets: [{ dueOn: '2026-04-30', value: 50 }] }],
  });
  await storeValue(api, { indicator: 'trained', on: '2026-03-12', value: 20 });
});
afterAll(() => api.stop());

const changes = async (query = '') => (await donor.get<Changes>(`${paths.changes('p')}${query}`)).body;

test('before the first report nothing is compared', async () =>
  expect(await changes()).toEqual({ since: null, report: null, asOf: '2026-11-23', changes: [] }));

test('since the last report: since its frozen figures, so that what was approved late is a change', async () => {
  const id = randomUUID();
  const draft: ReportDraft = { title: { en: 'Half-year' }, from: '2026-05-01', to: '2026-10-31' };
  expect((await (await api.as('manager')).put(paths.report('p', id), draft)).status).toBe(201);
  expect((await changes()).changes).toEqual([]);
  await storeValue(api, { indicator: 'trained', on: '2026-08-12', value: 25 });
  expect(await changes()).toEqual({
    since: '2026-10-31',
    report: { id, title: { en: 'Half-year' }, from: '2026-05-01', to: '2026-10-31' },
    asOf: '2026-11-23',
    changes: [{ kind: 'better', indicator: 'trained', from: 'off-track', to: 'on-track' }],
  });
  expect(await changes('?asOf=2026-10-30')).toMatchObject({ since: null, report: null });
});

test('since a day, as of another', async () =>
  expect(await changes('?since=2026-03-01&asOf=2026-04-30')).toEqual({
    since: '2026-03-01',
    report: null,
    asOf: '2026-04-30',
    changes: [{ kind: 'worse', indicator: 'trained', from: 'not-due', to: 'off-track' }],
  }));

test.each([
  ['a day that is none', paths.changes('p') + '?since=2026-02-30', 400, 'invalid-field'],
  ['two days', paths.changes('p') + '?since=2026-02-28&since=2026-03-01', 400, 'invalid-field'],
  ['a field more', paths.changes('p') + '?with=2026-02-28', 400, 'unknown-field'],
  ['a project that there is not', paths.changes('nowhere'), 404, 'not-found'],
])('%s is refused', async (_, path, status, code) =>
  expect(await donor.get(path)).toMatchObject({ status, body: { code } }),
);

test('with a report that is no longer what was frozen nothing is compared', async () => {
  const silent = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  await api.dataSource.query(`UPDATE reports SET data = replace(data, '"actual":20', '"actual":21')`);
  expect((await donor.get(paths.changes('p'))).status).toBe(500);
  silent.mockRestore();
});
