import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { rolldown } from 'rolldown';
// eslint-disable-next-line @nx/enforce-module-boundaries -- Node runs this file as it stands, and knows no aliases
import type { ValueRow } from '../../libs/api/reports/src/csv/values.ts';
import { root } from '../nx.ts';
import { median, report } from './measure.ts';

const total = 1_000_000;
const megabyte = 1024 * 1024;

type WriteValues = (rows: AsyncIterable<ValueRow>, out: NodeJS.WritableStream, language: string) => Promise<void>;

/** How fast a million values leave as a workbook, beside what ExcelJS itself needs for the same rows. */
export async function reportValuesExport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mizan-values-'));
  try {
    const writeValues = await bundled();
    const write = async (make: (out: NodeJS.WritableStream) => Promise<void>) => {
      const file = join(folder, 'values.xlsx');
      const out = createWriteStream(file);
      const memory = watchMemory();
      const started = performance.now();
      await make(out);
      await finished(out);
      return { rate: total / ((performance.now() - started) / 1000), grew: memory() };
    };
    const shares: number[] = [];
    const rates: number[] = [];
    let grew = 0;
    for (let round = 0; round < 3; round += 1) {
      // Ours goes first: what the other one takes of the memory is not given back.
      const ours = await write((out) => writeValues(rows(total), out, 'fr'));
      const bare = await write((out) => writeBare(rows(total), out));
      shares.push(ours.rate / bare.rate);
      rates.push(ours.rate);
      grew = Math.max(grew, ours.grew);
    }
    report(
      `values.xlsx, ${total.toLocaleString('en')} rows, of ExcelJS's own rate`,
      `${median(shares).toFixed(2)}, ${median(rates).toFixed(0)} rows/s`,
      '≥ 0.7',
    );
    report('and memory grows by', `${(grew / megabyte).toFixed(0)} MB`, '≤ 250 MB');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The product's own function, as the server has it. */
async function bundled(): Promise<WriteValues> {
  const bundle = await rolldown({
    input: join(root, 'libs/api/reports/src/workbook/write-values.ts'),
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    external: /^(node:|exceljs$|csv-stringify)/,
  });
  const file = join(root, 'node_modules/.cache/mizan-bench/write-values.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return ((await import(file)) as { writeValues: WriteValues }).writeValues;
}

async function writeBare(values: AsyncIterable<ValueRow>, out: NodeJS.WritableStream): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out as never });
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
}

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

/** Answers by how many bytes this program's memory was larger since, at its largest. */
function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  return () => {
    clearInterval(timer);
    return most - before;
  };
}
