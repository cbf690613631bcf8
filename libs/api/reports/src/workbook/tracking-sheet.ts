import type { Workbook } from 'exceljs';
import { proposalMark } from '../proposal-mark';
import { varianceOf } from '../reading';
import { quotient } from './checked';
import { unitContent, type Content } from './content';
import type { Drawing, IndicatorLine } from './drawing';
import { lengthShown } from './figure-format';
import { endList, headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import { drawBars, markByShape } from './rules';
import type { Sheet } from './sheet';
import { statusWords } from './status-marks';

const code = 1;
const title = 2;
const unit = 3;
const date = 4;
const target = 5;
const actual = 6;
const targetShare = 7;
const final = 8;
const achievement = 9;
const progress = 10;
const pace = 11;
const status = 12;
const variance = 13;
const comment = 14;

const summary: Look = { bold: true, ground: 'sand' };
const quiet: Look = { ink: 'quiet' };

/**
 * Every indicator: where it stands (one line in bold), and below it, to be folded away, what was promised by each date
 * beside what had been reached by the same date.
 */
export function addTracking(book: Workbook, drawing: Drawing): void {
  const { words, lines } = drawing;
  const { tracking } = words;
  const width = figureWidth(lines);
  const sheet = startList(book, drawing, {
    sheet: 'tracking',
    title: tracking.title,
    notes: [tracking.reading],
    still: title,
    columns: [
      { name: tracking.code, width: 8 },
      { name: tracking.indicator, width: 40 },
      { name: tracking.unit, width: 16 },
      { name: tracking.date, width: 11.5, at: 'center' },
      { name: tracking.target, width, at: 'right' },
      { name: tracking.actual, width, at: 'right' },
      { name: tracking.targetShare, width: 12, at: 'right' },
      { name: tracking.finalTarget, width, at: 'right' },
      { name: tracking.achievement, width: 12, at: 'right' },
      { name: tracking.progress, width: 13, at: 'right' },
      { name: tracking.pace, width: 11, at: 'right' },
      { name: tracking.status, width: 20 },
      { name: tracking.variance, width: 36 },
      { name: tracking.comment, width: 36 },
    ],
  });
  const first = headerRow + 1;
  const last = lines.reduce((row, line) => writeBlock(sheet, drawing, row, line), first) - 1;
  markByShape(sheet, { first, last }, status);
  drawBars(sheet, { first, last }, progress);
  endList(sheet, last);
}

function figureWidth(lines: readonly IndicatorLine[]): number {
  const longest = lines.flatMap(({ indicator, progress: { series = [] } = {}, figures, figureFormat }) =>
    [
      ...indicator.targets.map(({ value }) => value),
      ...series.map((point) => point.actual),
      figures?.actual ?? null,
    ].map((figure) => lengthShown(figure, figureFormat) + 3),
  );
  return Math.max(12, ...longest);
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
    writeTargetShare(sheet, drawing, own, line, [point.actual, point.target], quiet);
  }
  sheet.fold(row + 1, row + points.length);
  return row + 1 + points.length;
}

/** How much of the target in force on a day had been reached that day; where less is better no such share says anything. */
function writeTargetShare(
  sheet: Sheet,
  { shareFormat }: Drawing,
  row: number,
  { indicator }: IndicatorLine,
  [reached, promised]: [number | null, number | null],
  look: Look,
): void {
  if (indicator.direction !== 'increase') return;
  const formula = quotient(row, actual, target, reached, promised);
  sheet.checked(row, targetShare, formula.comesTo, formula, shareFormat, look);
}

function writeSummary(sheet: Sheet, drawing: Drawing, row: number, line: IndicatorLine): void {
  const { words, data, shareFormat } = drawing;
  const { indicator, figures, figureFormat } = line;
  sheet.ground(row, summary);
  sheet.text(row, code, { typed: indicator.code }, summary);
  sheet.text(row, title, { local: indicator.title, after: proposalMark(indicator) }, summary);
  sheet.text(row, unit, unitContent(words, indicator.unit), { ...quiet, ground: 'sand' });
  sheet.day(row, date, data.overview.asOf, summary);
  const reason = varianceOf(data, line);
  if (reason === 'missing')
    sheet.text(row, variance, { words: words.tracking.unexplained }, { ...quiet, ground: 'sand' });
  else sheet.text(row, variance, { local: reason }, { ground: 'sand' });
  sheet.text(row, comment, latestWords(line), { ground: 'sand' });
  if (!figures) return;
  sheet.figure(row, target, figures.targetDue, figureFormat, summary);
  sheet.figure(row, actual, figures.actual, figureFormat, summary);
  writeTargetShare(sheet, drawing, row, line, [figures.actual, figures.targetDue], summary);
  sheet.figure(row, final, figures.target, figureFormat, summary);
  const formula = quotient(row, actual, final, figures.actual, figures.target);
  sheet.checked(row, achievement, figures.achievement, formula, shareFormat, summary);
  sheet.figure(row, progress, figures.progress, shareFormat, summary);
  sheet.figure(row, pace, figures.pace, shareFormat, summary);
  sheet.text(row, status, { words: statusWords(drawing, figures.status) }, { ...summary, indent: 1 });
}

/** What was told with the newest value that counts: its story, its comment. */
function latestWords({ progress: reached }: IndicatorLine): Content {
  const latest = reached?.explanation.values[0];
  return { lines: [{ typed: latest?.text ?? null }, { typed: latest?.comment ?? null }] };
}
