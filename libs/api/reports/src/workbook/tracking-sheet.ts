import type { Workbook } from 'exceljs';
import { unitContent } from './content';
import type { Drawing, IndicatorLine } from './drawing';
import { lengthShown, shareFormat } from './figure-format';
import { heading, writeTitle } from './headings';
import type { Look } from './looks';
import { Sheet } from './sheet';
import { statusMarks } from './status-marks';

const code = 1;
const title = 2;
const unit = 3;
const date = 4;
const target = 5;
const actual = 6;
const final = 7;
const achievement = 8;
const progress = 9;
const pace = 10;
const status = 11;
const comment = 12;

const headerRow = 3;
const summary: Look = { bold: true, ground: 'sand' };
const quiet: Look = { ink: 'quiet' };

/**
 * Every indicator: where it stands (one line in bold), and below it, to be folded away, what was promised by each date
 * beside what had been reached by the same date.
 */
export function addTracking(book: Workbook, drawing: Drawing): void {
  const { words, lines } = drawing;
  const sheet = new Sheet(book, drawing, {
    name: words.sheets.tracking,
    widths: [8, 44, 16, 11.5, ...figureWidths(lines), 12, 12, 11, 22, 40],
    frozen: { rows: headerRow, columns: title },
    headerRows: { first: headerRow, last: headerRow },
  });
  writeTitle(sheet, drawing, words.tracking.title, [words.tracking.reading]);
  writeHeadings(sheet, drawing);
  const last = lines.reduce((row, line) => writeBlock(sheet, drawing, row, line), headerRow + 1) - 1;
  sheet.worksheet.autoFilter = {
    from: { row: headerRow, column: code },
    to: { row: Math.max(headerRow, last), column: comment },
  };
  sheet.finish();
}

function figureWidths(lines: readonly IndicatorLine[]): number[] {
  const longest = lines.flatMap(({ indicator, progress, figures, figureFormat }) =>
    [
      ...indicator.targets.map(({ value }) => value),
      ...(progress?.series ?? []).map((point) => point.actual),
      figures?.actual ?? null,
    ].map((figure) => lengthShown(figure, figureFormat) + 3),
  );
  const width = Math.max(12, ...longest);
  return [width, width, width];
}

function writeHeadings(sheet: Sheet, { words }: Drawing): void {
  const { tracking } = words;
  for (const [column, name, at, indent = at === 'right' ? 1 : 0] of [
    [code, tracking.code, 'start'],
    [title, tracking.indicator, 'start'],
    [unit, tracking.unit, 'start'],
    [date, tracking.date, 'center'],
    [target, tracking.target, 'right'],
    [actual, tracking.actual, 'right'],
    [final, tracking.finalTarget, 'right'],
    [achievement, tracking.achievement, 'right'],
    [progress, tracking.progress, 'right'],
    [pace, tracking.pace, 'right'],
    [status, tracking.status, 'start', 1],
    [comment, tracking.comment, 'start'],
  ] as const) {
    sheet.text(headerRow, column, { words: name }, { ...heading, at, indent });
  }
}

/** The lines of one indicator; answers the row after them. */
function writeBlock(sheet: Sheet, drawing: Drawing, row: number, line: IndicatorLine): number {
  writeSummary(sheet, drawing, row, line);
  const points = line.progress?.series ?? [];
  for (const [at, point] of points.entries()) {
    const own = row + 1 + at;
    sheet.ground(own, quiet);
    sheet.text(own, code, { typed: line.indicator.code }, quiet);
    sheet.day(own, date, point.on, quiet);
    sheet.figure(own, target, point.target, line.figureFormat, quiet);
    sheet.figure(own, actual, point.actual, line.figureFormat, quiet);
  }
  sheet.fold(row + 1, row + points.length, 1);
  return row + 1 + points.length;
}

function writeSummary(sheet: Sheet, { words, data }: Drawing, row: number, line: IndicatorLine): void {
  const { indicator, figures, figureFormat } = line;
  sheet.ground(row, summary);
  sheet.text(row, code, { typed: indicator.code }, summary);
  sheet.text(row, title, { local: indicator.title, after: indicator.standing === 'proposal' ? ' *' : '' }, summary);
  sheet.text(row, unit, unitContent(words, indicator.unit), { ...quiet, ground: 'sand' });
  sheet.day(row, date, data.overview.asOf, summary);
  if (!figures) return;
  sheet.figure(row, target, figures.targetDue, figureFormat, summary);
  sheet.figure(row, actual, figures.actual, figureFormat, summary);
  sheet.figure(row, final, figures.target, figureFormat, summary);
  sheet.figure(row, achievement, figures.achievement, shareFormat, summary);
  sheet.figure(row, progress, figures.progress, shareFormat, summary);
  sheet.figure(row, pace, figures.pace, shareFormat, summary);
  const { shape, look } = statusMarks[figures.status];
  sheet.text(
    row,
    status,
    { words: `${shape} ${words.statuses[figures.status]}` },
    { ground: 'sand', ...look, bold: true, indent: 1 },
  );
  sheet.text(row, comment, { typed: latestWords(line) }, { ground: 'sand' });
}

/** What was told with the newest value that counts: its story, its comment. */
function latestWords({ progress }: IndicatorLine): string {
  const latest = progress?.explanation.values[0];
  return [latest?.text, latest?.comment].filter((text) => text).join('\n');
}
