import type { ReportData } from '@mizan/contract';
import { behindStatuses, languages, type Language, type LocalText } from '@mizan/domain';
import { hashOf, shortHash, textOf } from '../frozen-text';
import { fullReport } from '../full-report-example';
import { exampleReport } from '../report-examples';
import { wordsOf } from '../words';
import { deskOf } from './content/desk';
import { reopened, seen } from './reopened';
import type { ReopenedPdf } from './reopening-worker';
import { reportPdf } from './report-pdf';
import { pdfWordsOf } from './words';

const full = fullReport();
const pdfs = new Map<Language, ReopenedPdf>();
const pdf = (language: Language): ReopenedPdf => pdfs.get(language)!;
beforeAll(async () => {
  for (const language of languages) pdfs.set(language, await reopened(await reportPdf(full, language)));
});

const textOfAll = ({ pages }: ReopenedPdf): string => seen(pages.join('\n'));
const opened = async (data: ReportData, language: Language = 'fr') => reopened(await reportPdf(data, language));

const longWord = `${'a'.repeat(17)}ŵ${'a'.repeat(10)}`;
test.each([
  ['of an address', { verifyAt: 'https://aaaaaaaaaŵ.example/verify/' }, 'https://aaaaaaaaaŵ.example/verify/'],
  ['of a narrative', { narrative: { summary: { fr: longWord } } }, longWord],
  ['of a title', { project: { ...full.project, title: { fr: longWord } } }, longWord],
])(
  'where a long word %s may be broken is no part of the letter before, there or anywhere else',
  async (_, given, word) => {
    const { pages } = await opened({ ...full, ...given });
    expect(pages.filter((page) => page.includes('\u200b'))).toEqual([]);
    expect(seen(pages.join(' ')).replaceAll(' ', '')).toContain(word);
  },
);

test('made right after another one, a report tells its own title and hash on every page, and its bytes are the same', async () => {
  const other = { ...full, id: '5b2f6d1e-9a43-4f5e-8f0a-2d1c7b9e4a10', title: { fr: 'Un autre rapport' } };
  const made = await reportPdf(other, 'fr');
  await reportPdf(full, 'fr');
  expect((await reportPdf(other, 'fr')).equals(made)).toBe(true);
  const { pages } = await reopened(made);
  const [hash, otherHash] = [other, full].map((data) => shortHash(hashOf(textOf(data))));
  for (const page of pages.slice(1).map(seen)) {
    expect(page).toContain('Un autre rapport');
    expect(page).toContain(`SHA-256 ${hash}`);
    expect(page).not.toContain(otherHash);
  }
});

