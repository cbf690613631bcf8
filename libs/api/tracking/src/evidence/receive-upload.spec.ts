import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { limits, paths, type Evidence, type ProblemBody, type Value } from '@mizan/contract';
import { giveValue, insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import { TrackingModule } from '../index';
import { pdf } from './file-examples';

let api: TestApi;
let coordinator: ApiClient;
let value: string;
beforeAll(async () => {
  api = await startApi([TrackingModule]);
  coordinator = await api.as('coordinator');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained' }] });
  value = (
    await giveValue(api, { indicator: 'trained', draft: { measuredOn: '2026-03-12', value: 7 }, status: 'draft' })
  ).path;
});
afterAll(() => api.stop());

const address = () => `${value}/evidence/${randomUUID()}`;
const evidence = async () => (await coordinator.get<Value>(value)).body.evidence;
const left = async (folder: string) => readdir(join(api.filesDirectory, folder)).catch(() => []);
const noted = () => api.dataSource.query<unknown[]>('SELECT FROM evidence_leftovers');
const seconds = async (count: number, isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < count * 20 && !(await isSo()); tries += 1)
    await new Promise((next) => setTimeout(next, 50));
};

/** No row, no file, nothing on its way. */
async function expectNothing() {
  await seconds(5, async () => (await left('arriving')).length === 0);
  expect([await left('arriving'), await left('kept'), await evidence(), await noted()]).toEqual([[], [], [], []]);
}
afterEach(expectNothing);

/** A line to the server on which an upload has begun, with some of its head changed. */
async function begin(head: Record<string, string> = {}): Promise<Socket> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const lines = Object.entries({
    Host: `${hostname}:${port}`,
    Cookie: coordinator.cookieHeader,
    'Content-Type': 'multipart/form-data; boundary=b',
    ...head,
  });
  socket.write(`PUT /api/${address()} HTTP/1.1\r\n${lines.map(([name, text]) => `${name}: ${text}\r\n`).join('')}\r\n`);
  return socket;
}

const startOfFile = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';

async function answerOn(socket: Socket): Promise<string> {
  let said = '';
  socket.on('data', (part: Buffer) => (said += part.toString()));
  socket.on('error', () => undefined);
  await seconds(8, () => Promise.resolve(said.includes('\r\n\r\n')));
  return said.split('\r\n')[0] ?? '';
}

describe('an upload that is cut leaves nothing', () => {
  test.each([
    ['in its first bytes', startOfFile],
    ['in its middle', startOfFile + 'x'.repeat(3_000_000)],
    ['in the head of the file', startOfFile.slice(0, 30)],
    ['before its last boundary', startOfFile + '%%EOF\n'],
  ])('%s', async (_, sent) => {
    const socket = await begin({ 'Content-Length': String(8_000_000) });
    socket.write(sent);
    if (sent.length > 100) await seconds(5, async () => (await left('arriving')).length > 0);
    socket.destroy();
    await seconds(5, async () => (await left('arriving')).length === 0);
  });

  test('nor where its end is missing though the line holds', async () => {
    const socket = await begin({ 'Content-Length': String(startOfFile.length) });
    socket.write(startOfFile);
    expect(await answerOn(socket)).toContain('400');
    socket.destroy();
  });
});

describe('an upload that is too large', () => {
  test('is refused at once where it says so', async () => {
    const started = Date.now();
    const socket = await begin({ 'Content-Length': String(10 * 1024 ** 3) });
    expect(await answerOn(socket)).toContain('413');
    expect(Date.now() - started).toBeLessThan(2_000);
    socket.destroy();
  });

  test('is refused while it arrives where it does not, and cut where it goes on', async () => {
    const socket = await begin({ 'Transfer-Encoding': 'chunked' });
    const answer = answerOn(socket);
    const closed = new Promise((done) => socket.once('close', done));
    const part = 'x'.repeat(1_000_000);
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    socket.write(chunk(startOfFile));
    for (let sent = 0; sent < 200 && !socket.destroyed; sent += 1) {
      if (!socket.write(chunk(part))) await Promise.race([once(socket, 'drain'), closed]).catch(() => undefined);
    }
    expect(await answer).toContain('413');
    await closed;
  });

  test.each([1, 10_000_000])('by %i bytes, its sender reads that it is', async (more) => {
    const content = new Uint8Array(limits.evidenceBytes + more);
    const answer = await coordinator.upload<ProblemBody>(address(), { name: 'a.pdf', content });
    expect(answer).toMatchObject({
      status: 413,
      body: { code: 'too-large', errors: [{ path: 'file', params: { limit: limits.evidenceBytes } }] },
    });
  });

  test('by nothing is taken', async () => {
    const head = pdf({ tail: '' });
    const end = Buffer.from(`\nstartxref\n1\n%%EOF\n`);
    const content = new Uint8Array(
      Buffer.concat([head, Buffer.alloc(limits.evidenceBytes - head.length - end.length), end]),
    );
    const path = address();
    const answer = await coordinator.upload<Evidence>(path, { name: 'a.pdf', content });
    expect(answer).toMatchObject({ status: 201, body: { bytes: limits.evidenceBytes } });
    await coordinator.delete(path);
  });
});

