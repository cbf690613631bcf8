import type { ReportData } from '@mizan/contract';
import { finalTarget, languages, statuses, textIn, todayIn, type Language, type LocalText } from '@mizan/domain';
import { findSdgTarget } from '@mizan/domain/sdg';
import type { CellValue, Workbook } from 'exceljs';
import { codesIn, isolatedAs } from '../directions';
import { fullReport } from '../full-report-example';
import { exampleReport, givenIndicators } from '../report-examples';
import { wordsOf } from '../words';
import { reopened, rowsWith, shownIn, sheetNamed, valuesAt } from './reopened';
import { workbookOf } from './workbook-of';

const data = written();
const dateOf = (day: string | null | undefined) => (day ? new Date(`${day}T00:00:00Z`) : null);
const figuresOf = (code: string) => data.overview.indicators.find((figures) => figures.code === code)!;

const books = new Map<Language, Workbook>();
beforeAll(async () => {
  for (const language of languages) books.set(language, await reopened(await workbookOf(data, language)));
});

/** The full example with what its framework leaves out: contributions, assumptions, definitions, every kind of change. */
function written(): ReportData {
  // Measured on the very day of a target.
  const onTheDay = { code: 'OP-9', values: [{ on: '2026-04-30', value: 4, comment: 'Feuille signée' }] };
  const full = fullReport(exampleReport([...givenIndicators, onTheDay]));
  full.overview.sdgTargets = [
    {
      target: '10.7',
      relevance: 'primary',
      why: 'Mobilité mieux gérée',
      activities: ['A1'],
      standing: 'proposal',
      indicators: ['OP-1', 'OP-3'],
    },
  ];
  const [first] = full.framework.indicators;
  Object.assign(first!, {
    sdgLinks: [{ target: '10.7', relevance: 'secondary' }],
    definition: { fr: 'Personnes distinctes' },
    method: { fr: 'Comptage' },
    limitations: { fr: 'Déclaratif' },
    dataQuality: { fr: 'Vérifiée' },
    assumptions: { fr: 'Les salles restent ouvertes' },
    numerator: 'présents',
    denominator: 'inscrits',
  });
  const impact = full.framework.indicators.find(({ code }) => code === 'IMP-1')!;
  impact.targets = [
    { dueOn: '2026-04-30', value: 1 },
    { dueOn: '2027-04-30', value: 3 },
  ];
  const [plan] = full.planChanges!;
  full.planChanges = [
    {
      ...plan!,
      after: {
        ...plan!.after,
        baseline: { value: 2.5, on: '2025-12-01', note: 'Révisée' },
        unit: 'participants',
        definition: { fr: 'Personnes présentes' },
        retired: true,
      },
    },
  ];
  return full;
}

