import { createHash, randomUUID } from 'node:crypto';
import { paths, type Report } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from '../approved-values';
import { ReportsModule } from '../index';
import { recordsOf } from './read-back';

let api: TestApi;
let donor: ApiClient;
let report: Report;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  donor = await api.as('donor');
  const manager = await api.as('manager');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }, { code: 'fine' }] });
  await storeValue(api, { indicator: 'trained', on: '2026-03-12', value: 12 });
  await storeValue(api, { indicator: 'fine', on: '2026-09-12', value: 0.000001 });
  const path = paths.report('p', randomUUID());
  await manager.put(path, { title: { fr: 'Rapport' }, from: '2026-05-01', to: '2026-10-31' });
  report = (await donor.get<Report>(path)).body;
});
afterAll(() => api.stop());

const download = (file: string, language = 'en') => donor.download(paths.document('p', report.id, file, language));

test.each(languages)('a donor downloads the figures of the frozen data as CSV in %s', async (language) => {
  const { status, bytes, headers } = await download('indicators.csv', language);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(
    new RegExp(`filename="p-2026-10-31-${language}-indicators-[0-9a-f]{12}.csv"`),
  );
  const actuals = report.data.overview.indicators.map(({ code, actual }) => [code, String(actual)]);
  expect(recordsOf(bytes).map((record) => [record['indicator'], record['actual']])).toEqual(actuals);
});

test('and the values that counted, exactly', async () => {
  const { bytes } = await download('values.csv');
  expect(recordsOf(bytes).map((record) => [record['indicator'], record['measured_on'], record['value']])).toEqual([
    ['trained', '2026-03-12', '12'],
    ['fine', '2026-09-12', '0.000001'],
  ]);
});

test.each(['breakdown.csv', 'dictionary.csv'])('and %s', async (file) => {
  expect((await download(file)).status).toBe(200);
});

test('and the frozen data, whose hash anyone can check', async () => {
  const { bytes, headers } = await download('data.json');
  expect(headers.get('content-type')).toBe('application/json');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.sha256);
});

test('each file has a mark of its own, so that none is taken for another', async () => {
  const files = ['indicators.csv', 'values.csv', 'breakdown.csv', 'dictionary.csv', 'data.json', 'workbook.xlsx'];
  const marks = await Promise.all(files.map(async (file) => (await download(file)).headers.get('etag')));
  expect(new Set(marks).size).toBe(files.length);
});

test('a file that there is not is not found', async () => {
  expect((await download('people.csv')).status).toBe(404);
});
