import { reportFacts, statuses, todayIn, type Instant, type RollUp } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { emblemImage } from '../word/emblem';
import { offsetText } from '../number-text';
import { proposalMark, proposalNotice } from '../proposal-mark';
import { isDemonstration } from '../reading';
import { countOf } from './activities-sheet';
import { sumOf } from './checked';
import type { Content } from './content';
import type { Drawing } from './drawing';
import { countFormat } from './figure-format';
import { heading } from './headings';
import type { Look } from './looks';
import { drawBars, markByShape } from './rules';
import { Sheet } from './sheet';
import { statusWords } from './status-marks';

/** The tables stand beside each other, so their rows may be taller than one of them needs. */
const inTable: Look = { vertical: 'middle' };
const label: Look = { ink: 'quiet', indent: 1 };
const figureHeading: Look = { ...heading, at: 'right', indent: 1 };
/** Columns: what, two figures, a gap, what, one figure. */
const widths = [74, 15, 15, 3, 34, 13] as const;
const [what, first, second, , status, number] = [1, 2, 3, 4, 5, 6] as const;

/** What the report is, what may be concluded from it, and the figures that a reader asks for first. */
export function addCover(book: Workbook, drawing: Drawing): void {
  const sheet = new Sheet(book, drawing, { name: drawing.words.sheets.cover, widths, onePage: true });
  const afterFacts = writeFacts(sheet, drawing, writeTitles(sheet, drawing));
  const top = writeNotices(sheet, drawing, afterFacts + 1) + 1;
  writeHeadline(sheet, drawing, top);
  writeMilestones(sheet, drawing, writeStatuses(sheet, drawing, top) + 1);
  sheet.finish();
}

/** The emblem stands with the statement and never without it: the EU's rule for whatever it funds. */
const fundingRow = 3;
const emblemSize = { width: 54, height: 36 };
const besideEmblem = 8;

function writeTitles(sheet: Sheet, { data, words }: Drawing): number {
  const all = { columns: widths.length };
  sheet.text(
    1,
    1,
    { local: data.project.title },
    { bold: true, size: 16, ink: 'white', ground: 'green', vertical: 'middle', line: 'none', indent: 1 },
    all,
  );
  sheet.text(
    2,
    1,
    { local: data.title },
    { bold: true, size: 13, ink: 'green', ground: 'sandBand', vertical: 'middle', line: 'none', indent: 1 },
    all,
  );
  const { funding = 'none' } = data.project;
  if (funding === 'none') return 4;
  const look: Look = { bold: true, vertical: 'middle', line: 'none', indent: besideEmblem };
  sheet.image(fundingRow, emblemImage(), emblemSize);
  sheet.text(fundingRow, 1, { words: words.fundedBy[funding] }, look, all);
  return 5;
}

function writeFacts(sheet: Sheet, { data, words, sha256, language, read }: Drawing, top: number): number {
  const { cover } = words;
  const { project } = data;
  const wide = { columns: widths.length - 1 };
  const partners = project.partners.map((partner) => read(partner.name)).join('\n');
  let row = top;
  const say = (words: string) => sheet.text(row, what, { words }, label);
  say(cover.partners);
  sheet.text(row++, first, { words: partners }, {}, wide);
  for (const fact of reportFacts) {
    if (!read(data.narrative?.[fact] ?? null)) continue;
    say(words.facts[fact]);
    sheet.text(row++, first, { local: data.narrative?.[fact] ?? null }, {}, wide);
  }
  say(`${cover.project}${proposalMark({ standing: project.startsOnStanding })}`);
  sheet.day(row, first, project.startsOn, { at: 'start' });
  sheet.day(row++, second, project.endsOn, { at: 'start' });
  say(cover.period);
  sheet.day(row, first, data.from, { bold: true, at: 'start' });
  sheet.day(row++, second, data.to, { bold: true, at: 'start' });
  say(cover.asOf);
  sheet.day(row++, first, data.overview.asOf, { bold: true, at: 'start' });
  say(cover.frozenAt(offsetText(data.frozenAt, project.timeZone, language)));
  sheet.moment(row++, first, wallTime(data.frozenAt, project.timeZone), { at: 'start' });
  say(cover.identifier);
  sheet.text(row++, first, { typed: data.id }, { fixedWidth: true, direction: 'ltr' }, wide);
  say(cover.sha256);
  sheet.text(row++, first, { typed: sha256 }, { fixedWidth: true, direction: 'ltr' }, wide);
  if (data.verifyAt) {
    say(words.verify);
    sheet.text(row++, first, { typed: `${data.verifyAt}${sha256}` }, { direction: 'ltr', size: 9 }, wide);
  }
  return row;
}

