import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  limits,
  paths,
  type Evidence,
  type EvidenceRoom,
  type IndicatorProgress,
  type Page,
  type Value,
  type ValueChange,
} from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from '../index';
import { honestFiles, pdf, png } from './file-examples';
import { hostileFiles } from './hostile-examples';

let api: TestApi;
let coordinator: ApiClient;
let manager: ApiClient;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  [coordinator, manager] = [await api.as('coordinator'), await api.as('manager')];
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
});
afterAll(() => api.stop());

const seven = { measuredOn: '2026-03-12', value: 7 };
const give = (status: Value['status'] = 'draft') => giveValue(api, { indicator: 'trained', draft: seven, status });
const at = (path: string, id: string = randomUUID()) => `${path}/evidence/${id}`;
const list = (more = '') => ({ name: 'liste.pdf', content: plain(pdf({ body: `% ${more}\n` })) });
const plain = (content: Buffer) => new Uint8Array(content);
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const evidenceOf = async (path: string) => (await coordinator.get<Value>(path)).body.evidence;
const kept = () => readdir(join(api.filesDirectory, 'kept')).catch(() => []);
const arriving = () => readdir(join(api.filesDirectory, 'arriving')).catch(() => []);
const rows = (sql: string) =>
  api.dataSource.query<{ name: string }[]>(sql).then((found) => found.map(({ name }) => name));

/** Every kept file has its row, every row its file, and nothing is on its way. */
async function expectNothingHalf() {
  expect((await kept()).sort()).toEqual((await rows('SELECT stored_as AS name FROM evidence')).sort());
  expect(await arriving()).toEqual([]);
  expect(await rows('SELECT stored_as AS name FROM evidence_leftovers')).toEqual([]);
}
afterEach(expectNothingHalf);

