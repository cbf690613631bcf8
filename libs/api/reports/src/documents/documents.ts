import type { ReportData } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { activityFileOf } from '../iati/activity-file';
import { wordDocumentOf } from '../word/document';
import { reportPdf } from '../pdf/report-pdf';
import { workbookOf } from '../workbook/workbook-of';

/** A kind of document. Everything it says comes from the frozen data alone, so no two documents can contradict. */
export interface DocumentKind {
  type: string;
  /** What tells its file from the report's others, between the language and the ending; absent for the report itself. */
  part?: string;
  render: (data: ReportData, language: Language) => Promise<Buffer>;
}

/** By the last part of their address. */
export const documents = {
  'workbook.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: workbookOf,
  },
  'report.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: wordDocumentOf,
  },
  'iati.xml': { type: 'application/xml', part: 'iati', render: activityFileOf },
  'report.pdf': { type: 'application/pdf', render: reportPdf },
} as const satisfies Record<string, DocumentKind>;

/** The document of that file name; null when there is none. */
export function documentOf(file: string): DocumentKind | null {
  return Object.hasOwn(documents, file) ? documents[file as keyof typeof documents] : null;
}
