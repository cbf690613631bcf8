import { randomUUID } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { paths } from '@mizan/contract';
import { FileStore } from '@mizan/api/platform';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { storeValue } from '../approved-values';
import { ReportsModule } from '../index';
import { MadeFiles } from './made-files';
import { beginFile } from './made-files.sql';

let api: TestApi;
let manager: ApiClient;
let files: MadeFiles;
let report: string;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  manager = await api.as('manager');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  files = api.get(MadeFiles);
});
afterAll(() => api.stop());
beforeEach(async () => {
  report = randomUUID();
  const draft = { title: { en: 'Report' }, from: '2026-05-01', to: '2026-10-31' };
  expect((await manager.put(paths.report('p', report), draft)).status).toBe(201);
});

const kept = async () => (await readdir(join(api.filesDirectory, 'kept')).catch(() => [])).length;
const arriving = async () => (await readdir(join(api.filesDirectory, 'arriving'))).length;
const open = async (name: string, make: (path: string) => Promise<void>) => {
  const { content, bytes } = await files.open(report, name, make);
  const read = await buffer(content);
  expect(read.length).toBe(bytes);
  return read.toString();
};

test('two who ask at once wait for the same file, and who comes later is served from the store', async () => {
  let made = 0;
  const make = async (path: string) => writeFile(path, `made ${++made}`);
  expect(await Promise.all([open('a', make), open('a', make)])).toEqual(['made 1', 'made 1']);
  expect([await open('a', make), await open('b', make)]).toEqual(['made 1', 'made 2']);
  expect(await arriving()).toBe(0);
});

test('two servers that make the same keep one of them', async () => {
  const other = new MadeFiles(api.dataSource.manager, api.get(FileStore), { now: () => new Date() } as never);
  const before = await kept();
  const make = (path: string) => writeFile(path, 'the same');
  const [one, two] = await Promise.all([files.open(report, 'c', make), other.open(report, 'c', make)]);
  expect([(await buffer(one.content)).toString(), (await buffer(two.content)).toString()]).toEqual([
    'the same',
    'the same',
  ]);
  expect((await kept()) - before).toBe(1);
});

test('what fails in the middle leaves nothing, and is made the next time', async () => {
  const before = await kept();
  const failing = async (path: string) => {
    await writeFile(path, 'hal');
    throw new Error('no more room');
  };
  await expect(open('d', failing)).rejects.toThrow('no more room');
  expect([(await kept()) - before, await arriving()]).toEqual([0, 0]);
  expect(await open('d', (path) => writeFile(path, 'whole'))).toBe('whole');
});

test('what a killed server left is cleared away, and never served', async () => {
  const id = randomUUID();
  const em = api.dataSource.manager;
  await beginFile(em, { id, reportId: report, name: 'e', at: new Date('2026-11-23T10:00:00Z') });
  await api.get(FileStore).keepBytes(Buffer.from('hal'), `report-${id}`);
  expect(await open('e', (path) => writeFile(path, 'whole'))).toBe('whole');
  const before = await kept();
  await files.onApplicationBootstrap();
  expect((await kept()) - before).toBe(-1);
  expect(await open('e', () => Promise.reject(new Error('not again')))).toBe('whole');
});

test('what the store has lost is made again', async () => {
  await open('f', (path) => writeFile(path, 'first'));
  await rm(join(api.filesDirectory, 'kept'), { recursive: true });
  const silent = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await open('f', (path) => writeFile(path, 'second'))).toBe('second');
  silent.mockRestore();
});

test('every value that was frozen comes as CSV, also those approved before and taken back since', async () => {
  const id = randomUUID();
  const value = await storeValue(api, { indicator: 'trained', on: '2026-06-12', value: 7, comment: '=1+1' });
  await manager.put(paths.report('p', id), { title: { en: 'Values' }, from: '2026-05-01', to: '2026-10-31' });
  await api.dataSource.query('UPDATE indicator_values SET value = 8 WHERE id = $1', [value]);
  const { bytes } = await manager.download(paths.document('p', id, 'values.csv', 'en'));
  expect(bytes.toString('utf8').split('\r\n')).toEqual([
    '\ufeffindicator,period,measured_on,value,numerator,denominator,text,comment,approved_at,demonstration,id',
    `trained,Q3,2026-06-12,7,,,,'=1+1,2026-06-12T12:00:00.000Z,false,${value}`,
    '',
  ]);
});

test('values that are not those that were frozen are not given out', async () => {
  const id = randomUUID();
  await storeValue(api, { indicator: 'trained', on: '2026-06-13', value: 7 });
  await manager.put(paths.report('p', id), { title: { en: 'Values' }, from: '2026-05-01', to: '2026-10-31' });
  await api.dataSource.query(`UPDATE report_values SET line = replace(line, '7', '9') WHERE report_id = $1`, [id]);
  const silent = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect((await manager.download(paths.document('p', id, 'values.csv', 'en'))).status).toBe(500);
  silent.mockRestore();
});
