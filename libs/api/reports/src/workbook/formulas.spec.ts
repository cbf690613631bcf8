import { languages } from '@mizan/domain';
import type { Workbook } from 'exceljs';
import { fullReport } from '../full-report-example';
import { exampleReport, givenIndicators } from '../report-examples';
import { wordsOf } from '../words';
import { hasLibreOffice, recalculated } from './libreoffice';
import { formulasOf, reopened, rowsWith, sheetNamed, valuesAt } from './reopened';
import { workbookOf } from './workbook-of';

const parts = { code: 'OP-9', disaggregation: ['sex'], cells: { female: 12, male: 8.1, unknown: 6.2 } };
const data = fullReport(exampleReport([...givenIndicators, { ...parts, values: [{ on: '2026-03-01', value: 26.3 }] }]));

const written: Workbook[] = [];
beforeAll(async () => {
  for (const language of languages) written.push(await reopened(await workbookOf(data, language)));
});

describe.each([...languages.entries()])('workbook %s, in %s', (at, language) => {
  const { sheets } = wordsOf(language);
  const formulaAt = (sheet: string, address: string) => sheetNamed(written[at]!, sheet).getCell(address).formula;

  test('divides what was reached by what was promised', () => {
    const tracking = sheetNamed(written[at]!, sheets.tracking);
    const [summary, point] = rowsWith(tracking, 1, 'OP-4');
    expect(formulaAt(sheets.tracking, `I${summary}`)).toBe(`F${summary}/H${summary}`);
    expect(formulaAt(sheets.tracking, `G${summary}`)).toBe(`F${summary}/E${summary}`);
    // Nothing was due by then.
    expect(valuesAt(tracking, point!, [5, 6, 7])).toEqual([null, null, null]);
  });

  test('has no share of a target where less is better', () => {
    const tracking = sheetNamed(written[at]!, sheets.tracking);
    for (const row of rowsWith(tracking, 1, 'OP-3')) expect(valuesAt(tracking, row, [7, 9])).toEqual([null, null]);
  });

  test('counts milestones, and adds them up here and on the first sheet', () => {
    expect(['F4', 'G4', 'H4'].map((address) => formulaAt(sheets.activities, address))).toEqual([
      'COUNT(C5:C8)',
      'COUNT(D5:D8)',
      'SUMPRODUCT(--ISNUMBER(FIND("■",E5:E8)))',
    ]);
    expect(formulaAt(sheets.activities, 'F9')).toBe(`SUM('${sheets.activities}'!F4:F8)`);
    const cover = [...formulasOf(written[at]!)].filter(([place]) => place.startsWith(`${sheets.cover}!`));
    expect(cover.map(([, { result }]) => result)).toEqual([data.overview.indicators.length, 4, 2, 1]);
  });

  test('adds up categories that are all told, as a subtotal', () => {
    const disaggregation = sheetNamed(written[at]!, sheets.disaggregation);
    const rows = rowsWith(disaggregation, 1, 'OP-9');
    expect(rows.map((row) => valuesAt(disaggregation, row, [6])[0])).toEqual([12, 8.1, 6.2, 26.3]);
    const [first, , third, sum] = rows;
    expect(formulaAt(sheets.disaggregation, `F${sum}`)).toBe(`SUBTOTAL(9,F${first}:F${third})`);
    expect(rowsWith(disaggregation, 1, 'OP-1')).toHaveLength(3);
  });
});

const libreOffice = hasLibreOffice() ? test : test.skip;
libreOffice('every formula comes to what was frozen when LibreOffice works it out', async () => {
  const saved = await recalculated(await Promise.all(languages.map((language) => workbookOf(data, language))));
  for (const [at, bytes] of saved.entries()) {
    const anew = formulasOf(await reopened(bytes));
    const ours = formulasOf(written[at]!);
    expect(ours.size).toBeGreaterThan(40);
    expect([...anew.keys()]).toEqual([...ours.keys()]);
    for (const [place, { result }] of ours) {
      expect([place, anew.get(place)!.result]).toEqual([place, Number((result as number).toPrecision(15))]);
    }
  }
});

test('a figure that its formula would not come to stands as it was frozen', async () => {
  const odd = fullReport();
  odd.overview.indicators = [];
  odd.overview.activities[0]!.milestones.late = 7;
  const book = await reopened(await workbookOf(odd, 'fr'));
  const { sheets } = wordsOf('fr');
  const cover = sheetNamed(book, sheets.cover);
  const [total] = rowsWith(cover, 5, wordsOf('fr').cover.allIndicators);
  expect(cover.getRow(total!).getCell(6).value).toBe(0);
  expect(sheetNamed(book, sheets.activities).getCell('H4').value).toBe(7);
});
