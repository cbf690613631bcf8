import { finalTarget, languages, statuses, targetDue, textIn, type Language } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { hashOf, textOf } from '../frozen-text';
import { fullReport } from '../full-report-example';
import { wordsOf } from '../words';
import { cellsOf, reopened, rowsWith, sheetNamed, valuesAt } from './reopened';
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

const books = new Map<Language, Workbook>();
beforeAll(async () => {
  for (const language of languages) books.set(language, await reopened(await workbookOf(data, language)));
});

test('the examples have every status', () => {
  expect(new Set(data.overview.indicators.map(({ status }) => status))).toEqual(new Set(statuses));
});

describe.each(languages)('the workbook in %s', (language) => {
  const words = wordsOf(language);
  const sheet = (name: keyof typeof words.sheets) => sheetNamed(books.get(language)!, words.sheets[name]);

  test.each(indicators)('gives the figures of $code in the logical framework, each beside its date', (indicator) => {
    const figures = figuresOf(indicator.code);
    const due = targetDue(indicator.targets, data.to);
    const final = finalTarget(indicator.targets);
    const [row] = rowsWith(sheet('framework'), 2, indicator.code);
    expect(valuesAt(sheet('framework'), row!, [5, 6, 7, 8, 9, 10, 11, 12])).toEqual([
      indicator.baseline.value,
      dateOf(indicator.baseline.on),
      figures.actual,
      dateOf(figures.measuredOn),
      due?.value ?? null,
      dateOf(due?.dueOn ?? null),
      final?.value ?? null,
      dateOf(final?.dueOn ?? null),
    ]);
    expect(due?.value ?? null).toBe(figures.targetDue);
    expect(final?.value ?? null).toBe(figures.target);
  });

  test.each(indicators)('says where $code stands, then what was promised and reached by each date', ({ code }) => {
    const { targetDue, actual, target, achievement, progress, pace, status } = figuresOf(code);
    const tracking = sheet('tracking');
    const [summary, ...points] = rowsWith(tracking, 1, code);
    expect(valuesAt(tracking, summary!, [4, 5, 6, 7, 8, 9, 10, 11])).toEqual([
      dateOf(data.to),
      targetDue,
      actual,
      shareOf(code, actual, targetDue),
      target,
      achievement,
      progress,
      pace,
    ]);
    expect(tracking.getRow(summary!).getCell(12).value).toMatch(new RegExp(`^\u200f?\\S ${words.statuses[status]}$`));
    expect(points.map((row) => valuesAt(tracking, row, [4, 5, 6, 7]))).toEqual(
      progressOf(code).series.map((point) => [
        dateOf(point.on),
        point.target,
        point.actual,
        shareOf(code, point.actual, point.target),
      ]),
    );
  });

  test('says why an indicator is not where it was planned', () => {
    const tracking = sheet('tracking');
    const reasonOf = (code: string) => tracking.getRow(rowsWith(tracking, 1, code)[0]!).getCell(13).value;
    expect(reasonOf('OP-1')).toBe(textIn(data.narrative!['indicator:OP-1']!, language)!.text);
    expect(reasonOf('OP-2')).toBeNull();
  });

  test('tells the story and the comment of the newest value', () => {
    const tracking = sheet('tracking');
    const commentOf = (code: string) => tracking.getRow(rowsWith(tracking, 1, code)[0]!).getCell(14).value;
    expect(commentOf('OP-1')).toBe('Liste d’émargement signée');
    expect(commentOf('IMP-2')).toBe('Une participante raconte.');
    expect(commentOf('OC-5')).toBeNull();
  });

  test('gives the milestones with both days and a state, and their counts', () => {
    const activities = sheet('activities');
    const [summary, ...milestones] = rowsWith(activities, 1, 'A1');
    const { rollUp, milestones: counts } = data.overview.activities[0]!;
    expect(valuesAt(activities, summary!, [6, 7, 8, 9, 10])).toEqual([
      counts.planned,
      counts.delivered,
      counts.late,
      rollUp.indicatorProgress,
      rollUp.covered,
    ]);
    const { states } = words.activities;
    const before = language === 'ar' ? '\u200f' : '';
    expect(milestones.map((row) => valuesAt(activities, row, [3, 4, 5]))).toEqual([
      [dateOf('2025-12-15'), dateOf('2025-12-15'), `${before}● ${states.delivered}`],
      [dateOf('2026-02-28'), dateOf('2026-05-20'), `${before}◆ ${states['delivered-late']}`],
      [dateOf('2026-06-15'), null, `${before}■ ${states.late}`],
      [dateOf('2027-03-31'), null, `${before}○ ${states.planned}`],
    ]);
  });

  test('leaves the figures of small groups empty, and says so', () => {
    const disaggregation = sheet('disaggregation');
    const rows = rowsWith(disaggregation, 1, 'OP-1');
    expect(rows.map((row) => valuesAt(disaggregation, row, [6, 7]))).toEqual([
      [12, null],
      [null, words.disaggregation.withheld],
      [null, words.disaggregation.withheld],
    ]);
  });

  test('opens with the headline figures beside what they cover, the statuses and the hash of the data', () => {
    const cover = sheet('cover');
    const { project, results, activities } = data.overview;
    const [whole] = rowsWith(cover, 1, words.cover.wholeProject);
    const outcomes = results.filter(({ level }) => level === 'outcome');
    const rollUps = [project, ...outcomes.map(({ rollUp }) => rollUp), ...activities.map(({ rollUp }) => rollUp)];
    expect(rollUps.map((_, at) => valuesAt(cover, whole! + at, [2, 3]))).toEqual(
      rollUps.map(({ indicatorProgress, covered }) => [indicatorProgress, covered]),
    );
    const [header] = rowsWith(cover, 5, words.cover.statuses);
    expect(statuses.map((_, at) => valuesAt(cover, header! + 1 + at, [6])[0])).toEqual(
      statuses.map((status) => project.statusCounts[status]),
    );
    expect(valuesAt(cover, header! + 1 + statuses.length, [6])).toEqual([indicators.length]);
    const texts = cellsOf(cover).map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining([hashOf(textOf(data)), data.id, `■ ${words.cover.demonstration}`]));
    const frozenAt = rowsWith(cover, 1, words.cover.frozenAt('Africa/Casablanca'))[0]!;
    // Ten or eleven o'clock in Morocco, as the time zone data of the day have it.
    expect(cover.getRow(frozenAt).getCell(2).value).toEqual(inCasablanca(data.frozenAt));
  });

  test('holds numbers and days as such, never as text, and every one with its format', () => {
    for (const cell of books.get(language)!.worksheets.flatMap(cellsOf)) {
      if (typeof cell.value === 'string')
        expect(cell.value).not.toMatch(/^(?!\d{64}$)[-+(]?[\d\s.,\u00a0\u202f/]+%?\)?$/);
      else if (cell.value !== null) expect(cell.numFmt).toMatch(/0|yyyy/);
    }
  });

  test('shows percentages, scores and days for what they are, without touching the numbers', () => {
    const formatOf = (code: string) => {
      const framework = sheet('framework');
      return framework.getRow(rowsWith(framework, 2, code)[0]!).getCell(7).numFmt;
    };
    expect(formatOf('OP-2')).toBe(`#,##0.0"${words.percentSign}"`);
    expect(formatOf('OC-1')).toBe('#,##0.0" / 5"');
    expect(formatOf('OP-1')).toBe('#,##0');
    expect(formatOf('OC-2')).toBe('#,##0.000000');
    expect(figuresOf('OP-2').actual).toBeCloseTo(66.666666, 5);
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
