import type { ReportData } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import { paperOf } from './content/paper-of';
import { reportSource } from './template/report';
import { compile } from './typst/compile';

/** The report as a PDF/UA-1: of the frozen data alone, so the same data and language give the same bytes. */
export function reportPdf(data: ReportData, language: Language): Promise<Buffer> {
  return compile({
    source: reportSource,
    data: JSON.stringify(paperOf(data, language)),
    as: { kind: 'pdf', createdAt: Math.floor(Date.parse(data.frozenAt) / 1000) },
  });
}
