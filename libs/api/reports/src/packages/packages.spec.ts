import { randomUUID } from 'node:crypto';
import {
  paths,
  type Page,
  type ProblemBody,
  type Report,
  type ReportDownload,
  type ReportPackage,
  type ReportSummary,
} from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { strFromU8, unzipSync } from 'fflate';
import { storeValue } from '../approved-values';
import { ReportsModule } from '../index';
import { MadeFiles } from '../files/made-files';
import { whenMade } from './package-example';
import { PackageJobs } from './package-jobs';

let api: TestApi;
let manager: ApiClient;
let donor: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  [manager, donor] = [await api.as('manager'), await api.as('donor')];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  await insertProject(api.dataSource.manager, { code: 'other', indicators: [] });
  await storeValue(api, { indicator: 'trained', on: '2026-06-12', value: 7 });
});
afterAll(() => api.stop());

async function frozen(): Promise<string> {
  const id = randomUUID();
  const draft = { title: { en: 'Report' }, from: '2026-05-01', to: '2026-10-31' };
  expect((await manager.put(paths.report('p', id), draft)).status).toBe(201);
  return id;
}

const ask = (report: string, body: unknown, who = donor) =>
  who.post<ReportPackage & ProblemBody>(paths.packages('p', report), body);

const ready = (report: string, id: string) => whenMade(donor, paths.package('p', report, id));

test('several documents in several languages come as one ZIP, each of which is what comes alone', async () => {
  const report = await frozen();
  const { status, body } = await ask(report, {
    files: ['workbook.xlsx', 'indicators.csv', 'data.json'],
    languages: ['fr', 'en'],
  });
  expect([status, body.state, body.done, body.total]).toEqual([202, 'waiting', 0, 5]);
  expect(await ready(report, body.id)).toMatchObject({ state: 'ready', done: 5, total: 5 });
  const { bytes, headers } = await donor.download(paths.packageFile('p', report, body.id));
  expect(headers.get('content-type')).toBe('application/zip');
  const files = unzipSync(bytes);
  const mark = (await donor.get<Report>(paths.report('p', report))).body.sha256.slice(0, 12);
  expect(Object.keys(files)).toEqual([
    'p – Report – 2026-10-31 (fr).xlsx',
    'p – Report – 2026-10-31 (en).xlsx',
    `p – Report – 2026-10-31 (fr)-indicators-${mark}.csv`,
    `p – Report – 2026-10-31 (en)-indicators-${mark}.csv`,
    'p – Report – 2026-10-31 (fr)-data.json',
  ]);
  const alone = await donor.download(paths.workbook('p', report, 'en'));
  expect(Buffer.from(files['p – Report – 2026-10-31 (en).xlsx']!).equals(alone.bytes)).toBe(true);
  expect(JSON.parse(strFromU8(files['p – Report – 2026-10-31 (fr)-data.json']!))).toMatchObject({ id: report });
});

test('whoever asks for the same, in whatever order, is given the same one, made once', async () => {
  const report = await frozen();
  const open = jest.spyOn(api.get(MadeFiles), 'open');
  const answers = await Promise.all([
    ask(report, { files: ['data.json', 'indicators.csv'], languages: ['ar', 'fr'] }),
    ask(report, { files: ['indicators.csv', 'data.json'], languages: ['fr', 'ar'] }, manager),
  ]);
  const [one, two] = answers.map(({ body }) => body.id);
  expect(one).toBe(two);
  await ready(report, one!);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(open.mock.calls.filter(([, name]) => name === `package/${one}`)).toHaveLength(1);
  open.mockRestore();
});

test('what a killed server was making is made by the next one', async () => {
  const report = await frozen();
  const id = randomUUID();
  await api.dataSource.query(
    `INSERT INTO report_packages (id, report_id, files, languages, documents_version, state, done, total, asked_at)
     VALUES ($1, $2, '{data.json}', '{fr}', 1, 'making', 0, 1, now())`,
    [id, report],
  );
  await api.get(PackageJobs).onApplicationBootstrap();
  expect(await ready(report, id)).toMatchObject({ state: 'ready', done: 1 });
});

