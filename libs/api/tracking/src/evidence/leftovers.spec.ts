import { randomUUID } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@mizan/api/platform';
import type { Value } from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from '../index';
import { pdf } from './file-examples';
import { Leftovers } from './leftovers';

let api: TestApi;
let coordinator: ApiClient;
let leftovers: Leftovers;
let files: FileStore;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  coordinator = await api.as('coordinator');
  [leftovers, files] = [api.get(Leftovers), api.get(FileStore)];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
});
afterAll(() => api.stop());
afterEach(() => jest.restoreAllMocks());

const list = { name: 'liste.pdf', content: new Uint8Array(pdf()) };
const kept = () => readdir(join(api.filesDirectory, 'kept')).catch(() => []);
const noted = () => api.dataSource.query<{ name: string }[]>('SELECT stored_as AS name FROM evidence_leftovers');
const anHourPasses = () =>
  api.dataSource.query(`UPDATE evidence_leftovers SET removable_at = removable_at - interval '1 hour'`);
const give = () =>
  giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-03-12', value: 7 }, status: 'draft' });
const add = async () => {
  const { path } = await give();
  const address = `${path}/evidence/${randomUUID()}`;
  return { path, address, answer: await coordinator.upload(address, list) };
};

test('a server that is killed between storing a file and writing its row leaves a file that goes within the hour', async () => {
  // What such a server has done: noted the name and stored the file.
  await leftovers.note('killed');
  await files.keepBytes(pdf(), 'killed');
  await leftovers.clear();
  expect(await kept()).toEqual(['killed']);
  await anHourPasses();
  await leftovers.clear();
  expect([await kept(), await noted()]).toEqual([[], []]);
});

test('a file whose row could not be written goes at once where a rule said no', async () => {
  await api.dataSource.query('UPDATE projects SET evidence_quota = 1');
  const { path, answer } = await add();
  expect(answer).toMatchObject({ status: 422, body: { code: 'quota-exceeded' } });
  await api.dataSource.query('UPDATE projects SET evidence_quota = DEFAULT');
  expect([await kept(), await noted(), (await coordinator.get<Value>(path)).body.evidence]).toEqual([[], [], []]);
});

test('where the database failed, nobody can tell whether the row is there: the file stays until somebody can', async () => {
  const failing = jest
    .spyOn(api.dataSource, 'transaction')
    .mockRejectedValue(new Error('the line to the database broke'));
  const keeping = jest.spyOn(files, 'keep');
  const { path, answer } = await add().finally(() => failing.mockRestore());
  expect([answer.status, keeping.mock.calls.length]).toEqual([500, 1]);
  expect([(await kept()).length, (await noted()).length]).toEqual([1, 1]);
  await anHourPasses();
  await leftovers.clear();
  expect([await kept(), await noted(), (await coordinator.get<Value>(path)).body.evidence]).toEqual([[], [], []]);
});

test('a row never takes a file that was given up', async () => {
  const keeping = jest.spyOn(files, 'keep').mockImplementation(async () => {
    await anHourPasses();
    await leftovers.clear();
  });
  const { path, answer } = await add();
  expect(keeping).toHaveBeenCalled();
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect((await coordinator.get<Value>(path)).body.evidence).toEqual([]);
});

test('a store that is full or gone is no fault of the client’s, and leaves no row', async () => {
  jest.spyOn(files, 'keep').mockRejectedValue(new Error('no space left on device'));
  const { path, answer } = await add();
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect((await coordinator.get<Value>(path)).body.evidence).toEqual([]);
  await anHourPasses();
  await leftovers.clear();
  expect(await noted()).toEqual([]);
});

test('a file that can’t be removed now is taken away without it, and removed later', async () => {
  const { address, answer } = await add();
  expect(answer.status).toBe(201);
  const removing = jest.spyOn(files, 'remove').mockRejectedValue(new Error('the store does not answer'));
  expect((await coordinator.delete(address)).status).toBe(204);
  expect([(await kept()).length, (await noted()).length]).toEqual([1, 1]);
  removing.mockRestore();
  await anHourPasses();
  await leftovers.clear();
  expect([await kept(), await noted()]).toEqual([[], []]);
});

test('a file without its bytes says so, and not that it never was', async () => {
  const { address, answer } = await add();
  const [name] = await kept();
  await files.remove(name ?? '');
  const id = (answer.body as { id: string }).id;
  expect(await coordinator.get(`evidence/${id}`)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  await coordinator.delete(address);
});

test('what arrived an hour ago and went no further is removed; what arrives is not, nor what somebody else keeps there', async () => {
  const arriving = join(api.filesDirectory, 'arriving');
  await mkdir(arriving, { recursive: true });
  await writeFile(join(arriving, 'old'), 'x');
  await writeFile(join(arriving, 'new'), 'x');
  await files.keepBytes(pdf(), 'of-another-database');
  const now = new Date();
  api.setNow(now.toISOString());
  await utimes(join(arriving, 'old'), now, new Date(now.getTime() - 3_700_000));
  await leftovers.clear();
  expect([await readdir(arriving), await kept()]).toEqual([['new'], ['of-another-database']]);
});
