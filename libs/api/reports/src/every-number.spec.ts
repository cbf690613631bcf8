import { randomUUID } from 'node:crypto';
import { ActivityRow, MilestoneRow, readFramework } from '@mizan/api/database';
import { readOverview, readProgress, requireProject } from '@mizan/api/platform';
import { paths, type IndicatorProgress, type Overview, type ReportData, type Report } from '@mizan/contract';
import { languages, statuses, type Language } from '@mizan/domain';
import { insertProject, startApi, type TestApi } from '@mizan/testing';
import type { Workbook } from 'exceljs';
import { storeValue } from './approved-values';
import { recordsOf } from './csv/read-back';
import { ReportsModule } from './index';
import { numberTextOf } from './number-text';
import { reopened as reopenedPdf, seen } from './pdf/reopened';
import { readingOf, type Reading } from './reading';
import { opened, rowsWith as wordRows, type Opened } from './word/opened';
import { hasLibreOffice, recalculated } from './workbook/libreoffice';
import { reopened, rowsWith, sheetNamed, valuesAt } from './workbook/reopened';

/*
 * One report is frozen, and every number of it is read back out of every document in three languages: they are the ones
 * that the API answers a donor as of the report's last day.
 */

const to = '2026-10-31';
let api: TestApi;
let overview: Overview;
const progress = new Map<string, IndicatorProgress>();
let data: ReportData;

interface Documents {
  workbook: Workbook;
  /** As LibreOffice saves it with every formula worked out anew; null where LibreOffice is not installed. */
  recalculated: Workbook | null;
  pdf: string;
  word: Opened;
  iati: string;
  indicators: Record<string, string>[];
  breakdown: Record<string, string>[];
  values: Record<string, string>[];
}
const documents = new Map<Language, Documents>();

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  const { manager: em } = api.dataSource;
  const { projectId } = await insertProject(em, {
    indicators: [
      { code: 'trained', unit: 'persons', disaggregation: ['sex'] },
      { code: 'share', measure: 'percentage' },
      { code: 'delay', measure: 'ratio', unit: 'days', direction: 'decrease', baseline: 30 },
      { code: 'stage', measure: 'score', accumulation: 'max', scale: { '0': 'none', '100': 'adopted' } },
      { code: 'money', unit: 'dirhams', baseline: 0.1, targets: [{ dueOn: '2026-10-31', value: 999_999_999.123456 }] },
      { code: 'loss', direction: 'decrease', baseline: -5, targets: [{ dueOn: '2027-04-30', value: -9 }] },
      { code: 'mean', accumulation: 'average' },
      { code: 'silent' },
      { code: 'unknown', baseline: null, targets: [] },
    ],
  });
  const { id: activityId } = await em.findOneByOrFail(ActivityRow, { projectId });
  const milestone = { activityId, title: { en: 'Study' }, standing: 'confirmed' as const };
  await em.insert(MilestoneRow, [
    { ...milestone, position: 0, plannedOn: '2026-01-31', deliveredOn: '2026-02-10' },
    { ...milestone, position: 1, plannedOn: '2026-09-30', deliveredOn: '2026-11-05' },
  ]);
  for (const value of [
    { indicator: 'trained', on: '2026-03-12', value: 21, sex: { female: 13, male: 8 } },
    { indicator: 'trained', on: '2026-08-12', value: 16, sex: { female: 9, male: 7 } },
    { indicator: 'trained', on: '2026-11-05', value: 424_242 },
    { indicator: 'share', on: '2026-05-05', numerator: 2, denominator: 3 },
    { indicator: 'share', on: '2026-09-05', numerator: 5, denominator: 8 },
    { indicator: 'delay', on: '2026-03-12', numerator: 100, denominator: 7 },
    { indicator: 'stage', on: '2026-03-12', value: 40 },
    { indicator: 'money', on: '2026-04-12', value: 0.1 },
    { indicator: 'money', on: '2026-09-12', value: 999_999_998.123456 },
    { indicator: 'loss', on: '2026-09-12', value: -1.5 },
    { indicator: 'mean', on: '2026-06-30', value: 1 },
    { indicator: 'mean', on: '2026-07-30', value: 2 },
    { indicator: 'mean', on: '2026-08-30', value: 2 },
    { indicator: 'unknown', on: '2026-08-30', value: 0 },
  ])
    await storeValue(api, value);
  const earlier = { title: { en: 'The one before' }, from: '2026-01-01', to: '2026-04-30' };
  const manager = await api.as('manager');
  expect((await manager.put(paths.report('p', randomUUID()), earlier)).status).toBe(201);
  await freeze();
  const project = await requireProject(em, 'p');
  overview = await readOverview(em, project, to);
  const framework = await readFramework(em, project, to);
  const ends = framework.periods.map(({ endsOn }) => endsOn);
  for (const indicator of framework.indicators)
    progress.set(indicator.code, await readProgress(em, project, indicator, ends, to, 'donor'));
}, 120_000);
afterAll(() => api.stop());

