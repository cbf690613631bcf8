import { randomUUID } from 'node:crypto';
import { paths, type ProblemBody, type Report } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from './approved-values';
import { ReportsModule } from './index';
import { deskOf } from './pdf/content/desk';
import { reopened, seen } from './pdf/reopened';

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
      { code: 'fine' },
      { code: 'told', measure: 'narrative', accumulation: 'latest', unit: null, targets: [] },
    ],
  });
  await storeValue(api, { indicator: 'trained', on: '2026-03-12', value: 12_345 });
  await storeValue(api, { indicator: 'share', on: '2026-03-12', numerator: 2, denominator: 3 });
  await storeValue(api, { indicator: 'fine', on: '2026-09-12', value: 999_999_998.123456 });
  await storeValue(api, { indicator: 'trained', on: '2026-04-12', value: 77_777, status: 'submitted' });
});
afterAll(() => api.stop());

async function frozen(): Promise<Report> {
  const path = paths.report('p', randomUUID());
  const draft = { title: { fr: 'Rapport n° 1' }, from: '2026-05-01', to: '2026-10-31' };
  expect((await manager.put(path, draft)).status).toBe(201);
  return (await donor.get<Report>(path)).body;
}

test.each(languages)(
  'in %s a donor reads every figure of the frozen data, and nothing unapproved',
  async (language) => {
    const { id, data, sha256 } = await frozen();
    const { status, headers, bytes } = await donor.download(paths.document('p', id, 'report.pdf', language));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    const { pages } = await reopened(bytes);
    const text = seen(pages.join('\n'));
    const { indicators, numbers } = deskOf(data, language);
    for (const { figures, shape } of indicators) {
      for (const figure of [figures?.actual, figures?.target, figures?.targetDue]) {
        expect(text).toContain(seen(numbers.figure(figure, shape)));
      }
      expect(text).toContain(seen(numbers.share(figures?.progress)));
    }
    expect(text).toContain(sha256);
    expect(text.replaceAll(/[\s,]/gu, '')).not.toMatch(/77777|90122/);
  },
);

test('a chart has an address of its own, which stays', async () => {
  const { id } = await frozen();
  const path = paths.reportChart('p', id, 'trained', 'ar');
  const { status, headers, bytes } = await donor.download(path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('image/svg+xml');
  expect(bytes.toString('utf8')).toMatch(/^<svg /);
});

test.each([
  ['of an unknown indicator', 'nobody.svg'],
  ['of a narrative', 'told.svg'],
  ['of another kind', 'trained.png'],
  ['of nothing', '.svg'],
  ['of a name that every object has', '__proto__.svg'],
])('a chart %s is not found', async (_, file) => {
  const { id } = await frozen();
  const { status, body } = await donor.get<ProblemBody>(`${paths.report('p', id)}/charts/${file}`);
  expect([status, body.code]).toEqual([404, 'not-found']);
});

test.each([
  ['another project', (id: string) => paths.reportChart('other', id, 'trained', 'fr'), 404],
  ['another report', () => paths.reportChart('p', randomUUID(), 'trained', 'fr'), 404],
  ['a language that there is not', (id: string) => paths.reportChart('p', id, 'trained', 'de'), 400],
])('a chart of %s is refused', async (_, path, expected) => {
  const { id } = await frozen();
  expect((await donor.get(path(id))).status).toBe(expected);
});
