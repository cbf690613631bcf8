import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
// eslint-disable-next-line @nx/enforce-module-boundaries -- Node runs this file as it stands, and knows no aliases
import type { ValueRow } from '../../libs/api/reports/src/csv/values.ts';
import { watchMemory } from './memory.ts';

/*
 * Writes so many values into a file and says how it went: a program of its own for each, because what a writer leaves
 * behind in the memory would be taken for the next one's.
 */

type Write = (rows: AsyncIterable<ValueRow>, out: Writable) => Promise<void>;

export interface ExportMeasured {
  /** Rows a second. */
  rate: number;
  /** Bytes by which the program's memory was larger than before, at its largest. */
  grew: number;
}

/** By the product's own function, found in that module; without one, by ExcelJS as it comes. */
async function writerOf(module: string | undefined): Promise<Write> {
  if (module === undefined) return writeBare;
  const { writeValues } = (await import(module)) as {
    writeValues: (rows: AsyncIterable<ValueRow>, out: Writable, language: string) => Promise<void>;
  };
  return (values, out) => writeValues(values, out, 'fr');
}

const writeBare: Write = async (values, out) => {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = book.addWorksheet('values');
  for await (const row of values) {
    const { indicator, period, measuredOn, value, numerator, denominator, text, comment, approvedAt } = row;
    const dates = [new Date(measuredOn), new Date(approvedAt ?? measuredOn)] as const;
    sheet
      .addRow([
        indicator,
        period,
        dates[0],
        value,
        numerator,
        denominator,
        text,
        comment,
        dates[1],
        row.demonstration,
        row.id,
      ])
      .commit();
  }
  await book.commit();
};

async function* rows(count: number): AsyncGenerator<ValueRow> {
  for (let at = 0; at < count; at += 1) {
    const isFraction = at % 3 === 0;
    yield {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      indicator: `OP${1 + (at % 5)}-${1 + (at % 6)}`,
      period: `Q${1 + (at % 6)}`,
      measuredOn: `2026-0${1 + (at % 9)}-${10 + (at % 18)}`,
      value: isFraction ? null : at / 7,
      numerator: isFraction ? at % 50 : null,
      denominator: isFraction ? 50 : null,
      text: null,
      comment: at % 4 === 0 ? 'Liste d’émargement signée' : null,
      approvedAt: '2026-11-02T10:00:00.000Z',
      demonstration: false,
    };
    // A cursor gives its rows by the hundred.
    if (at % 500 === 0) await new Promise(setImmediate);
  }
}

const [file = '', count = '', module] = process.argv.slice(2);
const write = await writerOf(module);
const out = createWriteStream(file);
const grew = await watchMemory(process.pid);
const started = performance.now();
await write(rows(Number(count)), out);
await finished(out);
const rate = Number(count) / ((performance.now() - started) / 1000);
process.send?.({ rate, grew: await grew() } satisfies ExportMeasured);