describe.each(languages)('the PDF in %s', (language) => {
  const desk = deskOf(full, language);
  const { numbers, words } = desk;
  const say = pdfWordsOf(language);

  test.each(desk.indicators.map((reading) => ({ ...reading, code: reading.indicator.code })))(
    'says where $code stands in the order of its columns',
    ({ code, figures, shape }) => {
      const lines = pdf(language)
        .pages.slice(pageOf(pdf(language), say.annexes.tracking))
        .flatMap((page) => page.split('\n').map(seen));
      const at = lines.indexOf(code);
      const row = [
        numbers.figure(figures?.targetDue, shape),
        numbers.figure(figures?.actual, shape),
        numbers.figure(figures?.target, shape),
        numbers.share(figures?.achievement),
        numbers.share(figures?.progress),
        numbers.share(figures?.pace),
        words.statuses[figures!.status],
      ].map(seen);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(lines.slice(at, at + 14).join(' | ')).toContain(row.join(' | '));
    },
  );

  test('opens with who, what and when, the whole hash, and the address that checks it', () => {
    const [cover = ''] = pdf(language).pages;
    const said = seen(cover);
    const hash = hashOf(textOf(full));
    for (const text of [
      desk.read(full.project.title),
      desk.read(full.title),
      say.between(desk.dayInWords(full.from), desk.dayInWords(full.to)),
      desk.read(full.narrative!['contract-number']!),
      desk.read(full.narrative!['contact-person']!),
      full.id,
      hash,
      seen(say.cover.because('')),
    ]) {
      expect(said).toContain(seen(text));
    }
    expect(said.replaceAll(' ', '')).toContain(`${full.verifyAt}${hash}`);
  });

  test('gives the headline, the figures asked for first, and every milestone count', () => {
    const page = seen(pdf(language).pages[2]!);
    const { project, activities } = full.overview;
    const { milestones } = activities[0]!;
    for (const text of [
      say.glance.outOf('6', '12'),
      numbers.share(project.indicatorProgress),
      say.glance.outOf(numbers.plain(milestones.delivered), numbers.plain(milestones.planned)),
      say.glance.outOf('12', '18'),
      say.glance.changes.worse,
      say.glance.changes.late,
    ]) {
      expect(page).toContain(seen(text));
    }
  });

  test('says of each indicator that is behind why, or that nobody said so, beside it and in the annex', () => {
    const silent = full.overview.indicators.filter(
      ({ status, code }) => behindStatuses.includes(status) && !full.narrative![`indicator:${code}`],
    );
    const said = seen(pdf(language).pages.join('\n')).split(seen(words.tracking.unexplained));
    expect(said.length - 1).toBe(2 * silent.length);
  });

  test('says that small groups are withheld, and shows the others', () => {
    const pages = pdf(language).pages.slice(pageOf(pdf(language), say.annexes.disaggregation));
    const said = seen(pages.join('\n'));
    expect(said).toContain('12');
    expect(said).toContain(seen(words.disaggregation.withheld));
  });

  test('names each page, and how many there are', () => {
    const { pages } = pdf(language);
    const count = pages.length;
    for (const [at, page] of pages.entries()) {
      if (at > 0) expect(seen(page)).toContain(`${at + 1} / ${count}`);
    }
  });

  test('claims PDF/UA-1, and every figure has words for those who do not see it', () => {
    const { metadata, isTagged, elements, title, language: said } = pdf(language);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(isTagged).toBe(true);
    expect(said).toBe(language);
    expect(title).toBe(`${desk.read(full.title)} – ${desk.read(full.project.title)}`);
    const figures = elements.filter(({ role }) => role === 'Figure');
    // Statuses, progress, the emblem, and a course for every indicator with a level to draw.
    expect(figures).toHaveLength(3 + full.framework.indicators.filter(({ measure }) => measure !== 'narrative').length);
    for (const { alt } of figures) expect(alt).toMatch(/\p{L}/u);
  });

  test('keeps the emblem and its statement together, and disclaims below the signature', () => {
    const { pages, elements, bookmarks } = pdf(language);
    const statement = say.cover.funding['eu-co-funded'];
    expect(seen(pages[0]!)).toContain(seen(statement));
    expect(elements.filter(({ alt }) => alt === say.cover.emblem(statement))).toHaveLength(1);
    expect(bookmarks.map(seen)).toContain(`5 ${say.signature.title}`);
    const signed = pages.findIndex((page) => seen(page).includes(seen(say.signature.place)));
    expect(seen(pages[signed]!)).toContain(seen(say.signature.disclaimerTitle));
  });

  test('has the parts of the form in its bookmarks, in order', () => {
    const { assessment, sections, description, glance, annexes, signature } = say;
    const parts = [glance.title, description.title, assessment.title, assessment.summary, assessment.results];
    const after = [assessment.deviations, assessment.logframe, assessment.nextPeriod, sections.cooperation];
    const end = [sections.visibility, signature.title, annexes.tracking, annexes.evidence, annexes.definitions];
    const places = [...parts, ...after, ...end].map((title) =>
      pdf(language).bookmarks.findIndex((bookmark) => seen(bookmark).endsWith(title)),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });
});

/** The first page with that heading, after the contents. */
function pageOf({ pages }: ReopenedPdf, heading: string): number {
  return pages.findIndex((page, at) => at > 1 && page.split('\n').some((text) => seen(text) === seen(heading)));
}

test.each([
  ['the project', 'مشروع صغير'],
  ['the report', 'التقرير المرحلي رقم 1'],
  ['a summary', 'اكتمل منتجان، وينتظر الثالث قرارا.'],
  ['why a value differs', 'ألغيت جلسة من ثلاث لعدم توفر القاعة.'],
  ['a result', 'المنتج في طور الإنجاز.'],
  ['words of ours', 'التقدم المحقق، من القيمة المرجعية إلى القيمة المستهدفة النهائية'],
  ['a day', '31 أكتوبر 2026'],
  ['a status', 'خارج المسار'],
  ['letters that would stand apart were they kerned', '30 أبريل 2027'],
  ['a title in a document of another language', 'صورة الجلسة'],
])('Arabic comes out in whole words, in order: %s', (_, words) => {
  expect(textOfAll(pdf('ar'))).toContain(words);
});

test('a text in another language is marked with its own', async () => {
  const languagesOf = async (summary: LocalText) =>
    (await opened({ ...full, narrative: { summary } })).elements.map(({ lang }) => lang);
  await expect(languagesOf({ fr: 'En français.' })).resolves.not.toContain('ar');
  await expect(languagesOf({ ar: 'بالعربية.' })).resolves.toContain('ar');
  expect(textOfAll(pdf('en'))).toContain('Publier l’étude comparative.');
  expect(textOfAll(pdf('fr'))).toContain('صورة الجلسة');
});

test('the same data gives the same bytes, whatever was made between, dated when it was frozen', async () => {
  const first = await reportPdf(full, 'fr');
  await reportPdf(exampleReport(), 'ar');
  await reportPdf({ ...full, title: { fr: 'Un autre' } }, 'fr');
  expect((await reportPdf(structuredClone(full), 'fr')).equals(first)).toBe(true);
  expect(pdf('fr').createdAt).toBe('D:20261123093015Z');
});

test('a report frozen before it kept what people write says nothing of it', async () => {
  const old = await opened(exampleReport());
  const text = textOfAll(old);
  const say = pdfWordsOf('fr');
  expect(text).toContain('Rapport intermédiaire n° 1');
  for (const absent of [
    say.notWritten,
    say.annexes.evidence,
    say.annexes.plans,
    say.cover.verifyAt,
    say.glance.corrected,
  ]) {
    expect(text).not.toContain(seen(absent));
  }
  expect(text).not.toMatch(/undefined|null|NaN/);
});

test('what the form demands and nobody wrote is said not to be written', async () => {
  const text = textOfAll(await opened({ ...full, narrative: {} }));
  const { assessment, sections, notWritten } = pdfWordsOf('fr');
  for (const title of [assessment.summary, assessment.nextPeriod, sections.cooperation, sections.visibility]) {
    expect(text).toContain(`${title} ${notWritten}`);
  }
  expect(text).not.toContain(assessment.lessons);
});

test.each([
  ['fr', ['ar']],
  ['ar', ['fr']],
  ['en', ['fr', 'ar']],
] as const)('texts in another language say so in %s: %s', async (language, foreign) => {
  const narrative = { deviations: { fr: 'Rien.' }, lessons: { ar: 'لا شيء.' } };
  const text = textOfAll(await opened({ ...full, narrative }, language));
  const said = languages.filter((one) => text.includes(seen(pdfWordsOf(language).textIn[one])));
  expect(said).toEqual(foreign);
});

test.each([
  ['nothing is paid', { ...full.project, funding: 'none' as const }],
  ['nothing is said of it', exampleReport().project],
])('no emblem and no statement where %s', async (_, project) => {
  const { elements, pages } = await opened({ ...full, project });
  expect(elements.filter(({ alt }) => alt?.includes('Union européenne'))).toHaveLength(0);
  expect(seen(pages.join(' '))).not.toContain('Union européenne');
});

test('funded wholly, the statement says so', async () => {
  const { pages } = await opened({ ...full, project: { ...full.project, funding: 'eu-funded' } }, 'en');
  expect(seen(pages[0]!)).toContain('Funded by the European Union');
});

test('every page of a draft says that it is one, and none of a report does', async () => {
  const say = pdfWordsOf('fr');
  const draft: ReportData = { ...full, draft: true };
  const { pages } = await opened(draft);
  for (const page of pages) expect(seen(page)).toContain(seen(say.draft));
  // What is not frozen has no hash that anybody could check.
  const said = seen(pages.join(' '));
  for (const absent of [hashOf(textOf(draft)).slice(0, 12), say.cover.sha256, say.cover.verifyAt, say.cover.frozenAt]) {
    expect(said).not.toContain(absent);
  }
  expect(textOfAll(pdf('fr'))).not.toContain(seen(say.draft));
});

test.each([
  ['current-first', ['chain', 'indicator', 'baseline', 'current', 'targets', 'sources', 'assumptions']],
  ['targets-first', ['chain', 'indicator', 'baseline', 'targets', 'current', 'sources', 'assumptions']],
  ['action-document', ['level', 'chain', 'indicator', 'baseline', 'targets', 'current', 'sources', 'assumptions']],
] as const)('the columns of the logical framework stand in the order %s', async (logframe, columns) => {
  const { pages } = await opened({ ...full, project: { ...full.project, logframe } });
  const { logframe: names, assessment } = pdfWordsOf('fr');
  const page = seen(pages.slice(2).find((text) => seen(text).includes(`2.3 ${assessment.logframe}`))!);
  const places = columns.map((column) => page.indexOf(names[column]));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test.each([
  ['during the period', '2026-06-02T10:00:00.000Z', true],
  ['before it', '2026-04-30T10:00:00.000Z', false],
])('the logical framework shows what was changed %s, and nothing else', async (_, at, isShown) => {
  const planChanges = full.planChanges!.map((change) => ({ ...change, at }));
  const text = textOfAll(await opened({ ...full, planChanges }));
  expect(text.includes(pdfWordsOf('fr').changed)).toBe(isShown);
});

test('a result, an activity, an evidence or a change that there is none of leaves no empty part', async () => {
  const { framework, overview } = full;
  const bare: ReportData = {
    ...full,
    framework: { ...framework, results: [], activities: [], indicators: [] },
    overview: { ...overview, results: [], activities: [], indicators: [] },
    progress: {},
    evidence: { count: 0, items: [] },
    planChanges: [],
    since: null,
  };
  const text = textOfAll(await opened(bare));
  const say = pdfWordsOf('fr');
  expect(text).toContain(say.evidence.none);
  expect(text).toContain(say.plans.none);
  expect(text).toContain(seen(say.glance.firstReport));
  expect(wordsOf('fr').tracking.title).toBeTruthy();
  expect(text).not.toContain(say.annexes.tracking);
});
