import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { languages, type Language } from '@mizan/domain';
import type { CellValue, Worksheet } from 'exceljs';
import { valueColumns, type ValueRow } from '../csv/values';
import { wordsOf } from '../words';
import { reopened } from './reopened';
import { writeValues } from './write-values';

const example: ValueRow = {
  id: '3f0e0c1a-3d7e-4c44-9a1e-0d6b1a7c2f10',
  indicator: 'OP-1',
  period: 'Q2',
  measuredOn: '2026-03-12',
  value: 0.000001,
  numerator: null,
  denominator: null,
  text: null,
  comment: 'Liste d’émargement',
  approvedAt: '2026-03-13T12:00:00.000Z',
  demonstration: true,
};

async function* given(rows: readonly ValueRow[]): AsyncGenerator<ValueRow> {
  for (const row of rows) yield await Promise.resolve(row);
}

async function writtenOf(rows: readonly ValueRow[], language: Language = 'fr', rowsPerSheet?: number) {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeValues(given(rows), out, language, null, rowsPerSheet)]);
  return reopened(bytes);
}

const valuesIn = (sheet: Worksheet, row: number): CellValue[] =>
  valueColumns.map((_, at) => sheet.getRow(row).getCell(at + 1).value);

test.each(languages)(
  'in %s every value stands whole, in its type, below the names of the columns',
  async (language) => {
    const fraction = { ...example, value: null, numerator: -3, denominator: 999_999_999.999999, demonstration: false };
    const book = await writtenOf([example, { ...fraction, period: null, comment: null, approvedAt: null }], language);
    const [sheet] = book.worksheets as [Worksheet];
    const { dayFormat, momentFormat, openData } = wordsOf(language);
    expect(sheet.name).toBe(openData.valuesSheet);
    expect(sheet.views[0]!.rightToLeft).toBe(language === 'ar');
    expect(valuesIn(sheet, 1)).toEqual(valueColumns.map(({ code }) => code));
    const day = new Date('2026-03-12T00:00:00Z');
    const moment = new Date('2026-03-13T12:00:00Z');
    const { indicator, id, comment } = example;
    expect(valuesIn(sheet, 2)).toEqual([indicator, 'Q2', day, 0.000001, null, null, null, comment, moment, true, id]);
    expect(valuesIn(sheet, 3)).toEqual([
      indicator,
      null,
      day,
      null,
      -3,
      999_999_999.999999,
      null,
      null,
      null,
      false,
      id,
    ]);
    expect([sheet.getCell('C2').numFmt, sheet.getCell('I2').numFmt]).toEqual([dayFormat, momentFormat]);
  },
);

test('a text reads as its own first letter does, whichever way the sheet does', async () => {
  const [sheet] = (await writtenOf([{ ...example, text: '30 سنة فأكثر', comment: '=A1' }], 'ar')).worksheets as [
    Worksheet,
  ];
  expect(['A2', 'G2', 'H2'].map((cell) => sheet.getCell(cell).alignment.readingOrder)).toEqual(['ltr', 'rtl', 'ltr']);
});

test('what does not fit into a sheet goes on in the next one', async () => {
  const rows = Array.from({ length: 7 }, (_, value) => ({ ...example, value }));
  const { worksheets } = await writtenOf(rows, 'en', 3);
  expect(worksheets.map(({ name }) => name)).toEqual(['Values', 'Values 2', 'Values 3']);
  const read = worksheets.flatMap((sheet) => [2, 3, 4].map((row) => sheet.getRow(row).getCell(4).value));
  expect(read).toEqual([0, 1, 2, 3, 4, 5, 6, null, null]);
  for (const sheet of worksheets) expect(valuesIn(sheet, 1)[0]).toBe('indicator');
});

test.each([
  ['a formula', '=HYPERLINK("http://example.org")', '=HYPERLINK("http://example.org")'],
  ['what looks like an escape, as the format asks', '_x0041_', '_x005F_x0041_'],
  ['control characters, without them', 'a\u0000b\u001fc', 'abc'],
  ['markup', '<b>&</b> ]]>', '<b>&</b> ]]>'],
  ['emoji and Arabic', 'Bravo 👩‍👩‍👧‍👦 مغاربة', 'Bravo 👩‍👩‍👧‍👦 مغاربة'],
])('%s is read as the text that it is', async (_, text, read) => {
  const [sheet] = (await writtenOf([{ ...example, text, comment: text }])).worksheets as [Worksheet];
  for (const address of ['G2', 'H2']) {
    expect(sheet.getCell(address).value).toBe(read);
    expect(sheet.getCell(address).formula).toBeUndefined();
    expect(sheet.getCell(address).numFmt === '@').toBe(text.startsWith('='));
  }
});

test('without values there are the names of the columns alone', async () => {
  const [sheet] = (await writtenOf([])).worksheets as [Worksheet];
  expect(sheet.rowCount).toBe(1);
});

const many = 200_000;

/** More rows than a reader may let wait, and how many were asked for. */
function manyRows() {
  const asked = { rows: 0, ended: false };
  async function* rows(): AsyncGenerator<ValueRow> {
    try {
      while (asked.rows < many) {
        asked.rows += 1;
        if (asked.rows % 500 === 0) await new Promise(setImmediate);
        yield await Promise.resolve({ ...example, comment: `${asked.rows} ${Math.random()}` });
      }
    } finally {
      asked.ended = true;
    }
  }
  return { asked, rows: rows() };
}

const aWhile = () => new Promise((done) => setTimeout(done, 300));

test('no more rows are asked for than a slow reader takes; when they leave, it ends', async () => {
  const { asked, rows } = manyRows();
  // Takes the first bytes, and is then never done with them.
  const reader = new Writable({ write: () => undefined });
  const writing = writeValues(rows, reader, 'fr');
  const ended = expect(writing).rejects.toThrow();
  await aWhile();
  let before = -1;
  for (let looks = 0; looks < 50 && asked.rows !== before; looks += 1) {
    before = asked.rows;
    await aWhile();
  }
  expect(asked.rows).toBe(before);
  expect(asked.rows).toBeLessThan(60_000);
  reader.destroy();
  await ended;
  expect(asked.ended).toBe(true);
});

test('rows that fail break the file off', async () => {
  async function* failing(): AsyncGenerator<ValueRow> {
    yield await Promise.resolve(example);
    throw new Error('the database went away');
  }
  const out = new PassThrough();
  const read = buffer(out).then(
    () => 'whole',
    () => 'broken off',
  );
  await expect(writeValues(failing(), out, 'fr')).rejects.toThrow('the database went away');
  expect(await read).toBe('broken off');
});
