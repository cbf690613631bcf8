import { createHash } from 'node:crypto';
import type { FrozenValue, ReportData } from '@mizan/contract';
import type { DataSource } from 'typeorm';
import { valueRowsOf, type ValueRow } from '../csv/values';

/**
 * The values that a report froze, as they are read from the database. Fails at the end when they are not those that were
 * frozen. A report from before they were kept, and a preview, give the values that its explanations list.
 */
export async function* frozenValues(db: DataSource, data: ReportData): AsyncGenerator<ValueRow> {
  if (!data.values) {
    yield* valueRowsOf(data);
    return;
  }
  const hash = createHash('sha256');
  const runner = db.createQueryRunner();
  try {
    const rows = await runner.stream('SELECT line FROM report_values WHERE report_id = $1 ORDER BY place', [data.id]);
    for await (const row of rows) {
      const { line } = row as { line: string };
      hash.update(`${line}\n`);
      yield JSON.parse(line) as FrozenValue;
    }
  } finally {
    await runner.release();
  }
  if (hash.digest('hex') !== data.values.sha256)
    throw new Error(`the values of report ${data.id} are not what was frozen: their hash differs`);
}
