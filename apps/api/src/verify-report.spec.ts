import { randomUUID } from 'node:crypto';
import { ReportsModule } from '@mizan/api/reports';
import { paths, reportFiles, type ReportFile, type ReportSummary } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { insertProject, startApi, type ApiClient, type TestApi } from '@mizan/testing';
import ExcelJS, { type Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { reportVerdict } from './verify-report';

let api: TestApi;
let manager: ApiClient;
let report: ReportSummary;
let other: ReportSummary;

beforeAll(async () => {
  api = await startApi([ReportsModule], '2026-11-23T12:00:00Z');
  manager = await api.as('manager');
  await insertProject(api.dataSource.manager, { indicators: [{ code: 'trained', unit: 'persons' }] });
  // A table may be the same in several reports: it is then said to be of the newest.
  other = await frozen('Earlier report', '2026-07-31');
  api.setNow('2026-11-24T12:00:00Z');
  report = await frozen('Progress report', '2026-10-31');
});
afterAll(() => api.stop());

async function frozen(title: string, to: string): Promise<ReportSummary> {
  const draft = { title: { en: title }, from: '2026-05-01', to };
  return (await manager.put<ReportSummary>(paths.report('p', randomUUID()), draft)).body;
}

const download = async (file: string, language: string, of = report) =>
  (await manager.download(paths.document('p', of.id, file, language))).bytes;

async function verdictOf(bytes: Buffer): Promise<{ lines: string[]; isGenuine: boolean }> {
  const lines: string[] = [];
  const isGenuine = await reportVerdict(api.dataSource, { name: 'theirs', bytes }, (line) => lines.push(line));
  return { lines, isGenuine };
}

/** The workbook, as another program saves it after changing something. */
async function changed(change: (book: Workbook) => void, of = report): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await download('workbook.xlsx', 'fr', of)) as unknown as ExcelJS.Buffer);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A page of one line. */
function smallPdf(line: string, keywords: string): Buffer {
  const stream = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Keywords (${keywords}) >>`,
  ].map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer\n<< /Root 1 0 R /Info 6 0 R /Size 7 >>\n%%EOF`, 'latin1');
}

const named = 'the report “Progress report” of p \\(2026-05-01 to 2026-10-31, SHA-256 [0-9a-f]{64}\\)';

const sameEachTime = reportFiles.filter((file) => file !== 'values.xlsx');

test.each(sameEachTime.flatMap((file) => languages.map((language) => [file, language] as const)))(
  '%s in %s, as it was downloaded, is genuine',
  async (file, language) => {
    const { lines, isGenuine } = await verdictOf(await download(file, language));
    expect([lines.length, isGenuine]).toEqual([1, true]);
    expect(lines[0]).toMatch(new RegExp(`^theirs is genuine: byte for byte ${file} \\(\\w\\w\\) of ${named}.$`));
  },
);

/** Its archive is dated with the seconds in which it is made. */
test.each(languages)('values.xlsx in %s, as it was downloaded, says the same', async (language) => {
  const { lines } = await verdictOf(await download('values.xlsx', language));
  expect(lines).toHaveLength(1);
  const sameOrGenuine = '(says the same as|is genuine: byte for byte)';
  expect(lines[0]).toMatch(new RegExp(`^theirs ${sameOrGenuine} values.xlsx \\(\\w\\w\\) of ${named}`));
});

test('a workbook with another figure says where, what it says and what was frozen', async () => {
  const bytes = await changed((book) => (book.worksheets[2]!.getCell('A4').value = 'trained, all of them'));
  const { lines, isGenuine } = await verdictOf(bytes);
  expect(isGenuine).toBe(false);
  expect(lines[0]).toMatch(
    new RegExp(`^theirs belongs to ${named}, but 1 figure or text differs from its workbook.xlsx \\(fr\\):$`),
  );
  expect(lines[1]).toMatch(/^ {2}.+!A4: “trained, all of them” in the document, .+ frozen$/);
  expect(lines).toHaveLength(2);
});

test('many differences are counted, and the first of them told', async () => {
  const bytes = await changed((book) => {
    for (let row = 1; row <= 70; row += 1) book.worksheets[0]!.getCell(`Z${row}`).value = row;
  });
  const { lines } = await verdictOf(bytes);
  expect(lines[0]).toContain('70 figures or texts differ');
  expect(lines).toHaveLength(52);
  expect(lines[1]).toMatch(/!Z1: “1” in the document, nothing frozen$/);
  expect(lines[51]).toBe('  … and 20 more');
});

test('what would move the terminal’s cursor is not repeated', async () => {
  const bytes = await changed(
    (book) => (book.worksheets[0]!.getCell('Z1').value = `a\u202eb\u009b2Jc${'x'.repeat(500)}`),
  );
  const { lines } = await verdictOf(bytes);
  expect(lines[1]).toMatch(/!Z1: “a b 2Jcx{100,}…” in the document, nothing frozen$/);
  expect(lines[1]!.length).toBeLessThan(200);
});

