import type { ActivityFigures, ReportData } from '@mizan/contract';
import type { Workbook } from 'exceljs';
import { codesIn } from '../directions';
import { stateOf } from '../milestone-state';
import { proposalMark } from '../proposal-mark';
import { sumOf } from './checked';
import type { Drawing } from './drawing';
import { countFormat } from './figure-format';
import { endList, headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import { drawBars, markByShape } from './rules';
import type { Formula, Sheet } from './sheet';
import { milestoneMarks, milestoneWords } from './status-marks';

const code = 1;
const title = 2;
const plannedOn = 3;
const deliveredOn = 4;
const state = 5;
const counts = { planned: 6, delivered: 7, late: 8 } as const;
const progress = 9;
const covered = 10;

const summary: Look = { bold: true, ground: 'sand' };
type Count = keyof typeof counts;
const countNames = ['planned', 'delivered', 'late'] as const satisfies Count[];

/** Every activity with its milestones: promised for when, delivered when, late or not. */
export function addActivities(book: Workbook, drawing: Drawing): void {
  const { words, data } = drawing;
  const { activities: own } = words;
  const sheet = startList(book, drawing, {
    sheet: 'activities',
    title: own.title,
    notes: [words.framework.proposalMark],
    still: title,
    columns: [
      { name: own.code, width: 10 },
      { name: own.activity, width: 62 },
      { name: own.plannedOn, width: 12, at: 'center' },
      { name: own.deliveredOn, width: 12, at: 'center' },
      { name: own.state, width: 22 },
      { name: own.planned, width: 11, at: 'right' },
      { name: own.delivered, width: 11, at: 'right' },
      { name: own.late, width: 11, at: 'right' },
      { name: own.progress, width: 14, at: 'right' },
      { name: own.covered, width: 13, at: 'right' },
    ],
  });
  const { activities } = data.overview;
  const rows = rowsOf(data);
  activities.reduce((row, activity) => writeActivity(sheet, drawing, row, activity), rows.first);
  if (activities.length > 0) writeTotals(sheet, drawing, rows);
  markByShape(sheet, rows, state);
  drawBars(sheet, rows, progress);
  endList(sheet, rows.last);
}

/** The lines of all activities and milestones, the totals not among them. */
function rowsOf({ overview }: ReportData): { first: number; last: number } {
  const lines = overview.activities.reduce((sum, { milestones }) => sum + 1 + milestones.items.length, 0);
  return { first: headerRow + 1, last: headerRow + lines };
}

/** How many milestones all activities have, and the formula by which any sheet can add them up. */
export function countOf({ data, words }: Drawing, name: Count): { count: number; formula: Formula } {
  const numbers = data.overview.activities.map(({ milestones }) => milestones[name]);
  const cells = { ...rowsOf(data), column: counts[name] };
  const formula = sumOf(cells, numbers, (range) => `SUM('${words.sheets.activities}'!${range})`);
  return { count: numbers.reduce((sum, number) => sum + number, 0), formula };
}

function writeTotals(sheet: Sheet, drawing: Drawing, { last }: { last: number }): void {
  const look: Look = { bold: true, ground: 'sandBand' };
  sheet.ground(last + 1, look);
  sheet.text(last + 1, title, { words: drawing.words.activities.all }, look);
  for (const name of countNames) {
    const { count, formula } = countOf(drawing, name);
    sheet.checked(last + 1, counts[name], count, formula, countFormat, look);
  }
}

/** The lines of one activity; answers the row after them. */
function writeActivity(sheet: Sheet, drawing: Drawing, row: number, activity: ActivityFigures): number {
  const { milestones, rollUp, objectives } = activity;
  const { words, language } = drawing;
  const serves = objectives.length === 0 ? '' : words.activities.objectives(codesIn(objectives, language, words.comma));
  sheet.ground(row, summary);
  sheet.text(row, code, { typed: activity.code }, summary);
  sheet.text(row, title, { lines: [{ local: activity.title }, { words: serves }] }, summary);
  writeCounts(sheet, drawing, row, activity);
  sheet.figure(row, progress, rollUp.indicatorProgress, drawing.shareFormat, summary);
  sheet.count(row, covered, rollUp.covered, summary);
  for (const [at, milestone] of milestones.items.entries()) {
    const own = row + 1 + at;
    const stateNow = stateOf(milestone, drawing.data.overview.asOf);
    sheet.ground(own, {});
    sheet.text(own, code, { typed: activity.code }, { ink: 'quiet' });
    sheet.text(own, title, { local: milestone.title, after: proposalMark(milestone) }, { indent: 1 });
    sheet.day(own, plannedOn, milestone.plannedOn);
    sheet.day(own, deliveredOn, stateNow.startsWith('delivered') ? milestone.deliveredOn : null);
    sheet.text(own, state, { words: milestoneWords(drawing, stateNow) });
  }
  sheet.fold(row + 1, row + milestones.items.length);
  return row + 1 + milestones.items.length;
}

/** Each count as what the milestones below it come to. */
function writeCounts(sheet: Sheet, { data }: Drawing, row: number, { milestones }: ActivityFigures): void {
  const states = milestones.items.map((milestone) => stateOf(milestone, data.overview.asOf));
  const cells = { first: row + 1, last: row + states.length };
  const ones = (is: (state: (typeof states)[number]) => boolean) => states.map((one) => (is(one) ? 1 : 0));
  const late = milestoneMarks.late.shape;
  const formulas: Record<Count, Formula> = {
    planned: sumOf(
      { ...cells, column: plannedOn },
      ones(() => true),
      (range) => `COUNT(${range})`,
    ),
    delivered: sumOf(
      { ...cells, column: deliveredOn },
      ones((one) => one.startsWith('delivered')),
      (range) => `COUNT(${range})`,
    ),
    late: sumOf(
      { ...cells, column: state },
      ones((one) => one === 'late'),
      (range) => `SUMPRODUCT(--ISNUMBER(FIND("${late}",${range})))`,
    ),
  };
  for (const name of countNames) {
    // Without milestones the formulas would look at the next activity.
    if (states.length === 0) sheet.count(row, counts[name], milestones[name], summary);
    else sheet.checked(row, counts[name], milestones[name], formulas[name], countFormat, summary);
  }
}