describe('a file that is added to a value', () => {
  test.each(honestFiles)('is kept as it came: %s', async (name, mediaType, content) => {
    const { path } = await give();
    const id = randomUUID();
    const added = await coordinator.upload<Evidence>(
      at(path, id),
      { name, content: plain(content) },
      'Liste de présence',
    );
    const evidence: Evidence = {
      id,
      title: 'Liste de présence',
      fileName: name,
      mediaType,
      bytes: content.length,
      sha256: sha256(content),
      addedBy: { email: 'coordinator@test.example', name: 'coordinator' },
      addedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    };
    expect(added).toMatchObject({ status: 201, body: evidence });
    expect(await evidenceOf(path)).toEqual([added.body]);
    const file = await coordinator.download(paths.evidence(id));
    expect(file.status).toBe(200);
    expect(file.bytes.equals(content)).toBe(true);
    expect(file.headers.get('content-type')).toBe(mediaType);
    expect(file.headers.get('content-length')).toBe(String(content.length));
  });

  test('is a file to keep, which no browser opens in the page', async () => {
    const { path } = await give();
    const id = randomUUID();
    const file = { ...list(), name: 'liste (1) "finale" é ح.pdf' };
    await coordinator.upload(at(path, id), file);
    const { headers } = await coordinator.download(paths.evidence(id));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-disposition': `attachment; filename="evidence-${id.slice(0, 8)}.pdf"; filename*=UTF-8''liste%20%281%29%20%22finale%22%20%C3%A9%20%D8%AD.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
      etag: `"${sha256(file.content)}"`,
      'repr-digest': `sha-256=:${createHash('sha256').update(file.content).digest('base64')}:`,
    });
    const again = await coordinator.get(paths.evidence(id), {
      // Node's fetch asks for a fresh copy by itself unless told otherwise.
      headers: { 'if-none-match': `"${sha256(file.content)}"`, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  test('has the title of its file where none is given', async () => {
    const { path } = await give();
    for (const title of [null, '', ' \n ']) await coordinator.upload(at(path), list(), title);
    expect((await evidenceOf(path)).map(({ title }) => title)).toEqual(['liste.pdf', 'liste.pdf', 'liste.pdf']);
  });

  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\a\\Bureau\\liste.pdf', 'liste.pdf'],
    ['liste\u202efdp.pdf', 'listefdp.pdf'],
    ['\u0007li\tste\u200b.pdf', 'liste.pdf'],
    ['قائمة الحضور.pdf', 'قائمة الحضور.pdf'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(196)}.pdf`],
  ])('is named %j as %j', async (name, kept) => {
    const { path } = await give();
    const added = await coordinator.upload<Evidence>(at(path), { ...list(), name });
    expect(added).toMatchObject({ status: 201, body: { fileName: kept } });
  });

  test('leaves the version of the value, so that a form that is open stays good', async () => {
    const { path, value } = await give();
    await coordinator.upload(at(path), list());
    expect((await coordinator.get<Value>(path)).body.version).toBe(value.version);
    expect((await coordinator.put(path, { ...seven, value: 8 }, { ifMatch: `"${value.version}"` })).status).toBe(200);
    expect(await evidenceOf(path)).toHaveLength(1);
  });

  test('comes after those before it, in every answer that holds the value', async () => {
    const { path, value } = await give();
    for (const title of ['first', 'second', 'third']) await coordinator.upload(at(path), list(title), title);
    await coordinator.post(`${path}/submit`);
    expect((await manager.post<Value>(`${path}/approve`)).body.evidence).toHaveLength(3);
    const titles = (evidence: Evidence[] | undefined) => evidence?.map(({ title }) => title);
    const listed = (await manager.get<Page<Value>>(paths.values('p', 'trained'))).body.items.find(
      ({ id }) => id === value.id,
    );
    expect(titles(listed?.evidence)).toEqual(['first', 'second', 'third']);
    const { explanation } = (await manager.get<IndicatorProgress>(paths.progress('p', 'trained'))).body;
    const counted = explanation.values.find(({ id }) => id === value.id);
    expect(titles(counted?.evidence)).toEqual(['first', 'second', 'third']);
  });
});

describe('sent again', () => {
  test('with the same bytes and title, nothing changes: whatever became of the value', async () => {
    const { path } = await give();
    const address = at(path);
    const first = await coordinator.upload(address, list(), 'a list');
    expect(await coordinator.upload(address, list(), 'a list')).toMatchObject({ status: 200, body: first.body });
    await coordinator.post(`${path}/submit`);
    expect(await coordinator.upload(address, list(), 'a list')).toMatchObject({ status: 200, body: first.body });
    await api.dataSource.query(`UPDATE periods SET locked_at = now() WHERE code = 'Q2'`);
    expect(await coordinator.upload(address, list(), 'a list')).toMatchObject({ status: 200, body: first.body });
    await api.dataSource.query(`UPDATE periods SET locked_at = NULL`);
    expect((await coordinator.get<ValueChange[]>(`${path}/history`)).body.map(({ did }) => did)).toEqual([
      'logged',
      'evidence-added',
      'submitted',
    ]);
  });

  test('with another title, it has that title, and the history tells', async () => {
    const { path } = await give();
    const id = randomUUID();
    await coordinator.upload(at(path, id), list(), 'a list');
    const second = await api.as('coordinator', 'second');
    expect(await second.upload(at(path, id), list(), 'the list')).toMatchObject({
      status: 200,
      body: { title: 'the list' },
    });
    const { body } = await coordinator.get<ValueChange[]>(`${path}/history`);
    expect(body.at(-1)).toMatchObject({
      did: 'evidence-renamed',
      by: { name: 'second' },
      version: 1,
      evidence: { id, title: 'the list', fileName: 'liste.pdf', sha256: sha256(list().content) },
      after: { value: 7 },
    });
    await coordinator.post(`${path}/submit`);
    expect(await coordinator.upload(at(path, id), list(), 'another')).toMatchObject({
      status: 409,
      body: { code: 'not-editable' },
    });
  });

  test('with other bytes, or for another value, it exists already', async () => {
    const [one, other] = [await give(), await give()];
    const id = randomUUID();
    await coordinator.upload(at(one.path, id), list());
    const taken = { status: 409, body: { code: 'already-exists' } };
    expect(await coordinator.upload(at(one.path, id), list('other'))).toMatchObject(taken);
    expect(await coordinator.upload(at(other.path, id), list())).toMatchObject(taken);
    expect(await evidenceOf(one.path)).toMatchObject([{ sha256: sha256(list().content) }]);
  });

  test('twenty at once: it is added once', async () => {
    const { path } = await give();
    const address = at(path);
    const answers = await Promise.all(Array.from({ length: 20 }, () => coordinator.upload(address, list(), 'a list')));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await evidenceOf(path)).toHaveLength(1);
  });
});

/** `examine.spec` has them all. */
const oneForEachCode = [...new Map(hostileFiles.map((file) => [file[2], file])).values()];

describe('a file is refused', () => {
  test.each(oneForEachCode)('that is %s (%s): %s', async (_, name, code, make) => {
    const { path } = await give();
    const answer = await coordinator.upload(at(path), { name, content: plain(make()) });
    expect(answer).toMatchObject({
      status: code.startsWith('evidence-kind') ? 415 : 422,
      body: { code, errors: [{ path: 'file', code }] },
    });
    expect(await evidenceOf(path)).toEqual([]);
  });

  test.each(['submitted', 'approved'] as const)('where the value is %s', async (status) => {
    const { path } = await give(status);
    expect(await coordinator.upload(at(path), list())).toMatchObject({ status: 409, body: { code: 'not-editable' } });
  });

  test('where the period of the value is locked; another is not taken away then either', async () => {
    const { path } = await give();
    const there = at(path);
    await coordinator.upload(there, list());
    await api.dataSource.query(`UPDATE periods SET locked_at = now() WHERE code = 'Q2'`);
    const locked = { status: 422, body: { code: 'period-locked' } };
    expect(await coordinator.upload(at(path), list())).toMatchObject(locked);
    expect(await coordinator.upload(there, list(), 'renamed')).toMatchObject(locked);
    expect(await coordinator.delete(there)).toMatchObject(locked);
    await api.dataSource.query('UPDATE periods SET locked_at = NULL');
    expect(await evidenceOf(path)).toMatchObject([{ title: 'liste.pdf' }]);
  });

  test('where the value has as many as it may', async () => {
    const { path } = await give();
    const all = await Promise.all(
      Array.from({ length: limits.evidencePerValue + 5 }, (_, n) => coordinator.upload(at(path), list(String(n)))),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(limits.evidencePerValue);
    const refused = all.find(({ status }) => status !== 201);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'evidence-too-many', errors: [{ params: { most: limits.evidencePerValue } }] },
    });
  });

  test('where the project has no room for it: never more than its quota, however many are sent at once', async () => {
    const { body: room } = await coordinator.get<EvidenceRoom>(paths.evidenceRoom('p'));
    const { content } = list('0');
    await api.dataSource.query('UPDATE projects SET evidence_quota = $1', [room.usedBytes + 3 * content.length]);
    const values = await Promise.all(Array.from({ length: 8 }, () => give()));
    const answers = await Promise.all(values.map(({ path }) => coordinator.upload(at(path), list('0'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422, 422, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'quota-exceeded',
      errors: [{ path: 'file', params: { leftMegabytes: 0, quotaMegabytes: expect.any(Number) as number } }],
    });
    const after = (await coordinator.get<EvidenceRoom>(paths.evidenceRoom('p'))).body;
    expect(after.usedBytes).toBe(after.quotaBytes);
    await api.dataSource.query('UPDATE projects SET evidence_quota = DEFAULT');
  });
});

describe('a file that is taken away', () => {
  test('is gone for everybody, with its bytes; the history keeps what it was', async () => {
    const { path } = await give();
    const id = randomUUID();
    await coordinator.upload(at(path, id), list(), 'a list');
    expect((await coordinator.delete(at(path, id))).status).toBe(204);
    expect(await evidenceOf(path)).toEqual([]);
    expect((await coordinator.get(paths.evidence(id))).status).toBe(404);
    expect((await coordinator.delete(at(path, id))).status).toBe(404);
    const { body } = await coordinator.get<ValueChange[]>(`${path}/history`);
    expect(body.map(({ did, evidence }) => [did, evidence?.title])).toEqual([
      ['logged', undefined],
      ['evidence-added', 'a list'],
      ['evidence-removed', 'a list'],
    ]);
  });

  test.each(['submitted', 'approved'] as const)('stays where the value is %s', async (status) => {
    const { path } = await give();
    const id = randomUUID();
    await coordinator.upload(at(path, id), list());
    await coordinator.post(`${path}/submit`);
    if (status === 'approved') await manager.post(`${path}/approve`);
    expect(await coordinator.delete(at(path, id))).toMatchObject({ status: 409, body: { code: 'not-editable' } });
    expect(await evidenceOf(path)).toHaveLength(1);
  });

  test('goes with the draft that it was about', async () => {
    const { path } = await give();
    const id = randomUUID();
    await coordinator.upload(at(path, id), list());
    expect((await coordinator.delete(path)).status).toBe(204);
    expect((await coordinator.get(paths.evidence(id))).status).toBe(404);
  });
});

describe('whoever touched the evidence of a value does not approve it', () => {
  const added = async (path: string, who: ApiClient) => {
    await who.upload(at(path), aPicture());
  };
  const aPicture = () => ({ name: 'a.png', content: plain(png()) });
  test.each<[string, (path: string, who: ApiClient) => Promise<void>]>([
    ['adding', added],
    [
      'renaming',
      async (path, who) => {
        const address = at(path);
        await coordinator.upload(address, aPicture());
        await who.upload(address, aPicture(), 'another title');
      },
    ],
    [
      'removing',
      async (path, who) => {
        const address = at(path);
        await coordinator.upload(address, aPicture());
        await who.delete(address);
      },
    ],
  ])('by %s', async (_, touch) => {
    const admin = await api.as('admin');
    const { path } = await give();
    await touch(path, admin);
    await coordinator.post(`${path}/submit`);
    expect((await admin.get<Value>(path)).body.steps).not.toContain('approve');
    expect(await admin.post(`${path}/approve`)).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
    expect((await manager.post(`${path}/approve`)).status).toBe(200);
  });
});

test('a file sent while the value is submitted is in what the approver sees, or refused', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { path } = await give();
    const [upload, submit] = await Promise.all([
      coordinator.upload(at(path), list()),
      (await api.as('admin')).post<Value>(`${path}/submit`),
    ]);
    expect(submit.status).toBe(200);
    expect([201, 409]).toContain(upload.status);
    expect(await evidenceOf(path)).toHaveLength(upload.status === 201 ? 1 : 0);
    // What the submission answered is what is there now, for nothing came after it.
    expect(submit.body.evidence).toHaveLength(upload.status === 201 ? 1 : 0);
  }
});
