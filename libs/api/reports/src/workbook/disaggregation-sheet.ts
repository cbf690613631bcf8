import type { FrozenAxis } from '@mizan/contract';
import type { AxisTotals, CategoryTotal } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { axisOf, labelIn, told } from '../categories';
import { sumOf } from './checked';
import { unitContent, type Content } from './content';
import type { Drawing, IndicatorLine } from './drawing';
import { lengthShown } from './figure-format';
import { endList, headerRow, startList } from './list-sheet';
import type { Sheet } from './sheet';

const code = 1;
const title = 2;
const unit = 3;
const axis = 4;
const category = 5;
const value = 6;
const note = 7;

/** The current values by sex, age, institution…: one line each, so that a reader can filter and add them up. */
export function addDisaggregation(book: Workbook, drawing: Drawing): void {
  const { words, lines } = drawing;
  const { disaggregation } = words;
  const figures = lines.flatMap(({ progress, figureFormat }) =>
    (progress?.disaggregation ?? []).flatMap(told).map((total) => lengthShown(total.value, figureFormat) + 3),
  );
  const sheet = startList(book, drawing, {
    sheet: 'disaggregation',
    title: disaggregation.title,
    notes: [disaggregation.reading],
    still: title,
    columns: [
      { name: disaggregation.code, width: 8 },
      { name: disaggregation.indicator, width: 60 },
      { name: disaggregation.unit, width: 20 },
      { name: disaggregation.axis, width: 24 },
      { name: disaggregation.category, width: 34 },
      { name: disaggregation.value, width: Math.max(12, ...figures), at: 'right' },
      { name: disaggregation.note, width: 30 },
    ],
  });
  const last = lines.reduce((row, line) => writeIndicator(sheet, drawing, row, line), headerRow + 1) - 1;
  endList(sheet, last);
}

/** The categories of one indicator that say something; answers the row after them. */
function writeIndicator(sheet: Sheet, drawing: Drawing, top: number, line: IndicatorLine): number {
  let row = top;
  for (const totals of line.progress?.disaggregation ?? []) {
    const known = axisOf(drawing.data, totals.axis);
    const axisLabel: Content = known ? { local: known.label } : { typed: totals.axis };
    const first = row;
    for (const total of told(totals)) {
      writeAbout(sheet, drawing, row, line, axisLabel);
      sheet.text(row, category, labelOf(known, total.category));
      sheet.figure(row, value, total.value, line.figureFormat);
      const withheld = total.suppressed ? drawing.words.disaggregation.withheld : '';
      sheet.text(row++, note, { words: withheld }, { ink: 'quiet', italic: true });
    }
    if (addsUp(line, totals)) {
      writeAbout(sheet, drawing, row, line, axisLabel);
      writeSum(sheet, drawing, row++, first, told(totals), line.figureFormat);
    }
  }
  return row;
}

function writeAbout(sheet: Sheet, { words }: Drawing, row: number, { indicator }: IndicatorLine, of: Content): void {
  sheet.text(row, code, { typed: indicator.code }, { ink: 'quiet' });
  sheet.text(row, title, { local: indicator.title });
  sheet.text(row, unit, unitContent(words, indicator.unit), { ink: 'quiet' });
  sheet.text(row, axis, of);
}

/** A subtotal, which adding up the whole column leaves out. */
function writeSum(
  sheet: Sheet,
  { words }: Drawing,
  row: number,
  first: number,
  categories: readonly CategoryTotal[],
  format: string,
): void {
  const look = { bold: true, ground: 'sand' } as const;
  const cells = { first, last: row - 1, column: value };
  const numbers = categories.map((total) => total.value);
  const formula = sumOf(cells, numbers, (range) => `SUBTOTAL(9,${range})`);
  sheet.text(row, category, { words: words.disaggregation.sum }, look);
  sheet.checked(row, value, formula.comesTo, formula, format, look);
  sheet.text(row, note, { words: '' }, look);
}

/** True where the categories are parts of a whole, all of them told. */
function addsUp({ indicator: { measure, accumulation } }: IndicatorLine, totals: AxisTotals): boolean {
  const categories = told(totals);
  return (
    measure === 'number' && accumulation === 'sum' && categories.length > 1 && !categories.some((one) => one.suppressed)
  );
}

function labelOf(axis: FrozenAxis | undefined, category: string): Content {
  const label = labelIn(axis, category);
  return label ? { local: label } : { typed: category };
}
