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

/** How a document of a report is written to a path. */
export function makeDocument(db: DataSource, document: DocumentKind, data: ReportData, language: Language): Make {
  return async (path) => {
    if ('render' in document) return writeFile(path, await document.render(data, language), { mode: 0o600 });
    await document.write(frozenValues(db, data), createWriteStream(path, { mode: 0o600 }), language, aboutOf(data));
  };
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
