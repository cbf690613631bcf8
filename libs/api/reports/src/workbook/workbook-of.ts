import type { ReportData } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import ExcelJS from 'exceljs';
import { legalText } from '../legal-text';
import { addActivities } from './activities-sheet';
import { addAssumptions } from './assumptions-sheet';
import { addChanges } from './changes-sheet';
import { addCover } from './cover-sheet';
import { addDefinitions } from './definitions-sheet';
import { addDisaggregation } from './disaggregation-sheet';
import { drawingOf, type Drawing } from './drawing';
import { addEvidence } from './evidence-sheet';
import { finishedFile } from './finished-file';
import { addFramework } from './framework-sheet';
import { addOpsys } from './opsys-sheet';
import { addSdg } from './sdg-sheet';
import { addTracking } from './tracking-sheet';

const sheets = [
  addCover,
  addFramework,
  addTracking,
  addActivities,
  addDisaggregation,
  addSdg,
  addEvidence,
  addAssumptions,
  addOpsys,
  addChanges,
  addDefinitions,
];

/** The report as a workbook (`.xlsx`): of the frozen data alone, so the same data and language give the same bytes. */
export async function workbookOf(data: ReportData, language: Language): Promise<Buffer> {
  const drawing = drawingOf(data, language);
  const book = new ExcelJS.Workbook();
  describe(book, drawing);
  for (const addSheet of sheets) addSheet(book, drawing);
  // Packed once, at the end.
  const written = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finishedFile(Buffer.from(written), data.frozenAt);
}

/** The document's properties name the product, never a person. */
function describe(book: ExcelJS.Workbook, { data, words, sha256, read }: Drawing): void {
  book.creator = 'Mizan';
  book.lastModifiedBy = 'Mizan';
  book.created = new Date(data.frozenAt);
  book.modified = new Date(data.frozenAt);
  book.title = legalText(read(data.title));
  book.subject = `${words.cover.subject} – ${legalText(read(data.project.title))}`;
  book.keywords = `${data.project.code}, SHA-256 ${sha256}`;
}
