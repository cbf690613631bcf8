import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReportData } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import type { DataSource } from 'typeorm';
import type { ValueRow } from '../csv/values';
import { documentsVersion, type DocumentKind } from '../documents/documents';
import { hashOf, textOf } from '../frozen-text';
import type { ValuesOf } from '../workbook/write-values';
import { frozenValues } from './frozen-values';
import type { Make } from './made-files';

/** Is told how much of a document is written, from 0 to 1. */
type Tell = (written: number) => Promise<void>;

/** So many values are written before it is told again. */
const toldEvery = 10_000;

/** How a document of a report is written to a path; what holds every value tells how far it is. */
export function makeDocument(
  db: DataSource,
  document: DocumentKind,
  data: ReportData,
  language: Language,
  tell?: Tell,
): Make {
  return async (path) => {
    if ('render' in document) return writeFile(path, await document.render(data, language), { mode: 0o600 });
    const values = frozenValues(db, data);
    const told = tell ? telling(values, data.values?.count ?? 0, tell) : values;
    await document.write(told, createWriteStream(path, { mode: 0o600 }), language, aboutOf(data));
  };
}

async function* telling(values: AsyncIterable<ValueRow>, all: number, tell: Tell): AsyncGenerator<ValueRow> {
  let given = 0;
  for await (const value of values) {
    yield value;
    given += 1;
    if (given % toldEvery === 0) await tell(Math.min(1, given / all));
  }
}

const aboutOf = (data: ReportData): ValuesOf => ({ sha256: hashOf(textOf(data)), frozenAt: data.frozenAt });

/** The bytes of a document, for who looks into them. */
export async function bytesOf(
  document: DocumentKind,
  data: ReportData,
  language: Language,
  values: AsyncIterable<ValueRow>,
): Promise<Buffer> {
  if ('render' in document) return document.render(data, language);
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), document.write(values, out, language, aboutOf(data))]);
  return bytes;
}

/** The name under which it is kept: changed documents get another one. */
export function keptName(document: DocumentKind, file: string, language: Language): string {
  return `v${documentsVersion}/${document.wordless ? 'any' : language}/${file}`;
}
