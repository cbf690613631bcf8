import type { LogframeOrder, ReportData } from '@mizan/contract';
import { behindStatuses, languages, statuses, type Language } from '@mizan/domain';
import { hashOf, textOf } from '../frozen-text';
import { fullReport } from '../full-report-example';
import { readingOf, type Reading } from '../reading';
import { exampleReport } from '../report-examples';
import { numberTextOf } from '../number-text';
import { pdfWordsOf } from '../pdf/words';
import { wordDocumentOf } from './document';
import { opened, rowsWith, type Opened } from './opened';

const data = fullReport();
const documents = new Map<Language, Opened>();

beforeAll(async () => {
  for (const language of languages) documents.set(language, opened(await wordDocumentOf(data, language)));
});

const of = async (changed: Partial<ReportData>, language: Language = 'fr') =>
  opened(await wordDocumentOf({ ...data, ...changed }, language));
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
/** Of the longest row, for an indicator stands in several tables. */
const widest = (rows: (readonly string[])[]): readonly string[] =>
  rows.reduce((one, other) => (other.length > one.length ? other : one), []);

describe.each(languages)('in %s', (language) => {
  const document = () => documents.get(language)!;
  const reading: Reading = readingOf(data, language);
  const numbers = numberTextOf(language, reading.words.percentSign);
  const share = (value: number | null) => bare(numbers.share(value));
  const { words } = reading;

  test.each(data.overview.indicators)('$code has every figure of the overview', ({ code, baseline, ...figures }) => {
    const { shape } = reading.indicators.find(({ indicator }) => indicator.code === code)!;
    const figure = (value: number | null) => bare(numbers.figure(value, shape));
    const tracked = widest(rowsWith(document(), `${code} –`));
    expect(tracked.slice(1, 8).map((cell) => cell.replace(/^\S (?=\D)/, ''))).toEqual([
      figure(figures.targetDue),
      figure(figures.actual),
      figure(figures.target),
      share(figures.achievement),
      share(figures.progress),
      share(figures.pace),
      words.statuses[figures.status],
    ]);
    const lacksReason = behindStatuses.includes(figures.status) && !data.narrative![`indicator:${code}`];
    expect(tracked[8] === words.tracking.unexplained).toBe(lacksReason);
    const [promised] = rowsWith(document(), `${code} –`);
    expect(promised!.slice(1, 5).map((cell) => cell.split('\n')[0])).toEqual(
      [baseline, figures.targetDue, figures.actual, figures.target].map(figure),
    );
  });

  test('the headline has every roll-up, status and count of milestones', () => {
    const { project, results, activities } = data.overview;
    const rollUp = (start: string) => rowsWith(document(), start)[0]!.slice(1);
    expect(rollUp(words.cover.wholeProject)).toEqual([share(project.indicatorProgress), String(project.covered)]);
    for (const { code, rollUp: own } of results.filter(({ level }) => level === 'outcome'))
      expect(rollUp(`${code} –`)).toEqual([share(own.indicatorProgress), String(own.covered)]);
    for (const status of statuses) {
      const row = document()
        .tables.flat()
        .find(([first]) => first!.slice(2) === words.statuses[status]);
      expect(row![1]).toBe(String(project.statusCounts[status]));
    }
    for (const { code, rollUp: own, milestones } of activities) {
      const { planned, delivered, late } = milestones;
      expect(widest(rowsWith(document(), `${code} –`).filter((row) => row.length === 6)).slice(1)).toEqual(
        [planned, delivered, late].map(String).concat(share(own.indicatorProgress), String(own.covered)),
      );
    }
  });

  test('figures of small groups are withheld, and said to be', () => {
    const annex = document().tables.find(([titles]) => titles![2] === words.disaggregation.category)!;
    expect(annex.slice(1).map((row) => row.at(-1))).toEqual([
      '12',
      words.disaggregation.withheld,
      words.disaggregation.withheld,
    ]);
  });

  test('the parts stand in the order of the donor’s form, as real headings, and the contents is a field of them', () => {
    const { assessment, description, sections, signature, glance, annexes } = pdfWordsOf(language);
    const headings = document()
      .paragraphs.filter(({ style }) => /^Heading[12]$/.test(style))
      .map(({ text }) => text);
    const annex = (letter: string) => `${annexes.annex(letter)} – `;
    expect(headings.filter((text) => /^\d|–/.test(text) || text === glance.title)).toEqual([
      glance.title,
      `1. ${description.title}`,
      `2. ${assessment.title}`,
      `2.1 ${assessment.summary}`,
      `2.2 ${assessment.results}`,
      `2.3 ${assessment.logframe}`,
      `2.4 ${assessment.nextPeriod}`,
      `3. ${sections.cooperation}`,
      `4. ${sections.visibility}`,
      `5. ${signature.title}`,
      `${annex('A')}${annexes.tracking}`,
      `${annex('B')}${annexes.disaggregation}`,
      `${annex('C')}${annexes.plans}`,
    ]);
    const contents = document().paragraphs.filter(({ style }) => style.startsWith('TOC'));
    expect(contents.map(({ text }) => text)).toEqual(expect.arrayContaining(headings));
    expect(document().parts['word/document.xml']).toMatch(/<w:instrText[^>]*>TOC [^<]*\\o &quot;1-3&quot;/);
  });

  test('reads in its direction, and every text says in which language it is', () => {
    const { parts, paragraphs } = document();
    const isArabic = language === 'ar';
    const summary = paragraphs.find(({ text }) => text === data.narrative!.summary![language]!.split('\n\n')[0]);
    expect(summary!.xml.includes('<w:bidi/>')).toBe(isArabic);
    expect(summary!.xml.includes('<w:rtl/>')).toBe(isArabic);
    const tag = { fr: 'w:val="fr-FR"', ar: 'w:bidi="ar-MA"', en: 'w:val="en-GB"' }[language];
    expect(summary!.xml).toContain(tag);
    // Written in French alone: it stays French, from the left.
    const deviations = paragraphs.find(({ text }) => text === data.narrative!.deviations!.fr);
    expect(deviations!.xml).toContain('w:val="fr-FR"');
    expect(deviations!.xml).not.toContain('<w:bidi/>');
    const above = paragraphs[paragraphs.indexOf(deviations!) - 1]!.text;
    expect(above === pdfWordsOf(language).textIn.fr).toBe(language !== 'fr');
    const variance = paragraphs.filter(({ text }) => text.includes(pdfWordsOf(language).card.variance));
    expect(variance.some(({ text }) => text.includes(pdfWordsOf(language).textIn.fr))).toBe(language === 'en');
    const body = parts['word/document.xml']!;
    expect(body.match(/<w:bidiVisual\/>/g) ?? []).toHaveLength(isArabic ? document().tables.length : 0);
    expect(body).not.toMatch(/[\u0660-\u0669\u2066-\u2069]/);
    expect(/w:styleId="TOC1".*?<w:pPr><w:bidi\/>/s.test(parts['word/styles.xml']!)).toBe(isArabic);
  });

  test('every page says which report it is, which page, and a part of the hash', () => {
    const feet = Object.entries(document().parts).filter(([name]) => /^word\/footer\d/.test(name));
    expect(feet).toHaveLength(5);
    for (const [, foot] of feet) {
      expect(foot).toContain(reading.sha256.slice(0, 12));
      expect(foot).toMatch(/PAGE<.*NUMPAGES</s);
    }
  });

  test('the cover names what the donor’s form asks for, and how to check it', () => {
    const told = document()
      .tables.flat()
      .map((row) => row.at(-1));
    expect(told).toEqual(
      expect.arrayContaining([
        'MA/2025/123',
        'Amina Responsable, directrice',
        data.narrative!.countries![language] ?? data.narrative!.countries!.fr,
        data.id,
        reading.sha256,
        `https://mizan.example/verify/${reading.sha256}`,
      ]),
    );
    expect(document().parts['word/_rels/document.xml.rels']).toContain(`Target="https://mizan.example/verify/`);
    expect(told.join('\n')).toContain('Une valeur avait été comptée deux fois.');
    expect(told.join('\n')).toContain(words.cover.demonstration);
  });
});