describe.each(languages)('the sheets behind the figures in %s', (language) => {
  const words = wordsOf(language);
  const sheet = (name: keyof typeof words.sheets) => sheetNamed(books.get(language)!, words.sheets[name]);
  const read = (text: LocalText) => textIn(text, language)!.text;
  const linesOf = (name: keyof typeof words.sheets, columns: readonly number[], rows: readonly number[]) =>
    rows.map((row) => valuesAt(sheet(name), row, columns));
  const plain = (value: CellValue | undefined) => (typeof value === 'string' ? value.replace(/^\u200f/, '') : value);

  test('say which SDG targets the project serves, and where the indicators stand', () => {
    const [summary, ...rows] = rowsWith(sheet('sdg'), 2, '10.7');
    const about = valuesAt(sheet('sdg'), summary!, [3, 4, 12]) as string[];
    expect(about[0]).toContain(findSdgTarget('10.7')!.label[language]);
    expect(about[1]).toBe(`${words.sdg.relevances.primary}\u00a0*`);
    const why = language === 'ar' ? isolatedAs('ltr', 'Mobilité mieux gérée') : 'Mobilité mieux gérée';
    expect(about[2]).toBe(`${why}\n${words.sdg.activities(codesIn(['A1'], language, words.comma))}`);
    expect(linesOf('sdg', [5, 4, 7, 8, 9, 10], rows)).toEqual(
      ['OP-1', 'OP-3'].map((code) => {
        const { actual, target, achievement, progress } = figuresOf(code);
        const relevance = code === 'OP-1' ? words.sdg.relevances.secondary : null;
        return [code, relevance, actual, target, achievement, progress];
      }),
    );
    expect(plain(valuesAt(sheet('sdg'), rows[0]!, [11])[0])).toBe(`▲ ${words.statuses.ahead}`);
  });

  test('list every file with its size, day and hash', () => {
    const items = data.evidence!.items;
    expect(linesOf('evidence', [1, 3, 4, 5, 6, 7, 8, 9], [4, 5])).toEqual(
      items.map((file, at) => [
        file.indicator,
        dateOf(file.measuredOn),
        file.title,
        file.fileName,
        ['PDF', 'JPEG'][at],
        file.bytes,
        dateOf(todayIn('Africa/Casablanca', new Date(file.addedAt))),
        file.sha256,
      ]),
    );
    expect(sheet('evidence').getCell('A2').value).toContain(words.evidence.reading('2', '2'));
  });

  test('list every result with its assumptions, and an indicator where it has some', () => {
    expect(linesOf('assumptions', [2, 4], [4, 5, 6, 7])).toEqual([
      ['IMP', words.assumptions.none],
      ['OC', 'Les partenaires restent engagés'],
      ['OP', words.assumptions.none],
      ['OP-1', 'Les salles restent ouvertes'],
    ]);
  });

  test.each(data.framework.indicators)('give OPSYS every value of $code', (indicator) => {
    const { kinds } = words.opsys;
    const { actual, measuredOn } = figuresOf(indicator.code);
    const { series, disaggregation } = data.progress[indicator.code]!;
    const final = finalTarget(indicator.targets);
    const isImpact = indicator.result === 'IMP';
    const told = disaggregation.flatMap(({ categories }) => categories.filter(({ value }) => value !== null));
    expect(linesOf('opsys', [7, 8, 9, 12], rowsWith(sheet('opsys'), 3, indicator.code))).toEqual([
      [kinds.baseline, indicator.baseline.value, dateOf(indicator.baseline.on), null],
      ...indicator.targets
        .filter(({ dueOn }) => !isImpact && dueOn !== final!.dueOn)
        .map(({ value, dueOn }) => [kinds.intermediate, value, dateOf(dueOn), null]),
      ...(final ? [[kinds.final, final.value, dateOf(final.dueOn), null]] : []),
      ...series
        .filter(({ on, actual: then }) => then !== null && measuredOn !== null && on < measuredOn)
        .map(({ on, actual: then }) => [kinds.earlier, then, dateOf(on), null]),
      ...(measuredOn === null ? [] : [[kinds.current, actual, dateOf(measuredOn), null]]),
      ...told.map(({ value }) => [kinds.current, value, dateOf(measuredOn), read({ fr: 'Femmes', ar: 'نساء' })]),
    ]);
  });

  test.each([
    ['the reason for the variance', 'OP-1', read(data.narrative!['indicator:OP-1']!)],
    ['without one, what was said with the newest value', 'OP-9', 'Feuille signée'],
    ['the story of a narrative', 'IMP-2', 'Une participante raconte.'],
  ])('give OPSYS as comment %s', (_, code, comment) => {
    const isCurrent = (row: number) => {
      const [kind, category] = valuesAt(sheet('opsys'), row, [7, 12]);
      return kind === words.opsys.kinds.current && category === null;
    };
    const rows = rowsWith(sheet('opsys'), 3, code).filter(isCurrent);
    expect(linesOf('opsys', [10], rows)).toEqual([[comment]]);
  });

  test('give OPSYS numbers and days without anything that copying would change', () => {
    sheet('opsys').eachRow((row, number) => {
      if (number > 3) expect(row.getCell(8).numFmt).toMatch(/^0(\.0{1,6})?$/);
    });
  });

  test('say what changed since the report replaced, since the last one, and in the plan', () => {
    const { kinds, targetAt } = words.changes;
    const changes = sheet('changes');
    const lines: unknown[] = [];
    changes.eachRow((row, number) => {
      if (number > 3 && row.getCell(3).value !== row.getCell(1).value)
        lines.push([1, 3, 4, 5, 6].map((column) => plain(shownIn(row.getCell(column)))));
    });
    const day = new Intl.DateTimeFormat({ fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' }[language], {
      dateStyle: 'long',
    }).format(new Date('2027-04-30T12:00:00Z'));
    const when = dateOf('2026-06-02');
    expect(lines).toEqual([
      ['OP-1', kinds.value, null, 32, 16],
      ['OP-1', kinds.status, null, `● ${words.statuses['on-track']}`, `■ ${words.statuses['off-track']}`],
      ['A1', kinds.late, dateOf('2026-06-15'), null, null],
      ['OP-2', kinds.target, null, 80, 100],
      ['OC-5', kinds.new, null, null, null],
      ['OP-1', kinds.baseline, when, 0, 2.5],
      ['OP-1', kinds.baselineOn, when, dateOf('2025-11-01'), dateOf('2025-12-01')],
      ['OP-1', kinds.baselineNote, when, null, 'Révisée'],
      ['OP-1', targetAt(day), when, 80, 100],
      ['OP-1', kinds.unit, when, words.units.persons, words.units.participants],
      ['OP-1', kinds.definition, when, 'Personnes ayant suivi la formation entière', 'Personnes présentes'],
      ['OP-1', kinds.retired, when, words.changes.inUse, words.changes.outOfUse],
    ]);
    const texts: unknown[] = [];
    changes.eachRow((row) => texts.push(row.getCell(7).value));
    expect(texts).toEqual(
      expect.arrayContaining(['Une valeur avait été comptée deux fois.', 'Cible relevée avec l’accord du bailleur']),
    );
  });

  test('define every indicator, every term and every status with its thresholds', () => {
    const definitions = sheet('definitions');
    const [row] = rowsWith(definitions, 1, 'OP-1');
    expect(valuesAt(definitions, row!, [3, 5, 6, 8, 9])).toEqual([
      'Personnes distinctes',
      'présents',
      'inscrits',
      'Comptage',
      'Déclaratif\nVérifiée',
    ]);
    const [score] = rowsWith(definitions, 1, 'OC-1');
    expect(valuesAt(definitions, score!, [7])).toEqual(['1 = ad hoc\n5 = leading']);
    for (const { code } of data.framework.indicators) expect(rowsWith(definitions, 1, code)).toHaveLength(1);
    const meanings = new Map<string, CellValue>();
    definitions.eachRow((line) => {
      const { text } = line.getCell(2);
      meanings.set(text.replace(/^\u200f?[●▲◆■○] /, ''), line.getCell(3).value);
    });
    const meaningOf = (term: string) => meanings.get(term);
    for (const status of statuses) expect(meaningOf(words.statuses[status])).toEqual(expect.any(String));
    expect(meaningOf(words.statuses.ahead)).toMatch(/115/);
    expect(meaningOf(words.statuses['on-track'])).toMatch(/85.*115/);
    expect(meaningOf(words.statuses['at-risk'])).toMatch(/60.*85/);
    expect(meaningOf(words.statuses['off-track'])).toMatch(/60/);
    for (const [term, meaning] of words.definitions.glossary) expect(meaningOf(term)).toBe(meaning);
  });

  test('open with the contract, the funding, what the report replaces and where to check it', () => {
    const texts: unknown[] = [];
    sheet('cover').eachRow((row) => {
      texts.push(row.getCell(1).value, row.getCell(2).value);
    });
    expect(texts).toEqual(
      expect.arrayContaining([
        words.fundedBy['eu-co-funded'],
        words.facts['contract-number'],
        'MA/2025/123',
        read(data.narrative!.countries!),
        expect.stringMatching(/^https:\/\/mizan\.example\/verify\/[0-9a-f]{64}$/),
        expect.stringContaining('Une valeur avait été comptée deux fois.'),
      ]),
    );
  });
});
