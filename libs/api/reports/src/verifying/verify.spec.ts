import { randomUUID } from 'node:crypto';
import { paths, type ProblemBody, type ReportSummary, type VerifiedReport } from '@mizan/contract';
import { insertProject, startApi, type TestApi } from '@mizan/testing';
import { ReportsModule } from '../index';

let api: TestApi;
let frozen: ReportSummary;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  const draft = { title: { en: 'Report' }, from: '2026-05-01', to: '2026-10-31' };
  frozen = (await (await api.as('manager')).put<ReportSummary>(paths.report('p', randomUUID()), draft)).body;
});
afterAll(() => api.stop());

test('anybody learns which report a hash is of, and neither its id nor who froze it', async () => {
  for (const asked of [frozen.sha256, frozen.sha256.toUpperCase()]) {
    const { status, body } = await api.anonymous.get<VerifiedReport>(paths.verify(asked));
    expect(status).toBe(200);
    expect(body).toEqual({
      project: { code: 'p', title: { en: 'A small project' }, demonstration: false, timeZone: 'Africa/Casablanca' },
      title: { en: 'Report' },
      from: '2026-05-01',
      to: '2026-10-31',
      frozenAt: frozen.frozenAt,
      sha256: frozen.sha256,
      supersededBy: null,
    });
  }
});

test.each<[string, string, number, string]>([
  ['of no report', 'ab'.repeat(32), 404, 'not-found'],
  ['with a digit too few', 'a'.repeat(63), 400, 'invalid-field'],
  ['with a digit too many', 'a'.repeat(65), 400, 'invalid-field'],
  ['with a letter that is no digit', 'g'.repeat(64), 400, 'invalid-field'],
  ['with a line after it', `${'a'.repeat(64)}\n`, 400, 'invalid-field'],
  ['that is something else', "' OR 1=1", 400, 'invalid-field'],
])('a hash %s is refused', async (_, sha256, status, code) => {
  const { status: answered, body } = await api.anonymous.get<ProblemBody>(paths.verify(sha256));
  expect([answered, body.code]).toEqual([status, code]);
});

test('a report that was replaced is said to be, by which one', async () => {
  const manager = await api.as('manager');
  const id = randomUUID();
  const draft = { title: { en: 'Corrected' }, from: '2026-05-01', to: '2026-10-31' };
  const preparation = { ...draft, supersedes: frozen.id, reason: { en: 'A value was counted twice' } };
  expect((await manager.put(paths.preparation('p', id), preparation)).status).toBe(201);
  api.setNow('2026-11-24T12:00:00Z');
  const { sha256 } = (await manager.put<ReportSummary>(paths.report('p', id), draft)).body;
  const { body } = await api.anonymous.get<VerifiedReport>(paths.verify(frozen.sha256));
  expect(body.supersededBy).toEqual({ title: { en: 'Corrected' }, frozenAt: '2026-11-24T12:00:00.000Z', sha256 });
  expect((await api.anonymous.get<VerifiedReport>(paths.verify(sha256))).body.supersededBy).toBeNull();
});

test('a preview is of no frozen report', async () => {
  const manager = await api.as('manager');
  const id = randomUUID();
  const draft = { title: { en: 'Draft' }, from: '2026-05-01', to: '2026-10-31' };
  await manager.put(paths.preparation('p', id), draft);
  const { headers } = await manager.download(`${paths.preparation('p', id)}/preview/workbook.xlsx?lang=fr`);
  const hash = /[0-9a-f]{64}/.exec(headers.get('etag') ?? '')?.[0] ?? '';
  expect((await api.anonymous.get(paths.verify(hash))).status).toBe(404);
});