test.each<[LogframeOrder, number[]]>([
  ['current-first', [2, 3, 4]],
  ['targets-first', [2, 4, 3]],
  ['action-document', [3, 5, 4]],
])('the logical framework %s', async (logframe, [baseline, current, targets]) => {
  const { tables, parts } = await of({ project: { ...data.project, logframe } });
  const { logframe: titles } = pdfWordsOf('fr');
  const table = tables.find(([head]) => head!.includes(titles.chain))!;
  expect(table[0]![baseline!]).toBe(titles.baseline);
  expect(table[0]![current!]).toBe(titles.current);
  expect(table[0]![targets!]).toBe(titles.targets);
  const row = table.find((cells) => cells.some((cell) => cell.startsWith('OP-3 –')))!;
  const shift = row.length - table[0]!.length;
  expect(row[current! + shift]).toContain('12,3');
  expect(row[targets! + shift]).toBe('20,0\u00a0j\néchue le 30/04/2026\n10,0\u00a0j\nfinale, le 30/04/2027');
  expect(parts['word/document.xml']!.match(/w:orient="landscape"/g)).toHaveLength(2);
});

test('why an indicator is not where it should be stands beside it, and what changed since the last report', () => {
  const { paragraphs, tables } = documents.get('fr')!;
  const variance = 'Une séance sur trois a été annulée faute de salle.';
  expect(paragraphs.map(({ text }) => text)).toContain(`OP-1 – Explication de l’écart\u00a0: ${variance}`);
  expect(widest(rowsWith(documents.get('fr')!, 'OP-1 –')).at(-1)).toBe(variance);
  const changes = tables.filter(([head]) => head![0] === 'Changement').map((table) => table.slice(1));
  expect(changes).toEqual([
    [['Nouvelle valeur', 'OP-1 – Indicateur OP-1\u00a0*', '32 → 16']],
    [
      ['Statut moins bon', 'OP-1 – Indicateur OP-1\u00a0*', 'En bonne voie → Hors trajectoire'],
      ['Jalon désormais en retard', 'A1 – Une activité', 'Atelier\nprévu le 15/06/2026'],
      ['Cible finale modifiée', 'OP-2 – Indicateur OP-2\u00a0*', '80\u00a0% → 100\u00a0%'],
      ['Nouvel indicateur', 'OC-5 – Indicateur OC-5\u00a0*', ''],
    ],
  ]);
});

