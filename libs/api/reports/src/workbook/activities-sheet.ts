import type { ActivityFigures } from '@mizan/contract';
import type { Workbook } from 'exceljs';
import { stateOf } from '../milestone-state';
import type { Drawing } from './drawing';
import { shareFormat } from './figure-format';
import { heading, writeTitle } from './headings';
import type { Look } from './looks';
import { Sheet } from './sheet';
import { milestoneMarks } from './status-marks';

const code = 1;
const title = 2;
const plannedOn = 3;
const deliveredOn = 4;
const state = 5;
const planned = 6;
const delivered = 7;
const late = 8;
const progress = 9;
const covered = 10;

const headerRow = 3;
const summary: Look = { bold: true, ground: 'sand' };

/** Every activity with its milestones: promised for when, delivered when, late or not. */
export function addActivities(book: Workbook, drawing: Drawing): void {
  const { words, data } = drawing;
  const sheet = new Sheet(book, drawing, {
    name: words.sheets.activities,
    widths: [10, 62, 12, 12, 22, 11, 11, 11, 14, 13],
    frozen: { rows: headerRow, columns: title },
    headerRows: { first: headerRow, last: headerRow },
  });
  writeTitle(sheet, drawing, words.activities.title, [words.framework.proposalMark]);
  writeHeadings(sheet, drawing);
  const { activities } = data.overview;
  const last = activities.reduce((row, activity) => writeActivity(sheet, drawing, row, activity), headerRow + 1) - 1;
  sheet.worksheet.autoFilter = {
    from: { row: headerRow, column: code },
    to: { row: Math.max(headerRow, last), column: covered },
  };
  sheet.finish();
}

function writeHeadings(sheet: Sheet, { words }: Drawing): void {
  const { activities } = words;
  for (const [column, name, at] of [
    [code, activities.code, 'start'],
    [title, activities.activity, 'start'],
    [plannedOn, activities.plannedOn, 'center'],
    [deliveredOn, activities.deliveredOn, 'center'],
    [state, activities.state, 'start'],
    [planned, activities.planned, 'right'],
    [delivered, activities.delivered, 'right'],
    [late, activities.late, 'right'],
    [progress, activities.progress, 'right'],
    [covered, activities.covered, 'right'],
  ] as const) {
    sheet.text(headerRow, column, { words: name }, { ...heading, at, ...(at === 'right' && { indent: 1 }) });
  }
}

/** The lines of one activity; answers the row after them. */
function writeActivity(sheet: Sheet, { words, data }: Drawing, row: number, activity: ActivityFigures): number {
  const { milestones, rollUp, objectives } = activity;
  const serves = objectives.length === 0 ? '' : `\n${words.activities.objectives(objectives.join(words.comma))}`;
  sheet.ground(row, summary);
  sheet.text(row, code, { typed: activity.code }, summary);
  sheet.text(row, title, { local: activity.title, after: serves }, summary);
  sheet.count(row, planned, milestones.planned, summary);
  sheet.count(row, delivered, milestones.delivered, summary);
  sheet.count(row, late, milestones.late, summary);
  sheet.figure(row, progress, rollUp.indicatorProgress, shareFormat, summary);
  sheet.count(row, covered, rollUp.covered, summary);
  for (const [at, milestone] of milestones.items.entries()) {
    const own = row + 1 + at;
    const stateNow = stateOf(milestone, data.overview.asOf);
    const { shape, look } = milestoneMarks[stateNow];
    sheet.ground(own, {});
    sheet.text(own, code, { typed: activity.code }, { ink: 'quiet' });
    sheet.text(
      own,
      title,
      { local: milestone.title, after: milestone.standing === 'proposal' ? ' *' : '' },
      { indent: 1 },
    );
    sheet.day(own, plannedOn, milestone.plannedOn);
    sheet.day(own, deliveredOn, stateNow.startsWith('delivered') ? milestone.deliveredOn : null);
    sheet.text(own, state, { words: `${shape} ${words.activities.states[stateNow]}` }, look);
  }
  sheet.fold(row + 1, row + milestones.items.length, 1);
  return row + 1 + milestones.items.length;
}
