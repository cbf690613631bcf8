import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/*
 * Typst's own process: a compile takes a few hundred milliseconds, in which the server goes on answering, and a text that
 * Typst stumbles over ends its whole process, which must not be the server's. This file imports
 * no other of ours, so that it runs as it stands: bundled beside the server, or by Node itself in tests.
 */

/** A source in Typst's language, with its data apart: no text of a person is ever part of the source. */
export interface Job {
  source: string;
  /** JSON, read by the source. */
  data: string;
  as: { kind: 'pdf'; createdAt: number } | { kind: 'svg' };
}

export interface Asked extends Job {
  id: number;
}

export type Answered = { id: number; bytes: Uint8Array } | { id: number; failure: string };

/** Of what was made, the next so many documents may use again; so memory stays what a few reports take. */
const cacheAge = 1;
/** Nothing is kept of a document of more data than this: it would be gigabytes. */
const largeData = 2_000_000;

/** Comes before the first that is asked. */
export interface Fonts {
  fonts: Uint8Array[];
}

let compiler: NodeCompiler | null = null;

process.on('message', (message: Fonts | Asked) => {
  if ('fonts' in message) {
    const fontBlobs = message.fonts.map((font) => Buffer.from(font));
    compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  } else if (compiler) answer(compiler, message);
});

function answer(compiler: NodeCompiler, asked: Asked): void {
  const age = asked.data.length > largeData ? 0 : cacheAge;
  // Once it is sent: what is no longer needed takes its time to leave.
  process.send?.(answerOf(compiler, asked), undefined, undefined, () => compiler.evictCache(age));
}

function answerOf(compiler: NodeCompiler, { id, source, data, as }: Asked): Answered {
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
    const document = compiled.result;
    if (document === null) return { id, failure: told(compiled.takeDiagnostics()?.shortDiagnostics) };
    return { id, bytes: written(compiler, document, as) };
  } catch (failure) {
    return { id, failure: failure instanceof Error ? failure.message : String(failure) };
  }
}

function written(compiler: NodeCompiler, document: NodeTypstDocument, as: Job['as']): Uint8Array {
  if (as.kind === 'svg') return Buffer.from(compiler.plainSvg(document), 'utf8');
  return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: as.createdAt });
}

const told = (diagnostics: unknown): string => JSON.stringify(diagnostics ?? null);