test('a reason that reads in the other direction stands below its label, list and all', async () => {
  const narrative = { 'indicator:OP-1': { fr: 'Deux causes :\n- la salle\n- le calendrier' } };
  const { paragraphs } = await of({ narrative }, 'ar');
  const at = paragraphs.findIndex(({ text }) => text.startsWith('OP-1 – تفسير'));
  const [label, ...reason] = paragraphs.slice(at, at + 4);
  expect(label!.xml).toContain('<w:bidi/>');
  expect(reason.map(({ text }) => text)).toEqual(['Deux causes :', 'la salle', 'le calendrier']);
  for (const { xml } of reason) expect(xml).not.toContain('<w:bidi/>');
});

test.each([
  ['2026-05-01', ' ◆', 1],
  ['2026-07-01', '', 0],
])('the logical framework of a period from %s shows what changed in it', async (from, mark, marked) => {
  const { tables, parts, paragraphs } = await of({ from });
  const table = tables.find(([titles]) => titles!.includes(pdfWordsOf('fr').logframe.chain))!;
  expect(table.flat().some((cell) => cell.startsWith(`OP-1 – Indicateur OP-1\u00a0*${mark}\n`))).toBe(true);
  expect(table.flat().some((cell) => cell.startsWith('OP-4 – Indicateur OP-4\u00a0*\n'))).toBe(true);
  expect(paragraphs.filter(({ text }) => text.startsWith('◆ Modifié'))).toHaveLength(marked);
  const rows = parts['word/document.xml']!.split('<w:tr>').filter((row) => row.includes(`OP-1\u00a0*${mark}<`));
  expect(rows.some((row) => row.includes('w:fill="FBF0D8"'))).toBe(marked === 1);
});

