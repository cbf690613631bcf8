import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { differencesBetween } from './differences';
import { NotADocument, type Part } from './parts/part';
import { takeApart } from './parts/take-apart';

const said = async (bytes: Buffer | string) => {
  const { ending, parts } = await takeApart(Buffer.from(bytes));
  return { ending, parts: parts.map(({ place, says }) => [place, says]) };
};

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.keywords = 'ccme, SHA-256 abc';
  fill(book.addWorksheet('Tableau'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A page of one line, as small as a PDF can be. */
function pdf(line: string): Buffer {
  const stream = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Keywords (ccme, SHA-256 abc) >>',
  ].map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer\n<< /Root 1 0 R /Info 6 0 R /Size 7 >>\n%%EOF`, 'latin1');
}

test('a workbook says its cells, formulas with what came of them', async () => {
  const bytes = await workbook((sheet) => {
    sheet.getCell('A1').value = 'Personnes';
    sheet.getCell('B1').value = 12.5;
    sheet.getCell('B2').value = { formula: 'B1*2', result: 25 };
    sheet.getCell('C1').value = new Date('2026-10-31T00:00:00Z');
    sheet.getCell('C2').value = { richText: [{ text: 'en ' }, { text: 'gras' }] };
    sheet.getCell('C3').value = { text: 'ici', hyperlink: 'https://example.org/' };
    sheet.getCell('C4').value = { error: '#DIV/0!' };
    sheet.mergeCells('D1:E1');
    sheet.getCell('D1').value = true;
  });
  expect(await said(bytes)).toEqual({
    ending: 'xlsx',
    parts: [
      ['sheet 1', 'Tableau'],
      ['Tableau!A1', 'Personnes'],
      ['Tableau!B1', '12.5'],
      ['Tableau!C1', '2026-10-31T00:00:00.000Z'],
      ['Tableau!D1', 'true'],
      ['Tableau!B2', '=B1*2 → 25'],
      ['Tableau!C2', 'en gras'],
      ['Tableau!C3', 'ici <https://example.org/>'],
      ['Tableau!C4', '#DIV/0!'],
    ],
  });
  expect((await takeApart(bytes)).about.join()).toContain('ccme, SHA-256 abc');
});

test('a hidden sheet says that it is hidden', async () => {
  const bytes = await workbook((sheet) => (sheet.state = 'hidden'));
  expect((await said(bytes)).parts).toEqual([['sheet 1', 'Tableau (hidden)']]);
});

test('a Word file says its paragraphs, and what stands at the head of its pages', async () => {
  const paragraph = (xml: string) => `<w:p w:id="1"><w:pPr/>${xml}</w:p>`;
  const bytes = zipSync({
    'word/document.xml': strToU8(
      `<w:document>${paragraph('<w:r><w:t>Deux </w:t></w:r><w:r><w:t xml:space="preserve">mots &amp; un &#233;</w:t></w:r>')}` +
        `${paragraph('')}${paragraph('<w:r><w:t>25</w:t><w:tab/><w:t>%</w:t></w:r>')}</w:document>`,
    ),
    'word/header1.xml': strToU8(paragraph('<w:r><w:t>ccme</w:t></w:r>')),
    'word/styles.xml': strToU8('<w:t>not said</w:t>'),
    'docProps/core.xml': strToU8('<cp:keywords>SHA-256 abc</cp:keywords>'),
  });
  expect(await said(Buffer.from(bytes))).toEqual({
    ending: 'docx',
    parts: [
      ['paragraph 1', 'Deux mots & un é'],
      ['paragraph 2', '25 %'],
      ['header1 paragraph 1', 'ccme'],
    ],
  });
  expect((await takeApart(Buffer.from(bytes))).about).toEqual(['<cp:keywords>SHA-256 abc</cp:keywords>']);
});

test('a PDF says the lines of its pages, and what describes it', async () => {
  const { ending, about, parts } = await takeApart(pdf('18 of 25 persons'));
  expect([ending, parts]).toEqual(['pdf', [{ place: 'page 1, line 1', says: '18 of 25 persons' }]]);
  expect(about).toContain('ccme, SHA-256 abc');
});

test.each<[string, string | Buffer, string, Part[]]>([
  [
    'JSON, as its leaves',
    '{"id":"x","figures":[1,null,{"at":"2026"}]}',
    'json',
    [
      { place: 'id', says: '"x"' },
      { place: 'figures.0', says: '1' },
      { place: 'figures.1', says: 'null' },
      { place: 'figures.2.at', says: '"2026"' },
    ],
  ],
  [
    'XML, whatever its line breaks',
    '<a>\n  <b c="1">two</b>\n</a>',
    'xml',
    [
      { place: 'piece 1', says: '<a>' },
      { place: 'piece 3', says: '<b c="1">' },
      { place: 'piece 4', says: 'two' },
      { place: 'piece 5', says: '</b>' },
      { place: 'piece 7', says: '</a>' },
    ],
  ],
  [
    'lines',
    'code;value\r\nOP1;7\r\n',
    'csv',
    [
      { place: 'line 1', says: 'code;value' },
      { place: 'line 2', says: 'OP1;7' },
    ],
  ],
  ['what only begins like JSON', '{7\n', 'csv', [{ place: 'line 1', says: '{7' }]],
  [
    'lines in UTF-16',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('OP1\t7', 'utf16le')]),
    'csv',
    [{ place: 'line 1', says: 'OP1\t7' }],
  ],
])('%s', async (_, bytes, ending, parts) =>
  expect(await takeApart(Buffer.from(bytes))).toEqual({ ending, about: [], parts }),
);

test.each<[string, () => Buffer, RegExp]>([
  ['an empty file', () => Buffer.alloc(0), /empty/],
  ['a damaged archive', () => Buffer.from('PK\u0003\u0004 and then nothing'), /damaged archive/],
  ['another archive', () => Buffer.from(zipSync({ 'a.txt': strToU8('a') })), /neither a workbook nor/],
  ['a damaged workbook', () => Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook>') })), /damaged workbook/],
  [
    'an archive that expands beyond reason',
    () => Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(201 * 1024 * 1024) }, { level: 1 })),
    /unpacks to more/,
  ],
  ['a PDF of nothing', () => Buffer.from('%PDF-1.7\nnothing'), /can't be read/],
  ['a file of 101 MB', () => Buffer.alloc(101 * 1024 * 1024), /larger than any/],
])('%s is no document of a report', async (_, bytes, why) => {
  const taking = takeApart(bytes());
  await expect(taking).rejects.toThrow(why);
  await expect(taking).rejects.toBeInstanceOf(NotADocument);
});

describe('the differences', () => {
  const csv = (text: string) => takeApart(Buffer.from(text));
  const between = async (theirs: string, frozen: string) =>
    differencesBetween(await csv(theirs), await csv(frozen)).map(({ place, theirs: their, frozen: right }) => [
      place,
      their,
      right,
    ]);

  test.each<[string, string, string, unknown[]]>([
    ['none', 'a\nb\nc', 'a\nb\nc', []],
    ['a line changed', 'a\nX\nc', 'a\nb\nc', [['line 2', 'X', 'b']]],
    ['a line put in', 'a\nX\nb\nc', 'a\nb\nc', [['line 2', 'X', null]]],
    ['a line taken out', 'a\nc', 'a\nb\nc', [['line 2', null, 'b']]],
    [
      'lines at the end',
      'a\nb\nX\nY',
      'a\nb',
      [
        ['line 3', 'X', null],
        ['line 4', 'Y', null],
      ],
    ],
    [
      'the end cut off',
      'a',
      'a\nb\nc',
      [
        ['line 2', null, 'b'],
        ['line 3', null, 'c'],
      ],
    ],
    [
      'changed and put in at once',
      'a\nX\nY\nc',
      'a\nb\nc',
      [
        ['line 2', 'X', 'b'],
        ['line 3', 'Y', null],
      ],
    ],
    [
      'nothing alike',
      'X\nY',
      'a',
      [
        ['line 1', 'X', 'a'],
        ['line 2', 'Y', null],
      ],
    ],
  ])('in the order of the text: %s', async (_, theirs, frozen, expected) =>
    expect(await between(theirs, frozen)).toEqual(expected),
  );

  test('a row put into a workbook is said cell by cell, a leaf of frozen data by its path', async () => {
    expect(await between('{"a":1,"b":{"c":2}}', '{"a":1,"b":{"c":3,"d":4}}')).toEqual([
      ['b.c', '2', '3'],
      ['b.d', null, '4'],
    ]);
  });
});
