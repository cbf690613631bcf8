import { randomUUID } from 'node:crypto';
import { paths, type Report } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from './approved-values';
import { ReportsModule } from './index';
import { opened } from './word/opened';

let api: TestApi;
let donor: ApiClient;
let report: Report;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  const manager = await api.as('manager');
  donor = await api.as('donor');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained', unit: 'persons' }] });
  await storeValue(api, { indicator: 'trained', on: '2026-03-12', value: 12_345 });
  await storeValue(api, { indicator: 'trained', on: '2026-04-12', value: 77_777, status: 'submitted' });
  const path = paths.report('p', randomUUID());
  const draft = { title: { fr: 'Rapport n° 1' }, from: '2026-05-01', to: '2026-10-31' };
  expect((await manager.put(path, draft)).status).toBe(201);
  report = (await donor.get<Report>(path)).body;
});
afterAll(() => api.stop());

const download = (file: string) => donor.download(paths.document('p', report.id, file, 'fr'));

test('a donor downloads the report as a Word document: approved figures and no other', async () => {
  const { status, headers, bytes } = await download('report.docx');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  expect(headers.get('content-disposition')).toContain('p-2026-10-31-fr.docx');
  const texts = opened(bytes).tables.flat(2);
  expect(texts.some((text) => text.startsWith('12\u202f345'))).toBe(true);
  expect(texts).toContain(report.sha256);
  expect(texts.join().replaceAll('\u202f', '')).not.toMatch(/77777|90122/);
});

test('a donor downloads the report as an activity file: approved figures and no other', async () => {
  const { status, headers, bytes } = await download('iati.xml');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/xml');
  expect(headers.get('content-disposition')).toContain('p-2026-10-31-fr-iati.xml');
  const xml = bytes.toString('utf8');
  expect(xml).toContain('<actual value="12345">');
  expect(xml).toContain(`sha256="${report.sha256}"`);
  expect(xml).not.toMatch(/77777|90122/);
});