/** Freezes the report, and downloads each of its documents as a donor does. */
async function freeze(): Promise<void> {
  const [manager, donor] = [await api.as('manager'), await api.as('donor')];
  const id = randomUUID();
  const draft = { title: { en: 'Every number' }, from: '2026-05-01', to };
  expect((await manager.put(paths.report('p', id), draft)).status).toBe(201);
  data = (await donor.get<Report>(paths.report('p', id))).body.data;
  const download = async (file: string, language: Language) => {
    const { status, bytes } = await donor.download(paths.document('p', id, file, language));
    expect([file, status]).toEqual([file, 200]);
    return bytes;
  };
  const workbooks = await Promise.all(languages.map((language) => download('workbook.xlsx', language)));
  const anew = hasLibreOffice() ? await recalculated(workbooks) : [];
  for (const [at, language] of languages.entries()) {
    const again = anew[at];
    documents.set(language, {
      workbook: await reopened(workbooks[at]!),
      recalculated: again ? await reopened(again) : null,
      pdf: seen((await reopenedPdf(await download('report.pdf', language))).pages.join('\n')),
      word: opened(await download('report.docx', language)),
      iati: (await download('iati.xml', language)).toString('utf8'),
      indicators: recordsOf(await download('indicators.csv', language)),
      breakdown: recordsOf(await download('breakdown.csv', language)),
      values: recordsOf(await download('values.csv', language)),
    });
  }
}

/** Spreadsheet programs save fifteen digits of a number. */
const digits = (figure: unknown) => (typeof figure === 'number' ? Number(figure.toPrecision(15)) : (figure ?? null));
const numberIn = (cell: string | undefined) => (cell === undefined || cell === '' ? null : Number(cell));
/** Vowel signs do not come out of every PDF. */
const unvocalised = (text: string): string => text.replace(/[\u064b-\u0652]/g, '');
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const codes = ['trained', 'share', 'delay', 'stage', 'money', 'loss', 'mean', 'silent', 'unknown'];
/** Those of which something is known, or withheld. */
const categoriesOf = (code: string) =>
  progress
    .get(code)!
    .disaggregation.flatMap((axis) => axis.categories)
    .filter(({ value, suppressed }) => value !== null || suppressed);
const figuresOf = (code: string) => overview.indicators.find((one) => one.code === code)!;

test('what was measured or approved later is nowhere', () => {
  for (const { pdf, word, iati, values } of documents.values())
    expect([pdf, JSON.stringify(word.tables), iati, JSON.stringify(values)].join()).not.toMatch(/424.?242/);
});

