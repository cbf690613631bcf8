import type { ReportData } from '@mizan/contract';
import { reportTexts, type LocalText } from '@mizan/domain';
import fc from 'fast-check';
import { fullReport } from '../full-report-example';
import { exampleReport, givenIndicators } from '../report-examples';
import { paperOf } from './content/paper-of';
import { reopened, seen } from './reopened';
import { reportPdf } from './report-pdf';

/** Puts that text wherever the project or a person may have written one. */
function written(text: string): ReportData {
  const local: LocalText = { fr: text };
  const data = fullReport(exampleReport(givenIndicators.slice(0, 2)));
  const { framework, overview, project } = data;
  project.title = local;
  project.context = local;
  project.partners = [
    { role: 'main', name: local, about: local },
    { role: 'donor', name: local, about: local },
  ];
  project.targetGroups = [{ kind: 'primary', label: local }];
  for (const indicator of framework.indicators) {
    Object.assign(indicator, { title: local, definition: local, unit: text, source: text, frequency: text });
    Object.assign(indicator, {
      responsible: text,
      numerator: text,
      denominator: text,
      method: local,
      limitations: local,
    });
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
  const sections = [...reportTexts, 'contract-number', 'contact-person', 'countries', 'result:OP', 'indicator:OP-1'];
  data.narrative = Object.fromEntries(sections.map((section) => [section, local]));
  data.evidence!.items = data.evidence!.items.map((item) => ({ ...item, title: text, fileName: text }));
  data.planChanges = data.planChanges!.map((change) => ({ ...change, reason: text }));
  data.supersedes = { ...data.supersedes!, title: local, reason: local };
  return { ...data, title: local };
}

const textOf = async (data: ReportData): Promise<string> =>
  seen((await reopened(await reportPdf(data, 'fr'))).pages.join('\n'));
/** Lines are broken, so spaces say nothing. */
const dense = (text: string): string => seen(text).replaceAll(' ', '');

test.each([
  ['Typst’s code', '#panic("taken for code") #set page(width: 1cm) #(1+1) #read("/etc/passwd") #include "x"'],
  ['Typst’s mathematics', 'prix $x^2 + y$ et $ sum $'],
  [
    'Typst’s markup',
    '*gras* _italique_ `brut` = titre / terme: - + 1. @ref <label> \\ ~ -- --- ... // note /* note */',
  ],
  ['quotes and brackets', '"guillemets" \'simples\' [crochets] {accolades} #[x] #{y}'],
  ['a string’s end', '") #panic("oops") ("'],
  ['escapes', '\\u{1F600} \\n \\\\ \\" \\#'],
  ['formula', '=HYPERLINK("http://example.org","Cliquez")'],
  ['XML', '<b>&amp;</b> <!-- x --> ]]> <?xml version="1.0"?>'],
  ['emoji', 'Bravo 🏁 🎉 ✅'],
  ['other scripts', '中文 नगर ⵜⴰⵎⴰⵣⵉⵖⵜ Ελλάδα Київ'],
  ['no letters at all', '+-*/=<>^~|'],
])('%s is printed as the text it is', async (_, text) => {
  const said = dense(await textOf(written(text)));
  // Cover, running heads aside: the context, the narrative, the tables.
  expect(said.split(dense(text)).length - 1).toBeGreaterThan(10);
});

test('a word without end is broken, wherever it was written, by no sign that would be copied with its letters', async () => {
  const word = `${'9'.repeat(17)}ŵ${'9'.repeat(30)}`;
  const { pages } = await reopened(await reportPdf(written(word), 'fr'));
  expect(pages.filter((page) => page.includes('\u200b'))).toEqual([]);
  expect(dense(pages.join('\n')).split(word).length - 1).toBeGreaterThan(10);
});

test.each([
  [
    'control characters, without them',
    'a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h\uFFFEi\uFFFFj\uFEFFk',
    'abcdefghijk',
  ],
  ['half a character, replaced', 'moitié \ud83d fin', 'moitié \ufffd fin'],
  ['lines', 'un\r\ndeux\rtrois', 'un deux trois'],
])('%s', async (_, text, said) => expect(await textOf(written(text))).toContain(said));

test.each([
  ['marks of direction', '\u200f\u202eevil\u202c \u2067العربية\u2069 \u200e'],
  ['marks that are never closed', '\u202e\u202d\u2066\u2067\u2068 ouvert'],
  ['marks that close nothing', '\u202c\u2069\u2069 fermé'],
  ['letters with many marks', `a${'\u0301'.repeat(60)} b`],
  ['families and flags', 'Bravo 👩‍👩‍👧‍👦 🇲🇦 👍🏽'.repeat(30)],
  ['private and unassigned characters', '\ue000\u0378\u{10fffd}\u{1fffe}\ufff9'],
  ['nothing but blanks', ' \t \n \n '],
  ['nothing', ''],
])('%s do no harm', async (_, text) => {
  const { pages } = await reopened(await reportPdf(written(text), 'fr'));
  expect(seen(pages[0]!)).toContain('Rapport d’avancement');
});

test('any text makes a document', async () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(anything, async (text) => {
      const data = exampleReport(givenIndicators.slice(0, 1));
      const local = { fr: text, ar: text };
      await reportPdf({ ...data, title: local, narrative: { summary: local } }, 'ar');
    }),
    { numRuns: 25 },
  );
});

