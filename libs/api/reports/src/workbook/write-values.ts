import { once, type EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Instant, Language, TextDirection } from '@mizan/domain';
import ExcelJS, { type CellValue, type Style } from 'exceljs';
import type { ColumnType } from '../csv/columns';
import { valueColumns, valueLine, type ValueRow } from '../csv/values';
import type { CsvCell } from '../csv/csv-text';
import { readsFromRight } from '../prose';
import { wordsOf, type Words } from '../words';
import { cellText, looksLikeFormula } from './cell-text';

/** Rows of a sheet, as spreadsheet programs allow, without its header. */
const mostRows = 1_048_575;
/** How often it is looked whether the reader keeps up, and how much may wait for them. */
const rowsBetweenLooks = 500;
const mostWaiting = 1024 * 1024;

const widths: Partial<Record<(typeof valueColumns)[number]['code'], number>> = { text: 40, comment: 40, id: 38 };

/** The report that values are of. */
export interface ValuesOf {
  /** Of its frozen data. */
  sha256: string;
  frozenAt: Instant;
}

/**
 * Writes the values as a workbook, row by row, as fast as the reader takes them: the memory that it needs does not grow
 * with their number. What does not fit into a sheet goes on in the next one. Rejects when the reader goes away; where the
 * rows fail, the file is broken off too, so that nobody takes a part for the whole.
 */
export async function writeValues(
  rows: AsyncIterable<ValueRow>,
  out: Writable,
  language: Language,
  about: ValuesOf | null = null,
  rowsPerSheet = mostRows,
): Promise<void> {
  const left = new AbortController();
  const taken = finished(out);
  taken.catch((reason: unknown) => left.abort(reason));
  try {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
    book.creator = book.lastModifiedBy = 'Mizan';
    if (about) Object.assign(book, { keywords: `SHA-256 ${about.sha256}`, created: new Date(about.frozenAt) });
    await writeSheets(book, rows, { language, rowsPerSheet, signal: left.signal });
    await Promise.race([book.commit(), taken]);
  } catch (error) {
    out.destroy(error as Error);
    throw error;
  }
}

interface Writing {
  language: Language;
  rowsPerSheet: number;
  /** Aborted once nobody is left to read. */
  signal: AbortSignal;
}

async function writeSheets(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  rows: AsyncIterable<ValueRow>,
  { language, rowsPerSheet, signal }: Writing,
): Promise<void> {
  const looks = looksOf(wordsOf(language));
  let sheet = addSheet(book, 1, language);
  let sheets = 1;
  let count = 0;
  for await (const row of rows) {
    if (count === rowsPerSheet) {
      sheet.commit();
      sheet = addSheet(book, ++sheets, language);
      count = 0;
    }
    writeRow(sheet, row, looks);
    count += 1;
    if (count % rowsBetweenLooks === 0) await keepUp(sheet, signal);
  }
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, place: number, language: Language): ExcelJS.Worksheet {
  const { valuesSheet } = wordsOf(language).openData;
  const sheet = book.addWorksheet(place === 1 ? valuesSheet : `${valuesSheet} ${place}`, {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft: language === 'ar' }],
  });
  sheet.columns = valueColumns.map(({ code }) => ({ width: widths[code] ?? 16 }));
  const header = sheet.addRow(valueColumns.map(({ code }) => code));
  header.font = { bold: true };
  header.commit();
  return sheet;
}

type Directed = Record<TextDirection, Partial<Style>>;

interface ValueLooks {
  plain: Partial<Style>;
  /** Of text, by the way it reads. */
  text: Directed;
  /** For what a spreadsheet would take for a formula if somebody edited its cell. */
  guarded: Directed;
  day: Partial<Style>;
  moment: Partial<Style>;
}

const directed = (style: Partial<Style>): Directed => ({
  ltr: { ...style, alignment: { readingOrder: 'ltr' } },
  rtl: { ...style, alignment: { readingOrder: 'rtl' } },
});

/** One object for every cell of a kind: ExcelJS finds a style that it has met again by the object. */
const looksOf = ({ dayFormat, momentFormat }: Words): ValueLooks => ({
  plain: {},
  text: directed({}),
  guarded: directed({ numFmt: '@' }),
  day: { numFmt: dayFormat },
  moment: { numFmt: momentFormat },
});

function writeRow(sheet: ExcelJS.Worksheet, value: ValueRow, looks: ValueLooks): void {
  const row = sheet.addRow([]);
  // Which ExcelJS has, though its types don't.
  Object.assign(row, { style: looks.plain });
  for (const [at, said] of valueLine(value).entries()) {
    if (said === null || said === '') continue;
    const cell = row.getCell(at + 1);
    const type = valueColumns[at]?.type;
    cell.value = cellValue(said, type);
    cell.style = styleOf(said, type, looks);
  }
  row.commit();
}

function cellValue(said: Exclude<CsvCell, null>, type: ColumnType | undefined): CellValue {
  if (typeof said !== 'string') return said;
  return type === 'date' || type === 'datetime' ? new Date(said) : cellText(said);
}

function styleOf(said: Exclude<CsvCell, null>, type: ColumnType | undefined, looks: ValueLooks): Partial<Style> {
  if (type === 'date') return looks.day;
  if (type === 'datetime') return looks.moment;
  if (typeof said !== 'string') return looks.plain;
  return (looksLikeFormula(said) ? looks.guarded : looks.text)[readsFromRight(said) ? 'rtl' : 'ltr'];
}

/** Where ExcelJS writes a sheet to: its types don't say, and it never waits for it. */
interface Taker extends EventEmitter {
  _writableState: { length: number };
}

/** Waits until most of what was written has been taken; rejects when nobody is left to take it. */
async function keepUp(sheet: ExcelJS.Worksheet, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { pipes } = (sheet as unknown as { stream: { pipes: Taker[] } }).stream;
  const [taker] = pipes;
  if (taker && taker._writableState.length > mostWaiting) await once(taker, 'drain', { signal });
  else await new Promise(setImmediate);
}