describe.each(languages)('in %s', (language) => {
  const document = () => documents.get(language)!;
  const books = () => [document().workbook, document().recalculated].filter((book) => book !== null);
  let reading: Reading;
  beforeAll(() => void (reading = readingOf(data, language)));

  test.each(codes)('%s: the workbook, also as LibreOffice works it out', (code) => {
    const { actual, targetDue, target, achievement, progress: way, pace } = figuresOf(code);
    const { series } = progress.get(code)!;
    const { sheets } = reading.words;
    for (const book of books()) {
      const tracking = sheetNamed(book, sheets.tracking);
      const [summary, ...points] = rowsWith(tracking, 1, code);
      const told = [5, 6, 8, 9, 10, 11].map((column) => valuesAt(tracking, summary!, [column])[0]);
      expect(told.map(digits)).toEqual([targetDue, actual, target, achievement, way, pace].map(digits));
      expect(points.map((row) => valuesAt(tracking, row, [5, 6]).map(digits))).toEqual(
        series.map((point) => [point.target, point.actual].map(digits)),
      );
      const framework = sheetNamed(book, sheets.framework);
      const [row] = rowsWith(framework, 2, code);
      expect(valuesAt(framework, row!, [5, 7, 9, 11]).map(digits)).toEqual(
        [progress.get(code)!.baseline, actual, targetDue, target].map(digits),
      );
      const disaggregation = sheetNamed(book, sheets.disaggregation);
      const shown = categoriesOf(code).map(({ value }) => digits(value));
      const rows = rowsWith(disaggregation, 1, code).map((one) => digits(valuesAt(disaggregation, one, [6])[0]));
      // Below the categories stands what they come to.
      expect(rows.slice(0, shown.length)).toEqual(shown);
    }
  });

  test.each(codes)('%s: the text of the PDF, and the Word document', (code) => {
    const { actual, targetDue, target, achievement, progress: way, pace, status } = figuresOf(code);
    const numbers = numberTextOf(language, reading.words.percentSign);
    const { shape } = reading.indicators.find(({ indicator }) => indicator.code === code)!;
    const figures = [targetDue, actual, target].map((figure) => bare(numbers.figure(figure, shape)));
    const shares = [achievement, way, pace].map((share) => bare(numbers.share(share)));
    const row = [...figures, ...shares, reading.words.statuses[status]].map(seen).join(' ');
    expect(unvocalised(document().pdf).includes(unvocalised(row))).toBe(true);
    const rows = wordRows(document().word, `${code} –`);
    const tracked = rows.find((cells) => cells.length > 7)!;
    expect(tracked.slice(1, 7)).toEqual([...figures, ...shares]);
  });

  test.each(codes)('%s: the IATI file, where a number that is not known is left out', (code) => {
    const { actual, target, targetDue } = figuresOf(code);
    const [indicator = ''] = new RegExp(`<indicator(?:(?!</indicator>).)*code="${code}".*?</indicator>`, 's').exec(
      document().iati,
    )!;
    const numbersOf = (element: string) =>
      [...indicator.matchAll(new RegExp(`<${element}[^>]* value="([^"]*)"`, 'g'))].map(([, value]) => Number(value));
    const { baseline } = progress.get(code)!;
    expect(numbersOf('baseline')).toEqual(baseline === null ? [] : [baseline]);
    const known = (figures: (number | null)[]) => figures.filter((figure) => figure !== null);
    const { series } = progress.get(code)!;
    const points = series.map((point) => point.actual);
    const parts = categoriesOf(code).map(({ value }) => value);
    expect(new Set(numbersOf('actual'))).toEqual(new Set(known([...points, actual, ...parts])));
    expect(new Set([...numbersOf('target'), ...known([targetDue])])).toEqual(
      new Set(known([...series.map((point) => point.target), target, targetDue])),
    );
  });

  test.each(codes)('%s: the open data', (code) => {
    const { actual, targetDue, target, achievement, progress: way, pace, baseline, status } = figuresOf(code);
    const record = document().indicators.find((one) => one['indicator'] === code)!;
    const columns = ['baseline', 'target_due', 'actual', 'final_target', 'achievement', 'progress', 'pace'];
    expect(columns.map((column) => numberIn(record[column]))).toEqual([
      ...[baseline, targetDue, actual, target, achievement, way, pace],
    ]);
    expect(record['status']).toBe(status);
    expect(
      document()
        .breakdown.filter((one) => one['indicator'] === code)
        .map((one) => numberIn(one['category_value'])),
    ).toEqual(progress.get(code)!.disaggregation.flatMap((axis) => axis.categories.map(({ value }) => value)));
    const { values } = progress.get(code)!.explanation;
    const told = document().values.filter((one) => one['indicator'] === code);
    expect(
      told.map((one) => [one['id'], ...['value', 'numerator', 'denominator'].map((part) => numberIn(one[part]))]),
    ).toEqual(values.toReversed().map(({ id, value, numerator, denominator }) => [id, value, numerator, denominator]));
  });

  test('a day that is the first of a month is worded as the language does', () => {
    expect(bare(reading.dayInWords('2026-11-01'))).toMatch(
      { fr: /^1er novembre 2026$/, ar: /^1 .*2026$/, en: /^1 November 2026$/ }[language],
    );
  });

  test('the report that what changed is told against, by the last day of its figures', () => {
    const day = bare(reading.dayInWords('2026-04-30'));
    const titled = (text: string) => text.includes('The one before') && text.includes(day);
    const sheet = sheetNamed(document().workbook, reading.words.sheets.changes);
    const told: string[] = [];
    sheet.eachRow((row) => told.push(bare(row.getCell(1).text)));
    expect(told.filter(titled)).toHaveLength(1);
    expect(document().word.paragraphs.some(({ text }) => titled(bare(text)))).toBe(true);
    expect(document().pdf).toMatch(new RegExp(`The one before.{0,12}${seen(day)}`));
  });

  test('the roll-ups, statuses and milestones', () => {
    const numbers = numberTextOf(language, reading.words.percentSign);
    const { project, activities } = overview;
    const { cover } = reading.words;
    const [{ milestones, rollUp }] = activities as [Overview['activities'][number]];
    for (const book of books()) {
      const sheet = sheetNamed(book, reading.words.sheets.cover);
      const [whole] = rowsWith(sheet, 1, cover.wholeProject);
      expect(valuesAt(sheet, whole!, [2, 3]).map(digits)).toEqual(
        [project.indicatorProgress, project.covered].map(digits),
      );
      const activitySheet = sheetNamed(book, reading.words.sheets.activities);
      const [summary] = rowsWith(activitySheet, 1, 'A1');
      expect(valuesAt(activitySheet, summary!, [6, 7, 8, 9, 10]).map(digits)).toEqual(
        [milestones.planned, milestones.delivered, milestones.late, rollUp.indicatorProgress, rollUp.covered].map(
          digits,
        ),
      );
    }
    for (const status of statuses) {
      const row = document()
        .word.tables.flat()
        .find(([first]) => first!.slice(2) === reading.words.statuses[status]);
      expect([status, row?.[1]]).toEqual([status, String(project.statusCounts[status])]);
    }
    expect(document().pdf).toContain(seen(bare(numbers.share(project.indicatorProgress))));
    const [wordWhole] = wordRows(document().word, cover.wholeProject);
    expect(wordWhole!.slice(1)).toEqual([bare(numbers.share(project.indicatorProgress)), String(project.covered)]);
  });
});

if (!hasLibreOffice())
  test.skip('LibreOffice is not installed: what the formulas come to was not worked out anew', () => undefined);