describe('a form that is', () => {
  const boundary = { 'content-type': 'multipart/form-data; boundary=b' };
  const part = (head: string, content: string) =>
    `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const file = part('name="file"; filename="a.pdf"', pdf().toString('latin1'));
  const title = (text: string) => part('name="title"', text);
  const end = '--b--\r\n';

  test.each<[string, Record<string, string>, string, number, string]>([
    ['JSON', {}, '{}', 415, 'wrong-kind'],
    ['a text', { 'content-type': 'text/plain' }, 'x', 415, 'wrong-kind'],
    ['without a boundary', { 'content-type': 'multipart/form-data' }, file + end, 400, 'unreadable'],
    ['of another boundary', { 'content-type': 'multipart/form-data; boundary=c' }, file + end, 400, 'unreadable'],
    ['empty', boundary, end, 400, 'invalid-field'],
    ['nothing', boundary, 'x', 400, 'unreadable'],
    ['without a file', boundary, title('a') + end, 400, 'invalid-field'],
    ['with a text for the file', boundary, part('name="file"', 'x') + end, 400, 'invalid-field'],
    ['with two files', boundary, file + file + end, 400, 'invalid-field'],
    ['with two titles', boundary, title('a') + title('b') + file + end, 400, 'invalid-field'],
    ['with an unknown field', boundary, part('name="status"', 'approved') + file + end, 400, 'unknown-field'],
    ['with an unknown file', boundary, part('name="other"; filename="a.pdf"', 'x') + end, 400, 'unknown-field'],
    ['with a file that has no name', boundary, part('name="file"; filename=""', 'x') + end, 400, 'invalid-field'],
    ['with a file named as nothing', boundary, part('name="file"; filename=".."', 'x') + end, 400, 'invalid-field'],
    [
      'with a title beyond the limit',
      boundary,
      title('x'.repeat(limits.titleLength + 1)) + file + end,
      400,
      'invalid-field',
    ],
    ['with a title of a megabyte', boundary, title('x'.repeat(60_000)) + file + end, 400, 'invalid-field'],
    ['with a zero byte in the title', boundary, title('a\0b') + file + end, 400, 'invalid-field'],
    ['with a new line in the title', boundary, title('a\nb') + file + end, 400, 'invalid-field'],
    ['with very many parts', boundary, title('a').repeat(800) + file + end, 400, 'invalid-field'],
    [
      'with a head that does not end',
      boundary,
      `--b\r\nContent-Disposition: form-data; ${'x'.repeat(60_000)}`,
      400,
      'unreadable',
    ],
  ])('%s is refused', async (_, headers, body, status, code) => {
    const answer = await coordinator.put<ProblemBody>(address(), body, { headers });
    expect(answer).toMatchObject({ status, body: { status, code } });
  });

  test.each(['before', 'after'])('in whatever order is read: the title %s the file', async (order) => {
    const path = address();
    const body = (order === 'before' ? title('é') + file : file + title('é')) + end;
    const answer = await coordinator.put<Evidence>(path, body, { headers: boundary });
    expect(answer).toMatchObject({ status: 201, body: { title: 'é', fileName: 'a.pdf' } });
    await coordinator.delete(path);
  });
});

describe('an address of evidence', () => {
  const known = randomUUID();
  test.each([
    ['without a UUID', () => `${value}/evidence/seven`, 400],
    ['of a value without a UUID', () => `${paths.values('p', 'trained')}/seven/evidence/${known}`, 400],
    ['of a value that is not there', () => paths.valueEvidence('p', 'trained', randomUUID(), known), 404],
    ['of an indicator that is not there', () => `${value.replace('trained', 'taught')}/evidence/${known}`, 404],
    ['of a project that is not there', () => `${value.replace('/p/', '/q/')}/evidence/${known}`, 404],
  ])('%s answers a problem to every verb', async (_, path, status) => {
    expect((await coordinator.upload(path(), { name: 'a.pdf', content: new Uint8Array(pdf()) })).status).toBe(status);
    expect((await coordinator.delete(path())).status).toBe(status);
  });

  test('is one with capitals too', async () => {
    const id = randomUUID();
    const path = `${value}/evidence/${id.toUpperCase()}`;
    const answer = await coordinator.upload<Evidence>(path, { name: 'a.pdf', content: new Uint8Array(pdf()) });
    expect(answer).toMatchObject({ status: 201, body: { id } });
    expect((await coordinator.delete(`${value}/evidence/${id}`)).status).toBe(204);
  });

  test.each(['evidence/seven', `evidence/${'0'.repeat(36)}`])('%s to download is refused', async (path) => {
    expect((await coordinator.get(path)).status).toBe(400);
  });

  test('to download that is not there answers 404', async () => {
    expect((await coordinator.get(paths.evidence(randomUUID()))).status).toBe(404);
    expect((await coordinator.get(paths.evidenceRoom('q'))).status).toBe(404);
  });
});

test('a file goes to no other route', async () => {
  const form = { name: 'a.pdf', content: new Uint8Array(2_000_000) };
  const answer = await coordinator.upload(paths.value('p', 'trained', randomUUID()), form);
  expect(answer.status).toBe(400);
});
