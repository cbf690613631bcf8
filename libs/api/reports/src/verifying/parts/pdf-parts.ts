import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { NotADocument, type TakenApart } from './part';

const require_ = createRequire(import.meta.url);
const mostMegabytes = 512;
const longestSeconds = 60;

/*
 * Somebody's file is read in a thread of its own, which may neither take the process's memory nor go on for ever. As text,
 * so that it needs no file beside the bundled program; the library is found by where it is installed.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { getDocument } = await import(workerData.library);
  const task = getDocument({ data: workerData.bytes, isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const { info } = await file.getMetadata();
  const parts = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    const { items } = await (await file.getPage(page)).getTextContent();
    const lines = items.map(({ str, hasEOL }) => str + (hasEOL ? '\\n' : '')).join('').split('\\n');
    lines.filter((line) => line.trim() !== '').forEach((line, at) =>
      parts.push({ place: 'page ' + page + ', line ' + (at + 1), says: line }));
  }
  const about = Object.values(info).filter((said) => typeof said === 'string');
  parentPort.postMessage({ about, parts });
})().catch((error) => parentPort.postMessage({ failure: String(error && error.message) }));
`;

type Answer = Pick<TakenApart, 'about' | 'parts'> | { failure: string };

/** A PDF as the lines of its pages, in the order in which a reader is told them. */
export async function pdfParts(bytes: Buffer): Promise<TakenApart> {
  const answer = await read(bytes);
  if ('failure' in answer) throw new NotADocument(`It is a PDF that can't be read: ${answer.failure}`);
  return { ending: 'pdf', ...answer };
}

async function read(bytes: Buffer): Promise<Answer> {
  const library = pathToFileURL(require_.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;
  const worker = new Worker(program, {
    eval: true,
    workerData: { library, bytes: Uint8Array.from(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const tooLong = setTimeout(
    () => resolve({ failure: `it takes longer than ${longestSeconds} seconds` }),
    longestSeconds * 1_000,
  );
  worker.once('message', resolve);
  worker.once('error', (error: Error) => resolve({ failure: error.message }));
  try {
    return await promise;
  } finally {
    clearTimeout(tooLong);
    await worker.terminate();
  }
}
