import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Problem, type FileStore } from '@mizan/api/platform';
import { limits } from '@mizan/contract';
import { cleanFileName, isWritten } from '@mizan/domain';
import type { Request } from 'express';
import { leaveRest } from './leave-rest';

/** A file as it arrived, on the disk until `discard`. */
export interface Upload {
  path: string;
  fileName: string;
  title: string;
  bytes: number;
  sha256: string;
  discard(): Promise<void>;
}

/** Of the form around the file: boundaries, headers and the title. */
const formBytes = 64 * 1024;

/** What arrived of the form. */
interface Parts {
  file: { name: string; isCut: () => boolean; bytes: number; sha256: string } | null;
  title: string | null;
}

/** Takes a form with one `file` and its `title` from the wire to the disk, and its hash on the way. */
export async function receiveUpload(request: Request, files: FileStore): Promise<Upload> {
  try {
    refuseDeclared(request);
    return await receive(request, await files.arrivingAs(randomUUID()));
  } catch (error) {
    leaveRest(request);
    throw error;
  }
}

/** Nobody waits for ten gigabytes to be told that they are too many. */
function refuseDeclared(request: Request): void {
  if (!request.is('multipart/form-data')) throw Problem.of('wrong-kind');
  if (Number(request.get('content-length') ?? 0) > limits.evidenceBytes + formBytes) throw tooLarge();
}

async function receive(request: Request, path: string): Promise<Upload> {
  const discard = () => rm(path, { force: true });
  try {
    const { file, title } = await readForm(request, path);
    if (!file) throw invalid('file', 'a file expected');
    if (file.isCut()) throw tooLarge();
    // Browsers write a quotation mark in a name so: https://html.spec.whatwg.org/#multipart-form-data
    const fileName = cleanFileName(file.name.replaceAll('%22', '"'), limits.fileNameLength);
    if (fileName === '') throw invalid('file', 'a file with a name expected');
    return { path, fileName, title: titleOf(title) ?? fileName, bytes: file.bytes, sha256: file.sha256, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function readForm(request: Request, path: string): Promise<Parts> {
  const form = formOf(request);
  const parts: Parts = { file: null, title: null };
  const stop = new AbortController();
  let writing: Promise<void> | null = null;
  let closed: Promise<void> | null = null;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);
  form.on('error', fail);
  form.on('file', (name: string, stream: Readable & { truncated?: boolean }, fileName: string | undefined) => {
    stream.on('error', fail);
    if (name !== 'file') fail(unknownField(name));
    const hash = createHash('sha256');
    const file = { name: fileName ?? '', isCut: () => stream.truncated === true, bytes: 0, sha256: '' };
    parts.file = file;
    const counted = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        file.bytes += chunk.length;
        yield chunk;
      }
      file.sha256 = hash.digest('hex');
    };
    const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    closed = new Promise((done) => target.once('close', done));
    writing = pipeline(stream, counted, target, { signal: stop.signal });
    writing.catch(fail);
  });
  form.on('field', (name: string, text: string, _: boolean, isCut: boolean) => {
    if (name === 'file') fail(invalid('file', 'a file expected'));
    else if (name !== 'title') fail(unknownField(name));
    else if (isCut || parts.title !== null) fail(invalid('title', 'one title expected'));
    parts.title = text;
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) {
    form.on(limit, () => fail(invalid('file', 'one file and its title expected')));
  }
  try {
    await Promise.race([failed, feed(request, form, failed)]);
    await (writing as Promise<void> | null);
  } catch (error) {
    // A form that is cut short never ends the file in it, which must be let go before it can be removed.
    stop.abort();
    form.destroy();
    await (writing as Promise<void> | null)?.catch(() => undefined);
    // What is stopped while it is opened is there a moment later.
    await (closed as Promise<void> | null);
    throw error instanceof Problem || isOurs(error) ? error : Problem.of('unreadable');
  }
  return parts;
}

/** Writes what arrives into the form, no faster than it takes it, and no more than a form may have. */
async function feed(request: Request, form: BusboyInstance, failed: Promise<never>): Promise<void> {
  const finished = once(form, 'finish');
  finished.catch(() => undefined);
  let seen = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    seen += chunk.length;
    if (seen > limits.evidenceBytes + formBytes) throw tooLarge();
    if (!form.write(chunk)) await Promise.race([failed, once(form, 'drain')]);
  }
  form.end();
  await finished;
}

function formOf(request: Request): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
      preservePath: true,
      limits: {
        files: 1,
        fileSize: limits.evidenceBytes,
        fields: 1,
        fieldSize: 4 * limits.titleLength,
        parts: 3,
        headerPairs: 20,
        headerSize: 16 * 1024,
      },
    });
  } catch {
    throw Problem.of('unreadable');
  }
}

/** Null where there is none, so that the file's name stands for it. */
function titleOf(text: string | null): string | null {
  if (!isWritten(text)) return null;
  const title = text.trim();
  if (title.length > limits.titleLength) throw invalid('title', `at most ${limits.titleLength} characters expected`);
  if (!title.isWellFormed() || /\p{Cc}|\ufffd/u.test(title)) throw invalid('title', 'text that can be stored expected');
  return title;
}

/** Our disk is at fault, not the client: full, or not writable. */
const isOurs = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && (error as NodeJS.ErrnoException).code !== 'ECONNRESET';

function tooLarge(): Problem {
  const params = { limit: limits.evidenceBytes };
  return Problem.of('too-large', [{ path: 'file', code: 'too-large', message: 'too large', params }]);
}

function invalid(path: string, message: string): Problem {
  return Problem.of('invalid-field', [{ path, code: 'invalid-field', message }]);
}

function unknownField(name: string): Problem {
  const path = name.slice(0, limits.codeLength);
  return Problem.of('unknown-field', [{ path, code: 'unknown-field', message: 'property should not exist' }]);
}
