import type { Instant } from '@mizan/domain';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { noonOf } from '../noon-of';

const sheetPath = /^xl\/worksheets\/sheet\d+\.xml$/;

/** What ExcelJS writes into a sheet, and what it should have written. Text is elsewhere: none of it can match. */
const corrections: readonly [RegExp, string][] = [
  // An order that the schema forbids: Excel would offer to repair the file.
  [/(<sheetPr>)(<pageSetUpPr [^>]*\/>)(<outlinePr [^>]*\/>)/, '$1$3$2'],
  // Rows that can be folded away are said to be folded already.
  [/(<row [^>]*) collapsed="1"/g, '$1'],
];

/** Names by which rules know their bars: drawn by lot by ExcelJS, by their place here. */
const barName = /(?<=<x14:id>)\{[0-9A-F-]{36}\}(?=<\/x14:id>)/g;

/** The file as ExcelJS wrote it, made to open without complaint and dated with that day: always the same bytes. */
export function finishedFile(written: Buffer, moment: Instant): Buffer {
  const entries = Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/'));
  const corrected = entries.map(([name, content]) => [name, sheetPath.test(name) ? correct(content) : content]);
  return Buffer.from(zipSync(Object.fromEntries(corrected) as Record<string, Uint8Array>, { mtime: noonOf(moment) }));
}

function correct(sheet: Uint8Array): Uint8Array {
  const ordered = corrections.reduce((xml, [wrong, right]) => xml.replace(wrong, right), strFromU8(sheet));
  const names = ordered.match(barName) ?? [];
  return strToU8(names.reduce((xml, name, at) => xml.replaceAll(name, nameAt(at)), ordered));
}

const nameAt = (place: number): string => `{00000000-0000-4000-8000-${String(place).padStart(12, '0')}}`;
