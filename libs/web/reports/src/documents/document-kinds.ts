import type { ReportFile } from '@mizan/contract';

/** A document as a reader chooses it: by the program that opens it. */
export interface DocumentKind {
  file: ReportFile;
  /** What the file's name ends with, which says its kind. */
  ending: string;
}

/** Kinds that people read; every other one is for programs. */
export const readByPeople: readonly ReportFile[] = ['workbook.xlsx', 'report.pdf', 'report.docx'];

/** The documents to read, and the open data, each in the order in which the report offers them. */
export function documentKinds(files: readonly ReportFile[]): { toRead: DocumentKind[]; data: DocumentKind[] } {
  const kinds = files.map((file) => ({ file, ending: file.slice(file.lastIndexOf('.') + 1) }));
  const isToRead = ({ file }: DocumentKind): boolean => readByPeople.includes(file);
  return { toRead: kinds.filter(isToRead), data: kinds.filter((kind) => !isToRead(kind)) };
}