test('milestones have both days and a state', () => {
  const [table] = documents.get('fr')!.tables.filter(([head]) => head![0] === 'Jalon');
  expect(table!.slice(1)).toEqual([
    ['Rapport de démarrage\u00a0*', '15/12/2025', '15/12/2025', '● Livré'],
    ['Étude comparative\u00a0*', '28/02/2026', '20/05/2026', '◆ Livré avec retard'],
    ['Atelier\u00a0*', '15/06/2026', '—', '■ En retard'],
    ['Publication\u00a0*', '31/03/2027', '—', '○ À venir'],
  ]);
});

test.each([
  ['eu-funded', 'Financé par l’Union européenne'],
  ['eu-co-funded', 'Cofinancé par l’Union européenne'],
  ['none', null],
] as const)('funding %s: the emblem stands with its statement or not at all', async (funding, statement) => {
  const { parts, tables } = await of({ project: { ...data.project, funding } });
  const images = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(images.map((name) => name.split('.').pop()).sort()).toEqual(statement === null ? [] : ['png', 'svg']);
  expect(
    tables
      .flat()
      .flat()
      .includes(statement ?? 'Financé'),
  ).toBe(statement !== null);
  expect(parts['word/document.xml']!.includes('<w:drawing>')).toBe(statement !== null);
});

test('a preview says on every page that it is none to send', async () => {
  const { parts, tables } = await of({ draft: true });
  const heads = Object.entries(parts).filter(([name]) => /^word\/header\d/.test(name));
  expect(heads).toHaveLength(5);
  for (const [, head] of heads) expect(head).toContain(pdfWordsOf('fr').draft);
  expect(tables.flat().flat()).toContain(pdfWordsOf('fr').draftNotice);
});

test('properties name the product and the report, never a person; moments are that of freezing alone', async () => {
  const { parts } = documents.get('fr')!;
  const core = parts['docProps/core.xml']!;
  expect(core).toContain('<dc:creator>Mizan</dc:creator>');
  expect(core).toContain(`SHA-256 ${hashOf(textOf(data))}`);
  expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g)).toEqual(['2026-11-23T09:30:15Z', '2026-11-23T09:30:15Z']);
  const properties = Object.entries(parts).filter(([name]) => name.startsWith('docProps/'));
  for (const [, xml] of properties) expect(xml).not.toMatch(/amina/i);
  const bytes = await wordDocumentOf(data, 'fr');
  // DOS date of the first entry: PKWARE APPNOTE 6.3, section 4.3.7.
  expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 23);
});

test('the same data give the same bytes', async () => {
  const [one, other] = [await wordDocumentOf(data, 'ar'), await wordDocumentOf(fullReport(), 'ar')];
  expect(other.equals(one)).toBe(true);
});

test('a report of old, with nothing that is optional, becomes a document too, and claims no missing text', async () => {
  const { paragraphs, parts } = opened(await wordDocumentOf(exampleReport(), 'fr'));
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).not.toContain(pdfWordsOf('fr').notWritten);
  expect(texts).toContain('3. Signature');
  expect(parts['word/document.xml']).not.toMatch(/undefined|null|NaN|\[object/);
});

test('a section that nobody wrote says so', async () => {
  const { paragraphs } = await of({ narrative: {} });
  expect(paragraphs.filter(({ text }) => text === pdfWordsOf('fr').notWritten)).toHaveLength(4);
});

test('a report without results, activities and indicators is a document', async () => {
  const framework = { ...data.framework, results: [], activities: [], indicators: [] };
  const overview = { ...data.overview, results: [], activities: [], indicators: [] };
  await expect(of({ framework, overview, progress: {} })).resolves.toBeDefined();
});
