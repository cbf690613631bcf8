import { behindStatuses, finalTarget, languages, statuses, targetDue, textIn, type Language } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { offsetText } from '../number-text';
import { hashOf, textOf } from '../frozen-text';
import { fullReport } from '../full-report-example';
import { wordsOf } from '../words';
import { hasLibreOffice, recalculated } from './libreoffice';
import { cellsOf, reopened, rowsWith, sheetNamed, shownIn, valuesAt } from './reopened';
import { workbookOf } from './workbook-of';

const data = fullReport();
const { indicators } = data.framework;
const figuresOf = (code: string) => data.overview.indicators.find((figures) => figures.code === code)!;
const progressOf = (code: string) => data.progress[code]!;
/** How much of a target was reached, where more is better. */
const shareOf = (code: string, reached: number | null, promised: number | null) =>
  indicators.find((indicator) => indicator.code === code)!.direction === 'increase' && reached !== null && promised
    ? reached / promised
    : null;
const dateOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

const asWritten = new Map<Language, Workbook>();
const asRecalculated = new Map<Language, Workbook>();
type Kept = (figures: unknown[]) => unknown[];
const exactly: Kept = (figures) => figures;
/** Spreadsheet programs save fifteen digits of a number. */
const toFifteenDigits: Kept = (figures) =>
  figures.map((figure) => {
    if (Array.isArray(figure)) return toFifteenDigits(figure);
    return typeof figure === 'number' ? Number(figure.toPrecision(15)) : figure;
  });
const readers: [string, Map<Language, Workbook>, Kept][] = [['as it was written', asWritten, exactly]];
if (hasLibreOffice()) readers.push(['as LibreOffice works it out', asRecalculated, toFifteenDigits]);
else test.skip('LibreOffice is not installed: what the formulas come to was not checked', () => undefined);

beforeAll(async () => {
  const written = await Promise.all(languages.map((language) => workbookOf(data, language)));
  const saved = hasLibreOffice() ? await recalculated(written) : [];
  for (const [at, language] of languages.entries()) {
    asWritten.set(language, await reopened(written[at]!));
    if (saved[at]) asRecalculated.set(language, await reopened(saved[at]));
  }
});

test('the examples have every status', () => {
  expect(new Set(data.overview.indicators.map(({ status }) => status))).toEqual(new Set(statuses));
});

const workbooks = readers.flatMap(([how, books, kept]) =>
  languages.map((language) => [language, how, books, kept] as const),
);

