import type { Workbook } from 'exceljs';
import type { SheetName } from '../words';
import type { Drawing } from './drawing';
import { heading, writeTitle } from './headings';
import { Sheet } from './sheet';

/** The row of the headings; the first line of the list follows. */
export const headerRow = 3;

export interface ListColumn {
  name: string;
  width: number;
  at?: 'center' | 'right';
}

interface List {
  sheet: SheetName;
  title: string;
  /** How to read it. */
  notes: string[];
  columns: readonly ListColumn[];
  /** How many columns stay in sight. */
  still: number;
}

/** A sheet that is a list: a title, a line about it, headings that stay in sight and are printed on every page. */
export function startList(
  book: Workbook,
  drawing: Drawing,
  { sheet: name, title, notes, columns, still }: List,
): Sheet {
  const sheet = new Sheet(book, drawing, {
    name: drawing.words.sheets[name],
    widths: columns.map(({ width }) => width),
    frozen: { rows: headerRow, columns: still },
    headerRows: { first: headerRow, last: headerRow },
  });
  writeTitle(sheet, drawing, title, notes);
  for (const [at, { name: words, at: side = 'start' }] of columns.entries()) {
    sheet.text(headerRow, at + 1, { words }, { ...heading, at: side, ...(side === 'right' && { indent: 1 }) });
  }
  return sheet;
}

/** Lets readers filter the lines down to `last`, and fits every row to what it holds. */
export function endList(sheet: Sheet, last: number): void {
  sheet.worksheet.autoFilter = {
    from: { row: headerRow, column: 1 },
    to: { row: Math.max(headerRow, last), column: sheet.columns },
  };
  sheet.finish();
}
