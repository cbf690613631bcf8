import type { FrozenResult } from '@mizan/contract';
import { finalTarget, resultLevels, targetDue, type Day } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { frequencyIn } from '../words';
import { unitContent } from './content';
import type { Drawing, IndicatorLine } from './drawing';
import { lengthShown } from './figure-format';
import { heading, subheading, writeTitle } from './headings';
import type { Look } from './looks';
import { Sheet } from './sheet';

const chain = 1;
const code = 2;
const title = 3;
const unit = 4;
const baseline = 5;
const current = 7;
const due = 9;
const final = 11;
const sources = 13;
const assumptions = 14;

const titleRows = 2;
const bandLook: Look = { bold: true, ink: 'green', ground: 'sandBand', vertical: 'middle' };

/**
 * The logical framework in the columns of the EU's template, each figure beside its date: results chain, indicators,
 * baseline, current value, targets, sources and means of verification, assumptions.
 */
export function addFramework(book: Workbook, drawing: Drawing): void {
  const { words, data } = drawing;
  const sheet = new Sheet(book, drawing, {
    name: words.sheets.framework,
    widths: [26, 8, 36, 16, ...figureWidths(drawing), 30, 18],
    frozen: { rows: titleRows + 2, columns: title },
    headerRows: { first: titleRows + 1, last: titleRows + 2 },
  });
  writeTitle(sheet, drawing, words.framework.title, [words.framework.proposalMark]);
  writeHeadings(sheet, drawing, titleRows + 1);
  let row = titleRows + 3;
  for (const level of resultLevels) {
    const results = data.framework.results.filter((result) => result.level === level);
    if (results.length === 0) continue;
    sheet.ground(row, bandLook);
    sheet.text(row, chain, { words: words.framework.levels[level] }, bandLook, { columns: title });
    const first = row + 1;
    row = results.reduce((at, result) => writeResult(sheet, drawing, at, result), first);
    sheet.fold(first, row - 1, 1);
  }
  sheet.finish();
}

/** Value and date, four times over; a column of values is wide enough for its longest figure. */
function figureWidths({ lines }: Drawing): number[] {
  const wide = (figures: (line: IndicatorLine) => (number | null | undefined)[]) =>
    Math.max(
      10,
      ...lines.flatMap((line) => figures(line).map((figure) => lengthShown(figure ?? null, line.figureFormat) + 3)),
    );
  return [
    wide(({ indicator }) => [indicator.baseline.value]),
    wide(({ figures }) => [figures?.actual]),
    wide(({ figures }) => [figures?.targetDue]),
    wide(({ figures }) => [figures?.target]),
  ].flatMap((width) => [width, 11]);
}

function writeHeadings(sheet: Sheet, { words }: Drawing, row: number): void {
  const { framework } = words;
  for (const [column, name] of [
    [chain, framework.resultsChain],
    [code, framework.code],
    [title, framework.indicators],
    [unit, framework.unit],
    [sources, framework.sources],
    [assumptions, framework.assumptions],
  ] as const) {
    sheet.text(row, column, { words: name }, heading, { rows: 2 });
  }
  for (const [column, name, date] of [
    [baseline, framework.baseline, framework.referenceDate],
    [current, framework.current, framework.referenceDate],
    [due, framework.targetDue, framework.date],
    [final, framework.finalTarget, framework.date],
  ] as const) {
    sheet.text(row, column, { words: name }, { ...heading, at: 'center' }, { columns: 2 });
    sheet.text(row + 1, column, { words: framework.value }, { ...subheading, at: 'right', indent: 1 });
    sheet.text(row + 1, column + 1, { words: date }, subheading);
  }
}

/** The lines of one result; answers the row after them. */
function writeResult(sheet: Sheet, { lines, words, data }: Drawing, row: number, result: FrozenResult): number {
  const own = lines.filter(({ indicator }) => indicator.result === result.code);
  const rows = Math.max(1, own.length);
  for (let at = row; at < row + rows; at++) sheet.ground(at, {});
  const statement = { local: result.title, before: `${result.code} – `, after: markOf(result) };
  sheet.text(row, chain, statement, { bold: true, ground: 'sand' }, { rows });
  sheet.text(row, assumptions, { local: result.assumptions }, {}, { rows });
  for (const [at, line] of own.entries()) writeIndicator(sheet, row + at, line, words, data.overview.asOf);
  return row + rows;
}

function writeIndicator(
  sheet: Sheet,
  row: number,
  { indicator, figures, figureFormat }: IndicatorLine,
  words: Drawing['words'],
  asOf: Day,
): void {
  const { note } = indicator.baseline;
  const targetNow = targetDue(indicator.targets, asOf);
  const target = finalTarget(indicator.targets);
  const remark = note === null ? '' : `\n${words.framework.baselineNote(note)}`;
  sheet.text(row, code, { typed: indicator.code }, { ink: 'quiet' });
  sheet.text(row, title, { local: indicator.title, after: `${markOf(indicator)}${remark}` });
  sheet.text(row, unit, unitContent(words, indicator.unit), { ink: 'quiet' });
  for (const [column, value, day, look] of [
    [baseline, indicator.baseline.value, indicator.baseline.on, {}],
    [current, figures?.actual ?? null, figures?.measuredOn ?? null, { bold: true, ground: 'greenGround' }],
    [due, targetNow?.value ?? null, targetNow?.dueOn ?? null, {}],
    [final, target?.value ?? null, target?.dueOn ?? null, {}],
  ] as const) {
    sheet.figure(row, column, value, figureFormat, look);
    sheet.day(row, column + 1, day, { ...look, bold: false });
  }
  sheet.text(row, sources, { words: verificationOf(indicator, words) });
}

/** Where the values come from, how often, and who answers for them. */
function verificationOf(
  { source, frequency, responsible }: IndicatorLine['indicator'],
  words: Drawing['words'],
): string {
  return [
    source,
    frequency && words.framework.frequency(frequencyIn(words, frequency) ?? frequency),
    responsible && words.framework.responsible(responsible),
  ]
    .filter((part) => part !== null && part !== '')
    .join('\n');
}

const markOf = ({ standing }: { standing: 'proposal' | 'confirmed' }): string => (standing === 'proposal' ? ' *' : '');
