import type { FrozenAxis } from '@mizan/contract';
import type { AxisTotals } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { unitContent, type Content } from './content';
import type { Drawing, IndicatorLine } from './drawing';
import { lengthShown } from './figure-format';
import { heading, writeTitle } from './headings';
import { Sheet } from './sheet';

const code = 1;
const title = 2;
const unit = 3;
const axis = 4;
const category = 5;
const value = 6;
const note = 7;

const headerRow = 3;

/** The current values by sex, age, institution…: one line each, so that a reader can filter and add them up. */
export function addDisaggregation(book: Workbook, drawing: Drawing): void {
  const { words, lines } = drawing;
  const figures = lines.flatMap(({ progress, figureFormat }) =>
    categoriesOf(progress?.disaggregation).map((total) => lengthShown(total.value, figureFormat) + 3),
  );
  const sheet = new Sheet(book, drawing, {
    name: words.sheets.disaggregation,
    widths: [8, 60, 20, 24, 34, Math.max(12, ...figures), 30],
    frozen: { rows: headerRow, columns: title },
    headerRows: { first: headerRow, last: headerRow },
  });
  const { disaggregation } = words;
  writeTitle(sheet, drawing, disaggregation.title, [disaggregation.reading]);
  for (const [column, name] of [
    [code, disaggregation.code],
    [title, disaggregation.indicator],
    [unit, disaggregation.unit],
    [axis, disaggregation.axis],
    [category, disaggregation.category],
    [value, disaggregation.value],
    [note, disaggregation.note],
  ] as const) {
    sheet.text(headerRow, column, { words: name }, column === value ? { ...heading, at: 'right', indent: 1 } : heading);
  }
  const last = lines.reduce((row, line) => writeIndicator(sheet, drawing, row, line), headerRow + 1) - 1;
  sheet.worksheet.autoFilter = {
    from: { row: headerRow, column: code },
    to: { row: Math.max(headerRow, last), column: note },
  };
  sheet.finish();
}

/** The categories of one indicator that say something; answers the row after them. */
function writeIndicator(sheet: Sheet, { words, data }: Drawing, top: number, line: IndicatorLine): number {
  let row = top;
  for (const totals of line.progress?.disaggregation ?? []) {
    const known = data.framework.axes.find((candidate) => candidate.code === totals.axis);
    for (const total of categoriesOf([totals])) {
      sheet.text(row, code, { typed: line.indicator.code }, { ink: 'quiet' });
      sheet.text(row, title, { local: line.indicator.title });
      sheet.text(row, unit, unitContent(words, line.indicator.unit), { ink: 'quiet' });
      sheet.text(row, axis, known ? { local: known.label } : { typed: totals.axis });
      sheet.text(row, category, labelOf(known, total.category));
      sheet.figure(row, value, total.value, line.figureFormat);
      sheet.text(
        row,
        note,
        { words: total.suppressed ? words.disaggregation.withheld : '' },
        { ink: 'quiet', italic: true },
      );
      row += 1;
    }
  }
  return row;
}

const categoriesOf = (axes: readonly AxisTotals[] | undefined) =>
  (axes ?? []).flatMap(({ categories }) => categories.filter((total) => total.value !== null || total.suppressed));

function labelOf(axis: FrozenAxis | undefined, category: string): Content {
  const known = axis?.categories.find((candidate) => candidate.code === category);
  return known ? { local: known.label } : { typed: category };
}
