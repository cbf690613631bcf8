import type { Workbook } from 'exceljs';
import type { Drawing, IndicatorLine } from './drawing';
import { plainFormat } from './figure-format';
import { unitContent } from './content';
import { endList, headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import { opsysLines } from './opsys-lines';
import type { Sheet } from './sheet';

const level = 1;
const statement = 2;
const code = 3;
const indicator = 4;
const type = 5;
const unit = 6;
const kind = 7;
const value = 8;
const date = 9;
const comment = 10;
const axis = 11;
const category = 12;
const source = 13;

/** Nothing that copying would take along. */
const plain: Look = { line: 'none' };

/** The fields of the EU's OPSYS, one value a line, as plain values: to be copied as they stand. */
export function addOpsys(book: Workbook, drawing: Drawing): void {
  const { opsys } = drawing.words;
  const sheet = startList(book, drawing, {
    sheet: 'opsys',
    title: opsys.title,
    notes: [opsys.reading],
    still: 0,
    columns: [
      { name: opsys.level, width: 12 },
      { name: opsys.statement, width: 44 },
      { name: opsys.code, width: 8 },
      { name: opsys.indicator, width: 44 },
      { name: opsys.type, width: 14 },
      { name: opsys.unit, width: 16 },
      { name: opsys.kind, width: 20 },
      { name: opsys.value, width: 18, at: 'right' },
      { name: opsys.date, width: 12, at: 'center' },
      { name: opsys.comment, width: 40 },
      { name: opsys.axis, width: 16 },
      { name: opsys.category, width: 18 },
      { name: opsys.source, width: 32 },
    ],
  });
  const last = drawing.lines.reduce((row, line) => writeIndicator(sheet, drawing, row, line), headerRow + 1) - 1;
  endList(sheet, last);
}

function writeIndicator(sheet: Sheet, drawing: Drawing, row: number, line: IndicatorLine): number {
  const { words, data } = drawing;
  const result = data.framework.results.find((one) => one.code === line.indicator.result);
  const values = opsysLines(drawing, line);
  for (const [at, of] of values.entries()) {
    const own = row + at;
    sheet.text(own, level, { words: result ? words.levels[result.level] : '' }, plain);
    sheet.text(own, statement, { local: result?.title ?? null }, plain);
    sheet.text(own, code, { typed: line.indicator.code }, plain);
    sheet.text(own, indicator, { local: line.indicator.title }, plain);
    sheet.text(own, type, { words: words.definitions.measures[line.indicator.measure] }, plain);
    sheet.text(own, unit, unitContent(words, line.indicator.unit), plain);
    sheet.text(own, kind, { words: words.opsys.kinds[of.kind] }, plain);
    sheet.figure(own, value, of.value, plainFormat(of.value), { ...plain, indent: 0 });
    sheet.day(own, date, of.on, plain);
    sheet.text(own, comment, of.comment, plain);
    sheet.text(own, axis, of.axis, plain);
    sheet.text(own, category, of.category, plain);
    sheet.text(own, source, { typed: line.indicator.source }, plain);
  }
  return row + values.length;
}
