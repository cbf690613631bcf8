import { randomUUID } from 'node:crypto';
import { paths, type PreparationDraft, type Report } from '@mizan/contract';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { ReportsModule } from '../index';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained', unit: 'persons' }] });
});
afterAll(() => api.stop());

const draft: PreparationDraft = { title: { en: 'Half-year' }, from: '2026-05-01', to: '2026-10-31' };
const sections = ['summary', 'deviations', 'lessons', 'cooperation', 'visibility', 'next-period'];

test('a report is frozen while several go on writing, with all that they were told is kept', async () => {
  const id = randomUUID();
  await coordinator.put(paths.preparation('p', id), draft);
  const kept: Record<string, { en: string }> = {};
  const write = async (section: string, version: number) => {
    const text = `${section} ${version}`;
    const options = version === 1 ? {} : { ifMatch: `"${version - 1}"` };
    const { status } = await coordinator.put(paths.preparationText('p', id, section, 'en'), { text }, options);
    if (status === 200) kept[section] = { en: text };
    return status;
  };
  const goOn = async (section: string) => {
    for (let version = 2; ; version += 1) {
      const status = await write(section, version);
      if (status !== 200) return status;
    }
  };
  await Promise.all(sections.map((section) => write(section, 1)));
  const written = sections.map(goOn);
  expect((await manager.put(paths.report('p', id), draft)).status).toBe(201);
  expect(new Set(await Promise.all(written))).toEqual(new Set([404]));
  expect((await manager.get<Report>(paths.report('p', id))).body.data.narrative).toEqual(kept);
});
