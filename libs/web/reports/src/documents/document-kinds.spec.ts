import { reportFiles, type ReportFile } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { documentKinds } from './document-kinds';

const offered = [
  'workbook.xlsx',
  'values.csv',
  'report.pdf',
  'data.json',
  'report.docx',
  'iati.xml',
  'values.xlsx',
] as ReportFile[];

test('what people read comes apart from what programs read, each in its order', () => {
  const { toRead, data } = documentKinds(offered);
  expect(toRead.map(({ file, ending }) => [file, ending])).toEqual([
    ['workbook.xlsx', 'xlsx'],
    ['report.pdf', 'pdf'],
    ['report.docx', 'docx'],
  ]);
  expect(data.map(({ file }) => file)).toEqual(['values.csv', 'data.json', 'iati.xml', 'values.xlsx']);
});

test.each(languages)('every document that a report offers has words in %s', async (language) => {
  const words = (await import(`../i18n/${language}.json`)) as { file: Record<string, unknown> };
  expect(reportFiles.filter((file) => !(file in words.file))).toEqual([]);
});
