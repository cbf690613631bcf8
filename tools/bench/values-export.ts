import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../nx.ts';
import { serverOptions } from '../product.ts';
import { inMegabytes } from './memory.ts';
import { median, report } from './measure.ts';
import type { ExportMeasured } from './write-values-file.ts';

const total = 1_000_000;

/** How fast a million values leave as a workbook, beside what ExcelJS itself needs for the same rows. */
export async function reportValuesExport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mizan-values-'));
  try {
    const product = await bundled();
    const write = async (...module: string[]): Promise<ExportMeasured> => {
      const file = join(folder, 'values.xlsx');
      const writing = fork(join(import.meta.dirname, 'write-values-file.ts'), [file, String(total), ...module], {
        execArgv: serverOptions,
      });
      const exited = once(writing, 'exit');
      const told = await Promise.race([once(writing, 'message'), exited.then(() => null)]);
      const [code] = (await exited) as [number | null];
      if (told === null || code !== 0) throw new Error(`Writing ${file} ended with ${code}.`);
      return told[0] as ExportMeasured;
    };
    const rounds: { ours: ExportMeasured; bare: ExportMeasured }[] = [];
    for (let round = 0; round < 3; round += 1) rounds.push({ ours: await write(product), bare: await write() });
    const rate = median(rounds.map(({ ours }) => ours.rate));
    report(
      `values.xlsx, ${total.toLocaleString('en')} rows, of ExcelJS's own rate`,
      `${median(rounds.map(({ ours, bare }) => ours.rate / bare.rate)).toFixed(2)}, ${rate.toFixed(0)} rows/s`,
      '≥ 0.7',
    );
    const most = (writer: 'ours' | 'bare') => inMegabytes(Math.max(...rounds.map((round) => round[writer].grew)));
    report('and memory grows by, at most', `${most('ours')} (ExcelJS ${most('bare')})`, '≤ 250 MB');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The product's own function, as the server has it. */
async function bundled(): Promise<string> {
  const bundle = await rolldown({
    input: join(root, 'libs/api/reports/src/workbook/write-values.ts'),
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    external: /^(node:|exceljs$|csv-stringify)/,
  });
  const file = join(root, 'node_modules/.cache/mizan-bench/write-values.mjs');
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}
