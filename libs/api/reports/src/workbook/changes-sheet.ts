import { todayIn, type Instant, type LocalText } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { linesOfChange, linesOfPlan, type ChangeLine, type Side } from './change-lines';
import type { Drawing } from './drawing';
import { lengthShown, plainFormat } from './figure-format';
import { headerRow, startList } from './list-sheet';
import type { Look } from './looks';
import { markByShape } from './rules';
import type { Sheet } from './sheet';

const code = 1;
const about = 2;
const what = 3;
const date = 4;
const before = 5;
const after = 6;
const reason = 7;

const band: Look = { bold: true, ink: 'green', ground: 'sandBand', vertical: 'middle' };
const quiet: Look = { ink: 'quiet' };

interface Section {
  title: string;
  /** For all of them; else each has its own. */
  reason?: LocalText;
  /** Null where there is nothing to compare with. */
  lines: ChangeLine[] | null;
}

/** What a reader of the earlier reports must know: figures that came out otherwise, and promises that were changed. */
export function addChanges(book: Workbook, drawing: Drawing): void {
  const { changes } = drawing.words;
  const sections = sectionsOf(drawing);
  const sheet = startList(book, drawing, {
    sheet: 'changes',
    title: changes.title,
    notes: [changes.reading],
    still: code,
    columns: [
      { name: changes.code, width: 9 },
      { name: changes.about, width: 54 },
      { name: changes.what, width: 34 },
      { name: changes.date, width: 12, at: 'center' },
      { name: changes.before, width: sideWidth(drawing, sections, 'before') },
      { name: changes.after, width: sideWidth(drawing, sections, 'after') },
      { name: changes.reason, width: 50 },
    ],
  });
  const first = headerRow + 1;
  if (sections.length === 0) sheet.text(first, code, { words: changes.notKept }, quiet, { columns: sheet.columns });
  const end = sections.reduce((row, section) => writeSection(sheet, drawing, row, section), first);
  for (const side of [before, after]) markByShape(sheet, { first, last: end - 1 }, side);
  sheet.finish();
}

/** In the order in which they concern the reader; what the report was frozen without is left out. */
function sectionsOf(drawing: Drawing): Section[] {
  const { data, words, read, dayInWords } = drawing;
  const { changes } = words;
  const { supersedes, since, planChanges } = data;
  const day = (moment: Instant) => dayInWords(todayIn(data.project.timeZone, new Date(moment)));
  const sections: Section[] = [];
  if (supersedes) {
    const lines = supersedes.changes.map((change) => linesOfChange(drawing, change));
    const title = changes.superseded(read(supersedes.title), day(supersedes.frozenAt));
    sections.push({ title, reason: supersedes.reason, lines });
  }
  if (since) {
    const lines = since.changes.map((change) => linesOfChange(drawing, change));
    sections.push({ title: changes.since(read(since.title), dayInWords(since.to)), lines });
  } else if (since === null) sections.push({ title: changes.first, lines: null });
  if (planChanges) {
    sections.push({ title: changes.plans, lines: planChanges.flatMap((change) => linesOfPlan(drawing, change)) });
  }
  return sections;
}

/** Answers the row after the section. */
function writeSection(sheet: Sheet, drawing: Drawing, top: number, { title, reason: why, lines }: Section): number {
  sheet.ground(top, band);
  sheet.text(top, code, { words: title }, band, { columns: why ? reason - 1 : reason });
  if (why) sheet.text(top, reason, { local: why }, { ...band, bold: false });
  const first = top + 1;
  if (lines === null) return first;
  const last = top + Math.max(1, lines.length);
  if (lines.length === 0) sheet.text(first, about, { words: drawing.words.changes.none }, { ...quiet, italic: true });
  for (const [at, line] of lines.entries()) writeLine(sheet, drawing, first + at, line);
  sheet.fold(first, last);
  return last + 1;
}

function writeLine(sheet: Sheet, drawing: Drawing, row: number, line: ChangeLine): void {
  sheet.text(row, code, { typed: line.code }, quiet);
  sheet.text(row, about, line.about);
  sheet.text(row, what, { words: line.what });
  sheet.day(row, date, line.on);
  writeSide(sheet, drawing, row, before, line, line.before);
  writeSide(sheet, drawing, row, after, line, line.after);
  sheet.text(row, reason, { typed: line.reason });
}

function writeSide(sheet: Sheet, drawing: Drawing, row: number, column: number, line: ChangeLine, side: Side): void {
  // Among words, figures too stand where reading starts.
  const look: Look = { at: 'start', indent: 0 };
  if ('figure' in side) sheet.figure(row, column, side.figure, formatOf(drawing, line, side.figure), look);
  else if ('day' in side) sheet.day(row, column, side.day, look);
  else sheet.text(row, column, side);
}

/** As many decimals as the figure has, with what says its nature where the indicator is still there. */
function formatOf({ lines }: Drawing, { code: of }: ChangeLine, figure: number | null): string {
  const known = lines.find(({ indicator }) => indicator.code === of);
  return known?.figureFormat ?? plainFormat(figure);
}

function sideWidth(drawing: Drawing, sections: readonly Section[], side: 'before' | 'after'): number {
  const figures = sections.flatMap(({ lines }) =>
    (lines ?? []).map((line) => {
      const { [side]: of } = line;
      return 'figure' in of ? lengthShown(of.figure, formatOf(drawing, line, of.figure)) + 3 : 0;
    }),
  );
  return Math.max(24, ...figures);
}
