import type { Writable } from 'node:stream';
import type { ReportData, ReportFile } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { breakdownCsv } from '../csv/breakdown';
import { dictionaryCsv } from '../csv/dictionary';
import { indicatorsCsv } from '../csv/indicators';
import { writeValuesCsv, type ValueRow } from '../csv/values';
import { textOf } from '../frozen-text';
import { activityFileOf } from '../iati/activity-file';
import { reportPdf } from '../pdf/report-pdf';
import { wordDocumentOf } from '../word/document';
import { workbookOf } from '../workbook/workbook-of';
import { writeValues, type ValuesOf } from '../workbook/write-values';

interface AnyDocument {
  type: string;
  /** What tells its file from the report's others, between the language and the ending; absent for the report itself. */
  part?: string;
  /** True for one that says the same whatever the language. */
  wordless?: true;
}

/** Made whole, of the frozen data alone. */
export interface WholeDocument extends AnyDocument {
  render: (data: ReportData, language: Language) => Promise<Buffer>;
}

/** Written value by value, in memory that does not grow with their number. */
export interface ValuesDocument extends AnyDocument {
  write: (values: AsyncIterable<ValueRow>, out: Writable, language: Language, about: ValuesOf) => Promise<void>;
}

/** A kind of document. Everything it says comes from what was frozen, so no two documents can contradict. */
export type DocumentKind = WholeDocument | ValuesDocument;

/** To be raised with every change of what any document shows: those that are kept are then made anew. */
export const documentsVersion = 10;

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const csv = 'text/csv; charset=utf-8';

/** By the last part of their address. */
export const documents = {
  'workbook.xlsx': {
    type: workbook,
    render: workbookOf,
  },
  'report.pdf': { type: 'application/pdf', render: reportPdf },
  'report.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: wordDocumentOf,
  },
  'iati.xml': { type: 'application/xml', part: 'iati', render: activityFileOf },
  'indicators.csv': { type: csv, part: 'indicators', render: indicatorsCsv },
  'values.csv': { type: csv, part: 'values', wordless: true, write: writeValuesCsv },
  'values.xlsx': { type: workbook, part: 'values', write: writeValues },
  'breakdown.csv': { type: csv, part: 'breakdown', render: breakdownCsv },
  'dictionary.csv': { type: csv, part: 'dictionary', render: dictionaryCsv },
  // The bytes that the report's hash is of.
  'data.json': {
    type: 'application/json',
    part: 'data',
    wordless: true,
    render: (data) => Promise.resolve(Buffer.from(textOf(data))),
  },
} as const satisfies Record<ReportFile, DocumentKind>;

export const fileNames = Object.keys(documents);

/** How OpenAPI describes the bytes of any file. */
export const aFile = { schema: { type: 'string', format: 'binary' } };

/** How OpenAPI describes what any document may be answered as. */
export const anyDocument = { content: Object.fromEntries(Object.values(documents).map(({ type }) => [type, aFile])) };

/** The document of that file name; null when there is none. */
export function documentOf(file: string): DocumentKind | null {
  return Object.hasOwn(documents, file) ? documents[file as keyof typeof documents] : null;
}