test('one that could not be made says so, and is tried again when it is asked for again', async () => {
  const report = await frozen();
  const broken = jest.spyOn(api.get(MadeFiles), 'open').mockRejectedValue(new Error('no more room'));
  const silent = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const wanted = { files: ['indicators.csv'], languages: ['fr'] };
  const { body } = await ask(report, wanted);
  expect(await ready(report, body.id)).toMatchObject({ state: 'failed', done: 0 });
  broken.mockRestore();
  silent.mockRestore();
  expect((await ask(report, wanted)).body).toMatchObject({ id: body.id, state: 'waiting' });
  expect(await ready(report, body.id)).toMatchObject({ state: 'ready' });
});

test('each document in it counts as downloaded', async () => {
  const report = await frozen();
  const { body } = await ask(report, { files: ['indicators.csv'], languages: ['fr', 'ar'] });
  await ready(report, body.id);
  await donor.download(paths.packageFile('p', report, body.id));
  const log = await manager.get<Page<ReportDownload>>(`${paths.report('p', report)}/downloads`);
  expect(log.body.items.map(({ file, language }) => `${file} ${language}`).sort()).toEqual([
    'indicators.csv ar',
    'indicators.csv fr',
  ]);
});

test.each<[string, unknown, string]>([
  ['no file', { files: [], languages: ['fr'] }, 'invalid-field'],
  ['a file that there is not', { files: ['report.exe'], languages: ['fr'] }, 'invalid-field'],
  ['a language that there is not', { files: ['data.json'], languages: ['de'] }, 'invalid-field'],
  ['one thing twice', { files: ['data.json', 'data.json'], languages: ['fr'] }, 'invalid-field'],
  ['a text for a list', { files: 'data.json', languages: ['fr'] }, 'invalid-field'],
  ['an unknown field', { files: ['data.json'], languages: ['fr'], all: true }, 'unknown-field'],
])('%s is refused', async (_, body, code) => {
  expect(await ask(await frozen(), body)).toMatchObject({ status: 400, body: { code } });
});

test('of a report of another project, or one that there is not: not found', async () => {
  const report = await frozen();
  const wanted = { files: ['data.json'], languages: ['fr'] };
  const { body } = await ask(report, wanted);
  await ready(report, body.id);
  expect((await donor.get(paths.package('other', report, body.id))).status).toBe(404);
  expect((await donor.get(paths.package('p', await frozen(), body.id))).status).toBe(404);
  expect((await donor.get(paths.packageFile('p', report, randomUUID()))).status).toBe(404);
  expect((await donor.get(paths.package('p', report, 'x'))).status).toBe(404);
  expect((await ask(randomUUID(), wanted)).status).toBe(404);
  expect((await api.anonymous.get(paths.package('p', report, body.id))).status).toBe(401);
});

test('a file of many values tells how much of it is written', async () => {
  await api.dataSource.query(
    `INSERT INTO indicator_values (id, indicator_id, period_id, measured_on, value, status, created_by, written_by, decided_by, decided_at)
     SELECT gen_random_uuid(), indicator_id, period_id, measured_on, value, status, created_by, written_by, decided_by, decided_at FROM indicator_values, generate_series(1, 25000)`,
  );
  const report = await frozen();
  const { items } = (await donor.get<Page<ReportSummary>>(paths.reports('p'))).body;
  expect(items.find(({ id }) => id === report)?.values).toBe(25_001);
  const written = jest.spyOn(api.dataSource.manager, 'query');
  const { body } = await ask(report, { files: ['iati.xml', 'values.csv'], languages: ['fr'] });
  expect(await ready(report, body.id)).toMatchObject({ state: 'ready', done: 2, share: 1 });
  const shares = written.mock.calls
    .filter(([sql]) => sql.startsWith('UPDATE report_packages'))
    .map(([, of]) => (of as unknown[])[3]);
  written.mockRestore();
  expect(shares).toEqual([0, 0.5, 0.5 + 10_000 / 25_001 / 2, 0.5 + 20_000 / 25_001 / 2, 1, 1]);
});