describe.each(workbooks)('the workbook in %s, %s,', (language, _, books, kept) => {
  const words = wordsOf(language);
  const sheet = (name: keyof typeof words.sheets) => sheetNamed(books.get(language)!, words.sheets[name]);

  test.each(indicators)('gives the figures of $code in the logical framework, each beside its date', (indicator) => {
    const figures = figuresOf(indicator.code);
    const due = targetDue(indicator.targets, data.to);
    const final = finalTarget(indicator.targets);
    const [row] = rowsWith(sheet('framework'), 2, indicator.code);
    expect(valuesAt(sheet('framework'), row!, [5, 6, 7, 8, 9, 10, 11, 12])).toEqual(
      kept([
        indicator.baseline.value,
        dateOf(indicator.baseline.on),
        figures.actual,
        dateOf(figures.measuredOn),
        due?.value ?? null,
        dateOf(due?.dueOn ?? null),
        final?.value ?? null,
        dateOf(final?.dueOn ?? null),
      ]),
    );
    expect(due?.value ?? null).toBe(figures.targetDue);
    expect(final?.value ?? null).toBe(figures.target);
  });

  test.each(indicators)('says where $code stands, then what was promised and reached by each date', ({ code }) => {
    const { targetDue, actual, target, achievement, progress, pace, status } = figuresOf(code);
    const tracking = sheet('tracking');
    const [summary, ...points] = rowsWith(tracking, 1, code);
    expect(valuesAt(tracking, summary!, [4, 5, 6, 7, 8, 9, 10, 11])).toEqual(
      kept([dateOf(data.to), targetDue, actual, shareOf(code, actual, targetDue), target, achievement, progress, pace]),
    );
    expect(valuesAt(tracking, summary!, [12])[0]).toMatch(new RegExp(`^\u200f?\\S ${words.statuses[status]}$`));
    expect(points.map((row) => valuesAt(tracking, row, [4, 5, 6, 7]))).toEqual(
      kept(
        progressOf(code).series.map((point) => [
          dateOf(point.on),
          point.target,
          point.actual,
          shareOf(code, point.actual, point.target),
        ]),
      ),
    );
  });

  test('says why an indicator is not where it was planned, or that nobody said so', () => {
    const tracking = sheet('tracking');
    const reasonOf = (code: string) => valuesAt(tracking, rowsWith(tracking, 1, code)[0]!, [13])[0];
    expect(reasonOf('OP-1')).toBe(textIn(data.narrative!['indicator:OP-1']!, language)!.text);
    expect(reasonOf('OP-2')).toBeNull();
    const silent = data.overview.indicators.filter(
      ({ status, code }) => behindStatuses.includes(status) && code !== 'OP-1',
    );
    expect(silent.map(({ code }) => reasonOf(code))).toEqual(silent.map(() => words.tracking.unexplained));
  });

  test('tells the story and the comment of the newest value', () => {
    const tracking = sheet('tracking');
    const commentOf = (code: string) => valuesAt(tracking, rowsWith(tracking, 1, code)[0]!, [14])[0];
    expect(commentOf('OP-1')).toBe('Liste d’émargement signée');
    expect(commentOf('IMP-2')).toBe('Une participante raconte.');
    expect(commentOf('OC-5')).toBeNull();
  });

  test('gives the milestones with both days and a state, and their counts', () => {
    const activities = sheet('activities');
    const [summary, ...milestones] = rowsWith(activities, 1, 'A1');
    const { rollUp, milestones: counts } = data.overview.activities[0]!;
    expect(valuesAt(activities, summary!, [6, 7, 8, 9, 10])).toEqual(
      kept([counts.planned, counts.delivered, counts.late, rollUp.indicatorProgress, rollUp.covered]),
    );
    const { states } = words.activities;
    const before = language === 'ar' ? '\u200f' : '';
    expect(milestones.map((row) => valuesAt(activities, row, [3, 4, 5]))).toEqual(
      kept([
        [dateOf('2025-12-15'), dateOf('2025-12-15'), `${before}● ${states.delivered}`],
        [dateOf('2026-02-28'), dateOf('2026-05-20'), `${before}◆ ${states['delivered-late']}`],
        [dateOf('2026-06-15'), null, `${before}■ ${states.late}`],
        [dateOf('2027-03-31'), null, `${before}○ ${states.planned}`],
      ]),
    );
  });

  test('leaves the figures of small groups empty, and says so', () => {
    const disaggregation = sheet('disaggregation');
    const rows = rowsWith(disaggregation, 1, 'OP-1');
    expect(rows.map((row) => valuesAt(disaggregation, row, [6, 7]))).toEqual(
      kept([
        [12, null],
        [null, words.disaggregation.withheld],
        [null, words.disaggregation.withheld],
      ]),
    );
  });

  test('opens with the headline figures beside what they cover, the statuses and the hash of the data', () => {
    const cover = sheet('cover');
    const { project, results, activities } = data.overview;
    const [whole] = rowsWith(cover, 1, words.cover.wholeProject);
    const outcomes = results.filter(({ level }) => level === 'outcome');
    const rollUps = [project, ...outcomes.map(({ rollUp }) => rollUp), ...activities.map(({ rollUp }) => rollUp)];
    expect(rollUps.map((_, at) => valuesAt(cover, whole! + at, [2, 3]))).toEqual(
      kept(rollUps.map(({ indicatorProgress, covered }) => [indicatorProgress, covered])),
    );
    const [header] = rowsWith(cover, 5, words.cover.statuses);
    expect(statuses.map((_, at) => valuesAt(cover, header! + 1 + at, [6])[0])).toEqual(
      kept(statuses.map((status) => project.statusCounts[status])),
    );
    expect(valuesAt(cover, header! + 1 + statuses.length, [6])).toEqual(kept([indicators.length]));
    const texts = cellsOf(cover).map(shownIn);
    expect(texts).toEqual(expect.arrayContaining([hashOf(textOf(data)), data.id, `■ ${words.cover.demonstration}`]));
    const frozenAt = rowsWith(
      cover,
      1,
      words.cover.frozenAt(offsetText(data.frozenAt, 'Africa/Casablanca', language)),
    )[0]!;
    // Ten or eleven o'clock in Morocco, as the time zone data of the day have it.
    expect(cover.getRow(frozenAt).getCell(2).value).toEqual(inCasablanca(data.frozenAt));
  });

  test('holds numbers and days as such, never as text, and every one with its format', () => {
    for (const cell of books.get(language)!.worksheets.flatMap(cellsOf)) {
      const shown = shownIn(cell);
      if (typeof shown === 'string') expect(shown).not.toMatch(/^(?!\d{64}$)[-+(]?[\d\s.,\u00a0\u202f/]+%?\)?$/);
      else if (shown !== null) expect(cell.numFmt).toMatch(/0|yyyy/);
    }
  });

  test('shows percentages, scores and days for what they are, without touching the numbers', () => {
    const formatOf = (code: string) => {
      const framework = sheet('framework');
      return framework.getRow(rowsWith(framework, 2, code)[0]!).getCell(7).numFmt;
    };
    expect(formatOf('OP-2')).toBe(`#,##0.0"${language === 'fr' ? '' : '\u200e'}${words.percentSign}"`);
    expect(formatOf('OC-1')).toBe('#,##0.0" / 5"');
    expect(formatOf('OP-1')).toBe('#,##0');
    expect(formatOf('OC-2')).toBe('#,##0.000000');
    expect(figuresOf('OP-2').actual).toBeCloseTo(66.666666, 5);
    const tracking = sheet('tracking');
    const share = tracking.getRow(rowsWith(tracking, 1, 'OP-2')[0]!).getCell(10).numFmt;
    // LibreOffice leaves out the quotes around a space.
    expect(share.replaceAll('"', '')).toBe(language === 'fr' ? '0.0\u00a0%' : '0.0%');
  });
});

function inCasablanca(instant: string): Date {
  const parts = new Intl.DateTimeFormat('sv', {
    timeZone: 'Africa/Casablanca',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return new Date(`${parts.format(new Date(instant)).replace(' ', 'T')}Z`);
}
