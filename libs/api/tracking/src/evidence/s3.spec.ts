import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore, type S3Bucket } from '@mizan/api/platform';
import { paths, type Evidence } from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import S3rver from 's3rver';
import { TrackingModule } from '../index';
import { pdf } from './file-examples';

let store: S3rver;
let folder: string;
let bucket: S3Bucket;
let api: TestApi;
let coordinator: ApiClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mizan-s3-'));
  store = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await store.run();
  const endpoint = `http://127.0.0.1:${port}`;
  bucket = { bucket: 'evidence', endpoint, region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  api = await startApi([TrackingModule], undefined, bucket);
  coordinator = await api.as('coordinator');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
});
afterAll(async () => {
  await api.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

const give = () =>
  giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-03-12', value: 7 }, status: 'draft' });
const inBucket = async () =>
  (await readdir(join(folder, 'evidence'))).filter((name) => name.endsWith('._S3rver_object'));
const large = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  Buffer.alloc(9_000_000, 'x'),
  Buffer.from('\nstartxref\n1\n%%EOF\n'),
]);

describe('in an S3-compatible store', () => {
  test.each([
    ['a small file', pdf()],
    ['a large one', large],
  ])('%s is kept, read and removed', async (_, content) => {
    const { path } = await give();
    const id = randomUUID();
    const address = `${path}/evidence/${id}`;
    const added = await coordinator.upload<Evidence>(address, { name: 'a.pdf', content: new Uint8Array(content) });
    expect(added).toMatchObject({ status: 201, body: { bytes: content.length } });
    expect(await inBucket()).toHaveLength(1);
    expect(await readdir(join(api.filesDirectory, 'arriving'))).toEqual([]);
    const file = await coordinator.download(paths.evidence(id));
    expect([file.status, file.bytes.equals(content)]).toEqual([200, true]);
    expect((await coordinator.delete(address)).status).toBe(204);
    expect(await inBucket()).toEqual([]);
  });

  test('a draft takes its files with it', async () => {
    const { path } = await give();
    await coordinator.upload(`${path}/evidence/${randomUUID()}`, { name: 'a.pdf', content: new Uint8Array(pdf()) });
    expect((await coordinator.delete(path)).status).toBe(204);
    expect(await inBucket()).toEqual([]);
  });

  test('a file that is not there any more can’t be read, and removing it is no fault', async () => {
    const files = api.get(FileStore);
    expect(await files.read('nothing')).toBeNull();
    await files.remove('nothing');
  });
});

test('a store that can’t be written is found out by asking it', async () => {
  await new FileStore({ directory: api.filesDirectory, bucket }).check();
  expect(await inBucket()).toEqual([]);
  const stranger = { ...bucket, accessKeyId: 'nobody' };
  await expect(new FileStore({ directory: api.filesDirectory, bucket: stranger }).check()).rejects.toThrow();
  const other = { ...bucket, bucket: 'another' };
  await expect(new FileStore({ directory: api.filesDirectory, bucket: other }).check()).rejects.toThrow();
});
