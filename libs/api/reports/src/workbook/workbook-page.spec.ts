import { languages } from '@mizan/domain';
import { strFromU8, unzipSync } from 'fflate';
import { hashOf, textOf } from '../frozen-text';
import { fullReport } from '../full-report-example';
import { readsFromRight } from '../prose';
import { exampleReport } from '../report-examples';
import { sheetNames, wordsOf } from '../words';
import { cellsOf, reopened } from './reopened';
import { workbookOf } from './workbook-of';

const data = exampleReport();
const hash = hashOf(textOf(data));

describe.each(languages)('the workbook in %s', (language) => {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const open = async () => reopened(await workbookOf(data, language));

  test('has its sheets in order, named in its language', async () => {
    const { sheets } = wordsOf(language);
    expect((await open()).worksheets.map(({ name }) => name)).toEqual(sheetNames.map((name) => sheets[name]));
  });

  test('reads in the direction of its language', async () => {
    for (const sheet of (await open()).worksheets) {
      expect(sheet.views[0]!.rightToLeft).toBe(language === 'ar');
      expect(sheet.getCell('A1').alignment).toMatchObject({
        readingOrder: direction,
        horizontal: language === 'ar' ? 'right' : 'left',
      });
    }
  });

  test('keeps headings and codes in sight, and prints the headings on every page', async () => {
    const frozen = (await open()).worksheets.slice(1).map(({ views: [view], pageSetup }) => ({
      pane: [view!.state, view && 'ySplit' in view && view.ySplit, view && 'xSplit' in view && view.xSplit],
      printed: pageSetup.printTitlesRow,
    }));
    expect(frozen).toEqual([
      { pane: ['frozen', 4, 3], printed: '3:4' },
      ...[2, 2, 2, 2, 1, 2, 0, 1, 2].map((columns) => ({ pane: ['frozen', 3, columns], printed: '3:3' })),
    ]);
  });

  test('prints on A4, landscape, as wide as the page, with page numbers and the hash at the foot', async () => {
    for (const { pageSetup, headerFooter } of (await open()).worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
      expect(headerFooter.oddFooter).toMatch(new RegExp(`&P / &N.*SHA-256 ${hash.slice(0, 12)}$`));
    }
  });

  test('can be filtered where it is a list', async () => {
    const filtered = (await open()).worksheets.map(({ autoFilter }) => Boolean(autoFilter));
    expect(filtered).toEqual([false, false, true, true, true, true, true, true, true, false, false]);
  });

  test('names the product in its properties, and nobody anywhere', async () => {
    const bytes = await workbookOf(data, language);
    const book = await reopened(bytes);
    expect(book).toMatchObject({ creator: 'Mizan', lastModifiedBy: 'Mizan' });
    expect([book.created, book.modified]).toEqual([new Date('2026-11-23T09:30:15Z'), new Date('2026-11-23T09:30:15Z')]);
    for (const content of Object.values(unzipSync(bytes))) expect(strFromU8(content)).not.toMatch(/amina/i);
  });
});

test('the same report in the same language gives the same bytes, whenever it is made', async () => {
  const once = await workbookOf(data, 'fr');
  jest.useFakeTimers({
    now: new Date('2031-02-03T04:05:06Z'),
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
  });
  const later = await workbookOf(structuredClone(data), 'fr');
  jest.useRealTimers();
  expect(later.equals(once)).toBe(true);
  expect((await workbookOf(data, 'ar')).equals(once)).toBe(false);
});

test('is dated noon of the day on which it was frozen, whatever the clocks here say', async () => {
  // DOS time and date of the first entry: PKWARE APPNOTE 6.3, section 4.3.7.
  const bytes = await workbookOf(data, 'fr');
  expect(bytes.readUInt16LE(10)).toBe(12 << 11);
  expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 23);
});

/** Of a sheet, as ECMA-376 (part 1, section 18.3.1.99) puts them. */
const partsInOrder = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells'],
  ...['conditionalFormatting', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'drawing'],
];

test('has bars and marks that are rules, with names that are always the same', async () => {
  const sheets = unzipSync(await workbookOf(data, 'fr'));
  const tracking = strFromU8(sheets['xl/worksheets/sheet3.xml']!);
  expect(tracking.match(/<cfRule type="expression"/g)).toHaveLength(5);
  expect(tracking).toContain('<cfRule type="dataBar" priority="6">');
  const bar = '{00000000-0000-4000-8000-000000000000}';
  expect(tracking).toContain(`<ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"`);
  expect(tracking).toContain(`<x14:id>${bar}</x14:id>`);
  expect(tracking).toContain(`<x14:cfRule type="dataBar" id="${bar}">`);
});

