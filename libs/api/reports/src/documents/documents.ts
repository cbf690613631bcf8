import type { ReportData, ReportFile } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { breakdownCsv } from '../csv/breakdown';
import { dictionaryCsv } from '../csv/dictionary';
import { indicatorsCsv } from '../csv/indicators';
import { valuesCsv } from '../csv/values';
import { textOf } from '../frozen-text';
import { activityFileOf } from '../iati/activity-file';
import { reportPdf } from '../pdf/report-pdf';
import { wordDocumentOf } from '../word/document';
import { workbookOf } from '../workbook/workbook-of';

/** A kind of document. Everything it says comes from the frozen data alone, so no two documents can contradict. */
export interface DocumentKind {
  type: string;
  /** What tells its file from the report's others, between the language and the ending; absent for the report itself. */
  part?: string;
  render: (data: ReportData, language: Language) => Promise<Buffer>;
}

const csv = 'text/csv; charset=utf-8';

/** By the last part of their address. */
export const documents = {
  'workbook.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: workbookOf,
  },
  'report.pdf': { type: 'application/pdf', render: reportPdf },
  'report.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: wordDocumentOf,
  },
  'iati.xml': { type: 'application/xml', part: 'iati', render: activityFileOf },
  'indicators.csv': { type: csv, part: 'indicators', render: indicatorsCsv },
  'values.csv': { type: csv, part: 'values', render: valuesCsv },
  'breakdown.csv': { type: csv, part: 'breakdown', render: breakdownCsv },
  'dictionary.csv': { type: csv, part: 'dictionary', render: dictionaryCsv },
  // The bytes that the report's hash is of.
  'data.json': {
    type: 'application/json',
    part: 'data',
    render: (data) => Promise.resolve(Buffer.from(textOf(data))),
  },
} as const satisfies Record<ReportFile, DocumentKind>;

export const fileNames = Object.keys(documents);

/** How OpenAPI describes the bytes of any of them. */
export const aFile = { schema: { type: 'string', format: 'binary' } };

/** The document of that file name; null when there is none. */
export function documentOf(file: string): DocumentKind | null {
  return Object.hasOwn(documents, file) ? documents[file as keyof typeof documents] : null;
}
