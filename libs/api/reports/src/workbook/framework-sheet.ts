import type { FrozenResult } from '@mizan/contract';
import { finalTarget, resultLevels, targetDue } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { changedPlans } from '../changed-plans';
import { frequencyIn } from '../words';
import { proposalMark } from '../proposal-mark';
import { unitContent, type Content } from './content';
import type { Drawing, IndicatorLine } from './drawing';
import { lengthShown } from './figure-format';
import { datedColumns, frameworkColumns, type DatedColumn, type FrameworkColumns } from './framework-columns';
import { heading, subheading, writeTitle } from './headings';
import type { Look } from './looks';
import { Sheet } from './sheet';

const titleRows = 2;
const bandLook: Look = { bold: true, ink: 'green', ground: 'sandBand', vertical: 'middle' };

interface FrameworkDrawing extends Drawing {
  columns: FrameworkColumns;
  /** By indicator, what was promised otherwise when the period began. */
  changed: ReadonlyMap<string, ReadonlySet<DatedColumn>>;
}

/**
 * The logical framework in the columns of the EU's templates, in the order that the project set, each figure beside its
 * date: results chain, indicators, baseline, targets, current value, sources and means of verification, assumptions.
 */
export function addFramework(book: Workbook, given: Drawing): void {
  const { words, data } = given;
  const columns = frameworkColumns(data.project.logframe ?? 'current-first');
  const drawing = { ...given, columns, changed: changedPlans(given.data) };
  const sheet = new Sheet(book, drawing, {
    name: words.sheets.framework,
    widths: widthsOf(drawing),
    frozen: { rows: titleRows + 2, columns: columns.title },
    headerRows: { first: titleRows + 1, last: titleRows + 2 },
  });
  writeTitle(sheet, drawing, words.framework.title, [
    words.framework.proposalMark,
    ...(drawing.changed.size > 0 ? [words.framework.changed] : []),
  ]);
  writeHeadings(sheet, drawing, titleRows + 1);
  let row = titleRows + 3;
  for (const level of resultLevels) {
    const results = data.framework.results.filter((result) => result.level === level);
    if (results.length === 0) continue;
    if (columns.level === null) {
      sheet.ground(row, bandLook);
      sheet.text(row, 1, { words: words.framework.levels[level] }, bandLook, { columns: columns.title });
      row += 1;
    }
    const first = row;
    row = results.reduce((at, result) => writeResult(sheet, drawing, at, result), first);
    if (columns.level === null) sheet.fold(first, row - 1);
  }
  sheet.finish();
}

/** A column of values is wide enough for its longest figure. */
function widthsOf({ lines, columns }: FrameworkDrawing): number[] {
  const figures: Record<DatedColumn, (line: IndicatorLine) => number | null | undefined> = {
    baseline: ({ indicator }) => indicator.baseline.value,
    current: ({ figures: of }) => of?.actual,
    due: ({ figures: of }) => of?.targetDue,
    final: ({ figures: of }) => of?.target,
  };
  const widths = Array<number>(columns.count).fill(16);
  if (columns.level !== null) widths[columns.level - 1] = 14;
  widths[columns.chain - 1] = 26;
  widths[columns.code - 1] = 8;
  widths[columns.title - 1] = 36;
  for (const column of datedColumns) {
    const shown = lines.map((line) => lengthShown(figures[column](line) ?? null, line.figureFormat) + 3);
    widths[columns[column] - 1] = Math.max(10, ...shown);
    widths[columns[column]] = 11;
  }
  widths[columns.sources - 1] = 30;
  widths[columns.assumptions - 1] = 18;
  return widths;
}

