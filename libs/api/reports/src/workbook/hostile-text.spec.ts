import type { ReportData } from '@mizan/contract';
import type { LocalText } from '@mizan/domain';
import { strFromU8, unzipSync } from 'fflate';
import { fullReport } from '../full-report-example';
import { sheetNames } from '../words';
import { cellsOf, formulasOf, reopened } from './reopened';
import { workbookOf } from './workbook-of';

/** Puts that text wherever the project or a person may have written one. */
function written(text: string): ReportData {
  const local: LocalText = { fr: text };
  const data = fullReport();
  const { framework, overview, project } = data;
  project.title = local;
  project.partners = [{ role: 'main', name: local, about: local }];
  for (const indicator of framework.indicators) {
    Object.assign(indicator, { title: local, unit: text, source: text, frequency: text, responsible: text });
    Object.assign(indicator, { definition: local, method: local, limitations: local, dataQuality: local });
    Object.assign(indicator, { assumptions: local, numerator: text, denominator: text, scale: { '1': text } });
    indicator.baseline.note = text;
  }
  for (const result of [...framework.results, ...overview.results])
    Object.assign(result, { title: local, assumptions: local });
  for (const activity of [...framework.activities, ...overview.activities]) activity.title = local;
  for (const axis of framework.axes)
    Object.assign(axis, { label: local, categories: axis.categories.map((one) => ({ ...one, label: local })) });
  for (const { explanation } of Object.values(data.progress)) {
    explanation.values = explanation.values.map((value) => ({ ...value, text, comment: text }));
  }
  overview.sdgTargets = [
    { target: '4.4', relevance: 'primary', why: text, activities: [text], standing: 'proposal', indicators: ['OP-1'] },
  ];
  data.narrative = Object.fromEntries(Object.keys(data.narrative!).map((section) => [section, local]));
  for (const named of [data.supersedes!, data.since!]) named.title = local;
  data.supersedes!.reason = local;
  data.since!.changes = [
    { kind: 'late', activity: text, title: local, plannedOn: '2026-06-15', deliveredOn: null },
    { kind: 'new', indicator: text },
  ];
  const [change] = data.planChanges!;
  const after = { ...change!.after, unit: text, definition: local, baseline: { value: 1, on: null, note: text } };
  data.planChanges = [{ ...change!, reason: text, after }];
  const items = data.evidence!.items.map((file) => ({ ...file, title: text, fileName: text, mediaType: text }));
  data.evidence = { count: items.length, items };
  data.verifyAt = text;
  return { ...data, title: local, draft: true };
}

const texts: [string, string][] = [
  ['a formula', '=HYPERLINK("http://example.org","Cliquez")'],
  ['a formula with a plus', "+1+cmd|' /C calc'!A0"],
  ['a minus', '-2+3'],
  ['an at sign', '@SUM(A1:A9)'],
  ['a formula behind spaces', '\t =1+1'],
  ['5,000 characters', 'Très long titre '.repeat(320)],
  ['more than a cell may hold', 'x'.repeat(40_000)],
  ['a very long word', 'anticonstitutionnellement'.repeat(40)],
  ['emoji and families', 'Bravo 👩‍👩‍👧‍👦 🇲🇦 🏁'],
  ['marks of direction', '\u200f\u202eevil\u202c \u2067العربية\u2069 \u200e'],
  ['control characters', 'a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h\uFFFEi\uFFFFj'],
  ['half a character', 'moitié \ud83d et \ude00'],
  ['markup', '<b>&amp;</b> "quoted" \'single\' ]]>'],
  ['escapes of the format', '_x0041_ _x000D_ _xZZZZ_'],
  ['signs of the foot of a page', '&P &N &"Arial" 2026 && 50 % &'],
  ['lines', 'one\r\ntwo\rthree\nfour'],
  ['nothing but blanks', ' \t '],
];

/** The formulas that the workbook writes itself. */
const ours = /^(?:[A-Z]+\d+\/[A-Z]+\d+|(?:SUM|COUNT|SUMPRODUCT|SUBTOTAL)\(.*[A-Z]+\d+:[A-Z]+\d+.*\))$/;
let ownFormulas: number;
beforeAll(async () => {
  ownFormulas = formulasOf(await reopened(await workbookOf(written('text'), 'fr'))).size;
});

test.each(texts)('%s does no harm', async (_, text) => {
  const bytes = await workbookOf(written(text), 'fr');
  const book = await reopened(bytes);
  expect(book.worksheets).toHaveLength(sheetNames.length);
  const formulas = [...formulasOf(book).values()].map(({ formula }) => formula);
  expect(formulas).toHaveLength(ownFormulas);
  for (const formula of formulas) expect(formula).toMatch(ours);
  for (const cell of book.worksheets.flatMap(cellsOf)) {
    expect(cell.hyperlink).toBeUndefined();
    if (typeof cell.value === 'string') expect(cell.value.length).toBeLessThanOrEqual(32_767);
  }
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const xml = strFromU8(content);
    // What XML 1.0 does not allow (section 2.2), and half characters, which UTF-8 replaces.
    if (name !== 'docProps/app.xml' && !name.startsWith('xl/media/'))
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  }
  for (const { headerFooter } of book.worksheets) {
    expect(headerFooter.oddFooter!.length).toBeLessThanOrEqual(255);
    expect(headerFooter.oddHeader!.length).toBeLessThanOrEqual(255);
  }
});

test.each([
  ['a formula', '=HYPERLINK("http://example.org","Cliquez")', '=HYPERLINK("http://example.org","Cliquez")'],
  ['what looks like an escape', '_x0041_', '_x0041_'],
  ['control characters, without them', 'a\u0000b\u001fc', 'abc'],
  ['lines', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
  ['emoji', 'Bravo 👩‍👩‍👧‍👦 🇲🇦', 'Bravo 👩‍👩‍👧‍👦 🇲🇦'],
])('%s reads as it was written', async (_, text, read) => {
  const book = await reopened(await workbookOf(written(text), 'fr'));
  expect(book.worksheets[0]!.getCell('A1').value).toBe(read);
});

test('what looks like a formula stays text also for whoever edits its cell', async () => {
  const book = await reopened(await workbookOf(written('=1+1'), 'fr'));
  expect(book.worksheets[0]!.getCell('A1').numFmt).toBe('@');
});
