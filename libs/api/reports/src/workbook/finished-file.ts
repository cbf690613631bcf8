import type { Instant } from '@mizan/domain';
import { readZip, writeZip } from './zip-file';

const sheetPath = /^xl\/worksheets\/sheet\d+\.xml$/;

/** What ExcelJS writes into a sheet, and what it should have written. Text is elsewhere: none of it can match. */
const corrections: readonly [RegExp, string][] = [
  // An order that the schema forbids: Excel would offer to repair the file.
  [/(<sheetPr>)(<pageSetUpPr [^>]*\/>)(<outlinePr [^>]*\/>)/, '$1$3$2'],
  // Rows that can be folded away are said to be folded already.
  [/(<row [^>]*) collapsed="1"/g, '$1'],
];

/** The file as ExcelJS wrote it, made to open without complaint and dated with that moment: always the same bytes. */
export function finishedFile(written: Buffer, moment: Instant): Buffer {
  const files = readZip(written).filter(({ name }) => !name.endsWith('/'));
  const entries = files.map(({ name, content }) => ({
    name,
    content: sheetPath.test(name) ? corrected(content) : content,
  }));
  return writeZip(entries, moment);
}

function corrected(sheet: Buffer): Buffer {
  return Buffer.from(corrections.reduce((xml, [wrong, right]) => xml.replace(wrong, right), sheet.toString('utf8')));
}