function writeNotices(sheet: Sheet, drawing: Drawing, top: number): number {
  const { data, words, dayInWords } = drawing;
  const { cover } = words;
  const proposals = proposalNotice(data, words);
  const red: Look = { ground: 'redGround', ink: 'red', bold: true };
  const amber: Look = { ground: 'amberGround', ink: 'amber' };
  const superseding = supersededIn(drawing);
  const notices: [string, Look][] = [
    ...(data.draft ? [[`■ ${words.draft.notice}`, red] satisfies [string, Look]] : []),
    ...(superseding ? [[`◆ ${superseding}`, { ...amber, bold: true }] satisfies [string, Look]] : []),
    [cover.approvedOnly(dayInWords(data.overview.asOf)), { ground: 'sand' }],
    ...(isDemonstration(data) ? [[`■ ${cover.demonstration}`, red] satisfies [string, Look]] : []),
    ...(proposals === null ? [] : [[proposals, amber] satisfies [string, Look]]),
  ];
  for (const [at, [notice, look]] of notices.entries()) {
    sheet.text(top + at, 1, { words: notice }, { vertical: 'middle', indent: 1, ...look }, { columns: widths.length });
  }
  return top + notices.length;
}

/** Which report this one replaces, and why; null where it replaces none. */
function supersededIn({ data, words, read, dayInWords }: Drawing): string | null {
  if (!data.supersedes) return null;
  const { title, frozenAt, reason, changes } = data.supersedes;
  return words.supersedes({
    title: read(title),
    frozenOn: dayInWords(todayIn(data.project.timeZone, new Date(frozenAt))),
    reason: read(reason),
    changes: changes.length,
  });
}

function writeHeadline(sheet: Sheet, { data, words, shareFormat }: Drawing, top: number): void {
  const { cover } = words;
  const { overview } = data;
  let row = top;
  const line = (of: Content, rollUp: RollUp, look: Look) => {
    sheet.text(row, what, of, { indent: 1, ...inTable, ...look });
    sheet.figure(row, first, rollUp.indicatorProgress, shareFormat, { ...inTable, ...look });
    sheet.count(row++, second, rollUp.covered, { ...inTable, ...look });
  };
  const headings = (of: string, figure: string, beside: string) => {
    sheet.text(row, what, { words: of }, { ...heading, indent: 1 });
    sheet.text(row, first, { words: figure }, figureHeading);
    sheet.text(row++, second, { words: beside }, figureHeading);
  };
  headings(cover.headline, cover.progress, cover.covered);
  line({ words: cover.wholeProject }, overview.project, { bold: true, ground: 'greenGround' });
  for (const { code, level, title, rollUp } of overview.results) {
    if (level === 'outcome') line({ local: title, before: `${code} – ` }, rollUp, {});
  }
  for (const { code, title, rollUp } of overview.activities)
    line({ local: title, before: `${code} – ` }, rollUp, { ground: 'sand' });
  drawBars(sheet, { first: top + 1, last: row - 1 }, first);
  sheet.text(
    row,
    what,
    { words: cover.coverage },
    { ink: 'quiet', size: 9, line: 'none', indent: 1 },
    { columns: 3, rows: 3 },
  );
}

/** Answers the row after the table. */
function writeStatuses(sheet: Sheet, drawing: Drawing, top: number): number {
  const { data, words } = drawing;
  const { statusCounts } = data.overview.project;
  sheet.text(top, status, { words: words.cover.statuses }, { ...heading, indent: 1 });
  sheet.text(top, number, { words: words.cover.indicators }, figureHeading);
  for (const [at, of] of statuses.entries()) {
    sheet.text(top + 1 + at, status, { words: statusWords(drawing, of) }, { ...inTable, indent: 1 });
    sheet.count(top + 1 + at, number, statusCounts[of], inTable);
  }
  const last = top + statuses.length;
  const look: Look = { ...inTable, bold: true, ground: 'sandBand' };
  const cells = { first: top + 1, last, column: number };
  const formula = sumOf(
    cells,
    statuses.map((of) => statusCounts[of]),
  );
  markByShape(sheet, cells, status, number);
  sheet.text(last + 1, status, { words: words.cover.allIndicators }, { ...look, indent: 1 });
  sheet.checked(last + 1, number, data.overview.indicators.length, formula, countFormat, look);
  return last + 2;
}

function writeMilestones(sheet: Sheet, drawing: Drawing, top: number): void {
  const { cover } = drawing.words;
  sheet.text(top, status, { words: cover.milestones }, { ...heading, indent: 1 });
  sheet.text(top, number, { words: cover.indicators }, figureHeading);
  for (const [at, name] of (['planned', 'delivered', 'late'] as const).entries()) {
    const { count, formula } = countOf(drawing, name);
    sheet.text(top + 1 + at, status, { words: cover[name] }, { indent: 1 });
    if (drawing.data.overview.activities.length === 0) sheet.count(top + 1 + at, number, count);
    else sheet.checked(top + 1 + at, number, count, formula, countFormat);
  }
}

/** What clocks in that zone showed, as a spreadsheet keeps it: without any zone, to the second. */
function wallTime(instant: Instant, timeZone: string): Date {
  const text = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(instant),
  );
  return new Date(`${text.replace(' ', 'T')}Z`);
}