function writeHeadings(
  sheet: Sheet,
  { words: { framework, assumptions }, columns }: FrameworkDrawing,
  row: number,
): void {
  const tall = { rows: 2 };
  if (columns.level !== null) sheet.text(row, columns.level, { words: assumptions.level }, heading, tall);
  sheet.text(row, columns.chain, { words: framework.resultsChain }, heading, tall);
  sheet.text(row, columns.code, { words: framework.code }, heading, tall);
  sheet.text(row, columns.title, { words: framework.indicators }, heading, tall);
  sheet.text(row, columns.unit, { words: framework.unit }, heading, tall);
  sheet.text(row, columns.sources, { words: framework.sources }, heading, tall);
  sheet.text(row, columns.assumptions, { words: framework.assumptions }, heading, tall);
  const dated: Record<DatedColumn, [string, string]> = {
    baseline: [framework.baseline, framework.referenceDate],
    current: [framework.current, framework.referenceDate],
    due: [framework.targetDue, framework.date],
    final: [framework.finalTarget, framework.date],
  };
  for (const column of datedColumns) {
    const [name, date] = dated[column];
    sheet.text(row, columns[column], { words: name }, { ...heading, at: 'center' }, { columns: 2 });
    sheet.text(row + 1, columns[column], { words: framework.value }, { ...subheading, at: 'right', indent: 1 });
    sheet.text(row + 1, columns[column] + 1, { words: date }, subheading);
  }
}

/** The lines of one result; answers the row after them. */
function writeResult(sheet: Sheet, drawing: FrameworkDrawing, row: number, result: FrozenResult): number {
  const { lines, columns, words } = drawing;
  const own = lines.filter(({ indicator }) => indicator.result === result.code);
  const rows = Math.max(1, own.length);
  for (let at = row; at < row + rows; at++) sheet.ground(at, {});
  const statement = { local: result.title, before: `${result.code} – `, after: proposalMark(result) };
  if (columns.level !== null) sheet.text(row, columns.level, { words: words.levels[result.level] }, bandLook, { rows });
  sheet.text(row, columns.chain, statement, { bold: true, ground: 'sand' }, { rows });
  sheet.text(row, columns.assumptions, { local: result.assumptions }, {}, { rows });
  for (const [at, line] of own.entries()) writeIndicator(sheet, drawing, row + at, line);
  return row + rows;
}

function writeIndicator(
  sheet: Sheet,
  { words, columns, data, changed }: FrameworkDrawing,
  row: number,
  { indicator, figures, figureFormat }: IndicatorLine,
): void {
  const { note } = indicator.baseline;
  const targetNow = targetDue(indicator.targets, data.overview.asOf);
  const target = finalTarget(indicator.targets);
  const changes = changed.get(indicator.code);
  const title = { local: indicator.title, after: `${proposalMark(indicator)}${changes ? ' ◆' : ''}` };
  const remark = { words: note === null ? '' : words.framework.baselineNote(note) };
  sheet.text(row, columns.code, { typed: indicator.code }, { ink: 'quiet' });
  sheet.text(row, columns.title, { lines: [title, remark] });
  sheet.text(row, columns.unit, unitContent(words, indicator.unit), { ink: 'quiet' });
  for (const [column, value, day, look] of [
    ['baseline', indicator.baseline.value, indicator.baseline.on, {}],
    ['current', figures?.actual ?? null, figures?.measuredOn ?? null, { bold: true, ground: 'greenGround' }],
    ['due', targetNow?.value ?? null, targetNow?.dueOn ?? null, {}],
    ['final', target?.value ?? null, target?.dueOn ?? null, {}],
  ] as const) {
    const shown: Look = changes?.has(column) ? { ...look, ground: 'amberGround' } : look;
    sheet.figure(row, columns[column], value, figureFormat, shown);
    sheet.day(row, columns[column] + 1, day, { ...shown, bold: false });
  }
  sheet.text(row, columns.sources, verificationOf(indicator, words));
}

/** Where the values come from, how often, and who answers for them. */
function verificationOf(
  { source, frequency, responsible }: IndicatorLine['indicator'],
  words: Drawing['words'],
): Content {
  return {
    lines: [
      { typed: source },
      { words: frequency ? words.framework.frequency(frequencyIn(words, frequency) ?? frequency) : '' },
      { words: responsible ? words.framework.responsible(responsible) : '' },
    ],
  };
}