test('one that was only saved again says the same, and is not the very file', async () => {
  const { lines, isGenuine } = await verdictOf(await changed(() => undefined));
  expect([lines.length, isGenuine]).toEqual([1, false]);
  expect(lines[0]).toMatch(
    new RegExp(`^theirs says the same as workbook.xlsx \\(fr\\) of ${named}, but is not the very file`),
  );
});

test('one that claims another report by its properties is compared with that one', async () => {
  const bytes = await changed((book) => {
    book.keywords = `p, SHA-256 ${other.sha256}`;
    book.worksheets[0]!.getCell('Z1').value = 1;
  });
  const { lines, isGenuine } = await verdictOf(bytes);
  expect(isGenuine).toBe(false);
  expect(lines[0]).toMatch(/belongs to the report “(Earlier|Progress) report”.*figures? or texts? differs?/);
});

/** As another program writes it, with one thing changed. */
const edited = async (file: ReportFile, from: string | RegExp, to: string) => {
  const text = (await download(file, 'en')).toString();
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return Buffer.from(changed);
};

async function editedWord(from: string, to: string): Promise<Buffer> {
  const files = unzipSync(await download('report.docx', 'en'));
  const text = strFromU8(files['word/document.xml']!);
  expect(text).toContain(from);
  return Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(text.replace(from, to)) }));
}

test.each<[string, () => Promise<Buffer>, ReportFile, RegExp]>([
  [
    'a table',
    () => edited('indicators.csv', 'Indicator trained', 'Indicator forged'),
    'indicators.csv',
    /line 2: “.*Indicator forged.*” in the document, “.*Indicator trained.*” frozen/,
  ],
  [
    'the frozen data',
    () => edited('data.json', '"actual":null', '"actual":99'),
    'data.json',
    /overview\.indicators\.0\.actual: “99” in the document, “null” frozen/,
  ],
  [
    'an activity file',
    () => edited('iati.xml', 'Indicator trained', 'Indicator forged'),
    'iati.xml',
    /piece \d+: “Indicator forged” in the document, “Indicator trained” frozen/,
  ],
  [
    'a Word document',
    () => editedWord('Indicator trained', 'Indicator forged'),
    'report.docx',
    /paragraph \d+: “.*Indicator forged.*” in the document, “.*Indicator trained.*” frozen/,
  ],
])('%s with something changed says what', async (_, bytes, file, what) => {
  const { lines, isGenuine } = await verdictOf(await bytes());
  expect(isGenuine).toBe(false);
  expect(lines[0]).toMatch(new RegExp(`^theirs belongs to ${named}, but 1 figure or text differs from its ${file}`));
  expect(lines[1]).toMatch(what);
  expect(lines).toHaveLength(2);
});

test('a PDF that shows a report’s hash and says something else is not taken for it', async () => {
  const { lines, isGenuine } = await verdictOf(smallPdf('18 of 25 persons', `SHA-256 ${report.sha256}`));
  expect(isGenuine).toBe(false);
  expect(lines[0]).toMatch(
    new RegExp(`^theirs belongs to ${named}, but \\d+ figures or texts differ from its report.pdf`),
  );
  expect(lines.join('\n')).toContain('“18 of 25 persons” in the document');
});

test.each<[string, () => Promise<Buffer>]>([
  [
    'a workbook of no report',
    async () => {
      const book = new ExcelJS.Workbook();
      book.addWorksheet('Budget').getCell('A1').value = `SHA-256 ${'ab'.repeat(32)}`;
      return Buffer.from(await book.xlsx.writeBuffer());
    },
  ],
  ['a table of no report', () => Promise.resolve(Buffer.from('name;present\nAmina;yes\n'))],
  ['data of no report', () => Promise.resolve(Buffer.from(`{"id":"${randomUUID()}"}`))],
  ['an activity file of no report', () => Promise.resolve(Buffer.from('<iati-activities/>'))],
])('%s belongs to none', async (_, bytes) => {
  const { lines, isGenuine } = await verdictOf(await bytes());
  expect([lines.length, isGenuine]).toEqual([1, false]);
  expect(lines[0]).toMatch(/^theirs belongs to no frozen report/);
});

test('what is no document says why', async () => {
  const { lines, isGenuine } = await verdictOf(Buffer.from('PK\u0003\u0004'));
  expect([lines, isGenuine]).toEqual([['theirs belongs to no frozen report. It is a damaged archive.'], false]);
});

test('a report that is no longer what was frozen makes nothing genuine', async () => {
  const bytes = await download('workbook.xlsx', 'en', other);
  await api.dataSource.query(`UPDATE reports SET data = replace(data, 'Earlier', 'Earliest') WHERE id = $1`, [
    other.id,
  ]);
  await expect(verdictOf(bytes)).rejects.toThrow('is not what was frozen');
});
