import { randomUUID } from 'node:crypto';
import { paths, type ProblemBody, type Report } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from './approved-values';
import { documentsVersion } from './documents/documents';
import { ReportsModule } from './index';
import { wordsOf } from './words';
import { reopened, rowsWith, sheetNamed, valuesAt } from './workbook/reopened';

let api: TestApi;
let manager: ApiClient;
let donor: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  [manager, donor] = [await api.as('manager'), await api.as('donor')];
  await insertProject(api.dataSource.manager, {
    indicators: [
      { code: 'trained', unit: 'persons' },
      { code: 'share', measure: 'percentage' },
      {
        code: 'delay',
        measure: 'ratio',
        unit: 'days',
        direction: 'decrease',
        baseline: 30,
        targets: [{ dueOn: '2026-04-30', value: 20.25 }],
      },
      { code: 'stage', measure: 'score', accumulation: 'max', scale: { '0': 'none', '100': 'adopted' } },
      { code: 'fine' },
      { code: 'silent' },
    ],
  });
  await storeValue(api, { indicator: 'trained', on: '2026-03-12', value: 12 });
  await storeValue(api, { indicator: 'share', on: '2026-03-12', numerator: 2, denominator: 3 });
  await storeValue(api, { indicator: 'delay', on: '2026-03-12', numerator: 100, denominator: 7 });
  await storeValue(api, { indicator: 'stage', on: '2026-03-12', value: 2 });
  await storeValue(api, { indicator: 'fine', on: '2026-03-12', value: 0.1 });
  await storeValue(api, { indicator: 'fine', on: '2026-09-12', value: 999_999_998.123456 });
});
afterAll(() => api.stop());

const draft = { title: { fr: 'Rapport n° 1/2 : « état »', ar: 'تقرير' }, from: '2026-05-01', to: '2026-10-31' };

async function frozen(title: object = draft.title): Promise<Report> {
  const path = paths.report('p', randomUUID());
  expect((await manager.put(path, { ...draft, title })).status).toBe(201);
  return (await donor.get<Report>(path)).body;
}

test.each(languages)('in %s it holds every figure of the frozen data, exactly', async (language) => {
  const { id, data } = await frozen();
  const { status, bytes } = await donor.download(paths.workbook('p', id, language));
  expect(status).toBe(200);
  const tracking = sheetNamed(await reopened(bytes), wordsOf(language).sheets.tracking);
  for (const { code, targetDue, actual, target, achievement, progress, pace } of data.overview.indicators) {
    const [summary, ...points] = rowsWith(tracking, 1, code);
    expect(valuesAt(tracking, summary!, [5, 6, 8, 9, 10, 11])).toEqual([
      targetDue,
      actual,
      target,
      achievement,
      progress,
      pace,
    ]);
    expect(points.map((row) => valuesAt(tracking, row, [5, 6]))).toEqual(
      data.progress[code]!.series.map((point) => [point.target, point.actual]),
    );
  }
});

test('it comes as a file with a name to read, kept by the reader alone', async () => {
  const { id, sha256 } = await frozen();
  const { headers, bytes } = await donor.download(paths.workbook('p', id, 'fr'));
  expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect(headers.get('content-length')).toBe(String(bytes.length));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(headers.get('etag')).toBe(`"${sha256}-fr-${documentsVersion}"`);
  const [, plain, name] = /^attachment; filename="([\w.-]+)"; filename\*=UTF-8''([\w.%~!#$&+^`|-]+)$/.exec(
    headers.get('content-disposition')!,
  )!;
  expect(plain).toBe('p-2026-10-31-fr.xlsx');
  expect(decodeURIComponent(name!)).toBe('p – Rapport n° 1 2 « état » – 2026-10-31 (fr).xlsx');
});

test.each([
  ['quotes and parentheses', `l'état (n* 1)"`, `p – l'état (n 1) – 2026-10-31 (fr).xlsx`],
  ['a way out of the folder', '../../etc/passwd', 'p – .. .. etc passwd – 2026-10-31 (fr).xlsx'],
  ['marks of direction', 'a\u202egnp.exe', 'p – a gnp.exe – 2026-10-31 (fr).xlsx'],
  ['more lines', 'one\r\nSet-Cookie: a=b', 'p – one Set-Cookie a=b – 2026-10-31 (fr).xlsx'],
  ['nothing but signs', '///', 'p – 2026-10-31 (fr).xlsx'],
])('a title of %s still makes a name', async (_, title, expected) => {
  const { id } = await frozen({ fr: title });
  const { status, headers } = await donor.download(paths.workbook('p', id, 'fr'));
  expect(status).toBe(200);
  const [, name] = /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition')!)!;
  expect(decodeURIComponent(name!)).toBe(expected);
});

test('who has it already is not sent it again', async () => {
  const { id } = await frozen();
  const path = paths.workbook('p', id, 'fr');
  const { etag } = await donor.get(path);
  // Node's fetch asks for a fresh copy by itself unless told otherwise.
  const headers = { 'if-none-match': etag!, 'cache-control': 'max-age=0' };
  const again = await donor.get(path, { headers });
  expect(again).toMatchObject({ status: 304, body: '', etag });
  expect((await donor.get(paths.workbook('p', id, 'ar'), { headers })).status).toBe(200);
});

test('without a language it comes in the project’s first one', async () => {
  const { id, sha256 } = await frozen();
  const { headers } = await donor.download(`${paths.report('p', id)}/workbook.xlsx`);
  expect(headers.get('etag')).toBe(`"${sha256}-en-${documentsVersion}"`);
});

test.each(['lang=de', 'lang=', 'lang=fr&lang=ar', 'lang[]=fr', 'language=fr'])('%s is refused', async (query) => {
  const { id } = await frozen();
  const { status, body } = await donor.get<ProblemBody>(`${paths.report('p', id)}/workbook.xlsx?${query}`);
  expect(status).toBe(400);
  expect(body.code).toMatch(/^(invalid|unknown)-field$/);
});