test('a very long word breaks where its column ends', async () => {
  const word = 'anticonstitutionnellement'.repeat(12);
  const { pages, beyond } = await reopened(await reportPdf(written(word), 'fr'));
  expect(dense(pages.join('\n'))).toContain(word);
  expect(beyond).toEqual([]);
});

test('a text of 200,000 characters is printed to its end, and in a table only begun', async () => {
  const data = fullReport(exampleReport(givenIndicators.slice(0, 2)));
  const long = `${'Une phrase longue et banale. '.repeat(6_900).slice(0, 199_990)} LAFIN`;
  data.narrative = { summary: { fr: long }, 'indicator:OP-1': { fr: long } };
  const said = await textOf(data);
  expect(said.split('LAFIN')).toHaveLength(3);
});

test('what is taller than a page goes on over the next one, in every table', async () => {
  const long = `${'Assez longue, cette phrase. '.repeat(330)} LAFIN`;
  const data = written(long);
  // Names and units are short by the limits that they are entered with.
  const short = { fr: 'Un nom' };
  Object.assign(data, { title: short });
  Object.assign(data.project, { title: short, partners: [], targetGroups: [] });
  for (const indicator of data.framework.indicators)
    Object.assign(indicator, { title: short, unit: 'persons', source: null, frequency: null, responsible: null });
  for (const axis of data.framework.axes)
    Object.assign(axis, { label: short, categories: axis.categories.map((one) => ({ ...one, label: short })) });
  for (const named of [...data.framework.results, ...data.overview.results, ...data.overview.activities])
    named.title = short;
  data.evidence!.items = [];
  Object.assign(data.narrative!, { 'contract-number': short, 'contact-person': short, countries: short });
  Object.assign(data.supersedes!, { title: short, reason: short });
  const { pages, beyond } = await reopened(await reportPdf(data, 'fr'));
  const count = (text: string) => text.split('LAFIN').length - 1;
  expect(count(seen(pages.join('\n')))).toBe(count(JSON.stringify(paperOf(data, 'fr'))));
  expect(count(seen(pages.join('\n')))).toBeGreaterThan(15);
  expect(beyond).toEqual([]);
});

test('a blank line begins a paragraph, and a line with a dash an item', () => {
  const data = fullReport();
  data.narrative = { summary: { fr: 'Un\ndeux\n\n  \ntrois\n- a\n- b\nquatre\n\n- c' } };
  const prose = paperOf(data, 'fr').blocks.find((block) => block.kind === 'prose' && block.parts.length > 1);
  expect(prose).toMatchObject({
    parts: [
      { paragraph: 'Un\ndeux' },
      { paragraph: 'trois' },
      { list: ['a', 'b'] },
      { paragraph: 'quatre' },
      { list: ['c'] },
    ],
  });
});
