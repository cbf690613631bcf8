import { fullReport } from '../full-report-example';
import { exampleReport } from '../report-examples';
import { wordsOf } from '../words';
import { reopened, rowsWith, sheetNamed, valuesAt } from './reopened';
import { workbookOf } from './workbook-of';

const full = fullReport();
const [plan] = full.planChanges!;
const after = { ...plan!.after, baseline: { value: 2.5, on: '2025-12-01', note: 'Révisée' } };
const data = { ...full, planChanges: [{ ...plan!, after }] };
const figuresOf = (code: string) => data.overview.indicators.find((figures) => figures.code === code)!;

test.each([
  ['project', { tolerance: 0.1, amber: 0.5 }, '90 %', '110 %'],
  ['project, with half a percent', { tolerance: 0.125, amber: 0.5 }, '87,5 %', '112,5 %'],
])('the thresholds are those of the %s', async (_, thresholds, from, to) => {
  const own = { ...data, project: { ...data.project, ...thresholds } };
  const book = await reopened(await workbookOf(own, 'fr'));
  const says = JSON.stringify(sheetNamed(book, wordsOf('fr').sheets.definitions).getSheetValues());
  expect(says.replace(/[\u00a0\u202f]/g, ' ')).toContain(`entre ${from} et ${to}`);
});

test('an older report says what it was not frozen with, and no thresholds that it does not know', async () => {
  const words = wordsOf('en');
  const book = await reopened(await workbookOf(exampleReport(), 'en'));
  const textOfSheet = (name: string) => JSON.stringify(sheetNamed(book, name).getSheetValues());
  expect(textOfSheet(words.sheets.evidence)).toContain(words.evidence.notKept);
  expect(textOfSheet(words.sheets.changes)).toContain(words.changes.notKept);
  expect(textOfSheet(words.sheets.sdg)).toContain(words.sdg.none);
  expect(textOfSheet(words.sheets.definitions)).toContain(words.definitions.statuses(null).ahead);
});

test('a first report says that there is none before it', async () => {
  const first = { ...exampleReport(), since: null, planChanges: [], evidence: { count: 0, items: [] } };
  const book = await reopened(await workbookOf(first, 'fr'));
  const { sheets, changes, evidence } = wordsOf('fr');
  const changed = JSON.stringify(sheetNamed(book, sheets.changes).getSheetValues());
  expect(changed).toContain(changes.first);
  expect(changed).toContain(changes.none);
  expect(JSON.stringify(sheetNamed(book, sheets.evidence).getSheetValues())).toContain(evidence.none);
});

test('a register that lists the newest alone says how many there are', async () => {
  const many = { ...data, evidence: { ...data.evidence!, count: 6000 } };
  const book = await reopened(await workbookOf(many, 'fr'));
  const { sheets, evidence } = wordsOf('fr');
  expect(sheetNamed(book, sheets.evidence).getCell('A2').value).toContain(evidence.reading('2', '6000'));
});

test.each([
  ['eu-funded', 1],
  ['eu-co-funded', 1],
  ['none', 0],
] as const)('the emblem of the European Union stands with its statement alone: %s', async (funding, emblems) => {
  const book = await reopened(await workbookOf({ ...data, project: { ...data.project, funding } }, 'fr'));
  const { fundedBy, sheets } = wordsOf('fr');
  const cover = sheetNamed(book, sheets.cover);
  expect(cover.getImages()).toHaveLength(emblems);
  expect(cover.getCell('A3').value).toBe(funding === 'none' ? null : fundedBy[funding]);
  for (const sheet of book.worksheets.slice(1)) expect(sheet.getImages()).toEqual([]);
});

test('a draft and demonstration data say so in the head of every printed page, a draft on the first sheet too', async () => {
  const book = await reopened(await workbookOf({ ...data, draft: true }, 'fr'));
  const { draft, demonstrationMark, sheets } = wordsOf('fr');
  for (const { headerFooter } of book.worksheets) expect(headerFooter.oddHeader).toContain(draft.mark);
  expect(JSON.stringify(sheetNamed(book, sheets.cover).getSheetValues())).toContain(draft.notice);
  const frozen = await reopened(await workbookOf(data, 'fr'));
  for (const { headerFooter } of frozen.worksheets)
    expect(headerFooter.oddHeader).toBe(`&C&10&K9B2C1A ${demonstrationMark}`);
  const project = { ...data.project, demonstration: false };
  const real = { ...data, project, overview: { ...data.overview, demonstration: false } };
  const { worksheets } = await reopened(await workbookOf(real, 'fr'));
  for (const { headerFooter } of worksheets) expect(headerFooter.oddHeader ?? '').toBe('');
});

test.each([
  ['2026-05-01', ' ◆', 'FFFBF0D8'],
  ['2026-07-01', '', undefined],
])('the logical framework of a period from %s shows what changed in it', async (from, mark, ground) => {
  const words = wordsOf('fr');
  const book = await reopened(await workbookOf({ ...data, from }, 'fr'));
  const framework = sheetNamed(book, words.sheets.framework);
  const [row, untouched] = ['OP-1', 'OP-4'].map((code) => framework.getRow(rowsWith(framework, 2, code)[0]!));
  expect(row!.getCell(3).value).toBe(`Indicateur OP-1\u00a0*${mark}`);
  expect(untouched!.getCell(3).value).toBe('Indicateur OP-4\u00a0*');
  const groundOf = (column: number) =>
    (row!.getCell(column).fill as { fgColor?: { argb: string } } | undefined)?.fgColor;
  // Baseline, target due, final target.
  expect([5, 9, 11].map((column) => groundOf(column)?.argb)).toEqual([ground, undefined, ground]);
  expect(framework.getCell('A2').text.includes(words.framework.changed)).toBe(mark !== '');
});

const order = ['baseline', 'current', 'due', 'final'] as const;
test.each([
  ['current-first', [5, 7, 9, 11]],
  ['targets-first', [5, 11, 7, 9]],
  ['action-document', [6, 12, 8, 10]],
] as const)('the logical framework has its columns %s', async (logframe, columns) => {
  const words = wordsOf('fr');
  const book = await reopened(await workbookOf({ ...data, project: { ...data.project, logframe } }, 'fr'));
  const framework = sheetNamed(book, words.sheets.framework);
  const { baseline, current, targetDue, finalTarget: final } = words.framework;
  expect(valuesAt(framework, 3, columns)).toEqual([baseline, current, targetDue, final]);
  const front = logframe === 'action-document' ? 1 : 0;
  const [row] = rowsWith(framework, 2 + front, 'OP-1');
  const { actual, target, targetDue: due } = figuresOf('OP-1');
  const shown = Object.fromEntries(order.map((name, at) => [name, valuesAt(framework, row!, [columns[at]!])[0]]));
  expect(shown).toEqual({ baseline: 0, current: actual, due, final: target });
  expect(rowsWith(framework, 1, words.levels.output).length > 0).toBe(logframe === 'action-document');
});