test('is in the order that the schema asks for, with nothing folded away', async () => {
  const sheets = Object.entries(unzipSync(await workbookOf(fullReport(), 'fr'))).filter(([name]) =>
    name.startsWith('xl/worksheets/sheet'),
  );
  expect(sheets).toHaveLength(sheetNames.length);
  for (const [, content] of sheets) {
    const xml = strFromU8(content);
    const parts = [...xml.matchAll(new RegExp(`<(${partsInOrder.join('|')})[ >/]`, 'g'))].map(([, part]) => part!);
    expect(parts).toEqual([...parts].sort((one, other) => partsInOrder.indexOf(one) - partsInOrder.indexOf(other)));
    expect(xml.indexOf('<outlinePr')).toBeGreaterThan(0);
    expect(xml.indexOf('<outlinePr')).toBeLessThan(xml.indexOf('<pageSetUpPr'));
    expect(xml).not.toMatch(/ (collapsed|hidden)="1"/);
  }
});

test('a text that is missing in a language stands in another, in its own direction', async () => {
  const book = await reopened(await workbookOf(data, 'ar'));
  const borrowed = cellsOf(book.worksheets[1]!).find(({ value }) => value === 'IMP – L’impact');
  expect(borrowed!.alignment).toMatchObject({ readingOrder: 'ltr', horizontal: 'right' });
});

test('in Arabic every text of every sheet says which way it reads', async () => {
  const full = fullReport();
  full.overview.sdgTargets = [
    {
      target: '10.7',
      relevance: 'primary',
      why: 'Mobilité',
      activities: ['A2', 'A5'],
      standing: 'confirmed',
      indicators: ['OP-1'],
    },
  ];
  full.framework.indicators[0]!.source = '2026: سجل';
  full.framework.indicators[1]!.unit = '30 سنة فأكثر';
  const book = await reopened(await workbookOf(full, 'ar'));
  const texts = book.worksheets.flatMap(cellsOf).filter(({ value }) => typeof value === 'string');
  expect(texts.filter(({ alignment }) => !alignment.readingOrder).map(({ address }) => address)).toEqual([]);
  const against = texts.filter(
    ({ value, alignment }) => readsFromRight(value as string) && alignment.readingOrder !== 'rtl',
  );
  expect(against.map(({ value }) => value)).toEqual([]);
  const orderOf = (text: string) => texts.find(({ value }) => value === text)?.alignment.readingOrder;
  expect([orderOf('30 سنة فأكثر'), orderOf('2026: سجل'), orderOf('OP-1'), orderOf('IMP – L’impact')]).toEqual([
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
  // What reads the other way is kept within its line, and codes each within itself.
  expect(orderOf('\u2066Mobilité\u2069\nالأنشطة: \u2068A2\u2069، \u2068A5\u2069')).toBe('rtl');
});

test('marks proposals, and says nothing of demonstration where there is none', async () => {
  const real = exampleReport();
  real.project.demonstration = false;
  real.overview.demonstration = false;
  const texts = cellsOf((await reopened(await workbookOf(real, 'fr'))).worksheets[0]!).map(({ value }) => value);
  expect(texts).not.toContain(`■ ${wordsOf('fr').cover.demonstration}`);
  const framework = cellsOf((await reopened(await workbookOf(real, 'fr'))).worksheets[1]!).map(({ value }) => value);
  expect(framework).toEqual(
    expect.arrayContaining(['OP – Le produit\u00a0*', 'OC – L’effet', 'Indicateur OP-1\u00a0*']),
  );
});

test('a project with nothing in it yet still opens', async () => {
  const empty = exampleReport([]);
  empty.framework = { ...empty.framework, results: [], activities: [], axes: [] };
  empty.overview = { ...empty.overview, results: [], activities: [] };
  expect((await reopened(await workbookOf(empty, 'en'))).worksheets).toHaveLength(sheetNames.length);
});

test('an indicator that the frozen data say nothing more of keeps its line', async () => {
  const bare = exampleReport();
  bare.progress = {};
  bare.overview.indicators = [];
  expect((await reopened(await workbookOf(bare, 'fr'))).worksheets).toHaveLength(sheetNames.length);
});
