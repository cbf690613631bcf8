import { resultLevels, type LocalText } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import type { Drawing } from './drawing';
import { endList, headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import type { Sheet } from './sheet';

const level = 1;
const code = 2;
const statement = 3;
const assumptions = 4;

const quiet: Look = { ink: 'quiet' };

interface Assumed {
  code: string;
  title: LocalText;
  assumptions?: LocalText | null;
}

/** What the results depend on and the project can't decide; a result without any is shown to have none. */
export function addAssumptions(book: Workbook, drawing: Drawing): void {
  const { words, data } = drawing;
  const { assumptions: own } = words;
  const sheet = startList(book, drawing, {
    sheet: 'assumptions',
    title: own.title,
    notes: [own.reading],
    still: code,
    columns: [
      { name: own.level, width: 14 },
      { name: own.code, width: 9 },
      { name: own.statement, width: 76 },
      { name: own.assumptions, width: 90 },
    ],
  });
  let row = headerRow + 1;
  for (const one of resultLevels) {
    for (const result of data.framework.results.filter((candidate) => candidate.level === one)) {
      writeLine(sheet, drawing, row++, words.levels[one], result, { bold: true });
      for (const indicator of data.framework.indicators) {
        if (indicator.result !== result.code || !drawing.read(indicator.assumptions ?? null)) continue;
        writeLine(sheet, drawing, row++, own.indicator, indicator, { indent: 1 });
      }
    }
  }
  endList(sheet, row - 1);
}

function writeLine(sheet: Sheet, { words, read }: Drawing, row: number, kind: string, of: Assumed, look: Look): void {
  sheet.text(row, level, { words: kind }, quiet);
  sheet.text(row, code, { typed: of.code }, quiet);
  sheet.text(row, statement, { local: of.title }, look);
  if (read(of.assumptions ?? null)) sheet.text(row, assumptions, { local: of.assumptions ?? null });
  else sheet.text(row, assumptions, { words: words.assumptions.none }, { ...quiet, italic: true });
}
