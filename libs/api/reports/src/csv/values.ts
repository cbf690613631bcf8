import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReportData } from '@mizan/contract';
import type { Day, Instant } from '@mizan/domain';
import { stringify } from 'csv-stringify';
import type { Column } from './columns';
import { csvOptions, type CsvCell } from './csv-text';

/** An approved value, as the open data give it. */
export interface ValueRow {
  id: string;
  /** Code of the indicator. */
  indicator: string;
  /** Code of the reporting period; null for a day outside of all. */
  period: string | null;
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  comment: string | null;
  approvedAt: Instant | null;
  demonstration: boolean;
}

export const valueColumns: readonly Column<ValueRow>[] = [
  { code: 'indicator', type: 'string', of: ({ indicator }) => indicator },
  { code: 'period', type: 'string', of: ({ period }) => period },
  { code: 'measured_on', type: 'date', of: ({ measuredOn }) => measuredOn },
  { code: 'value', type: 'number', of: ({ value }) => value },
  { code: 'numerator', type: 'number', of: ({ numerator }) => numerator },
  { code: 'denominator', type: 'number', of: ({ denominator }) => denominator },
  { code: 'text', type: 'string', of: ({ text }) => text },
  { code: 'comment', type: 'string', of: ({ comment }) => comment },
  { code: 'approved_at', type: 'datetime', of: ({ approvedAt }) => approvedAt },
  { code: 'demonstration', type: 'boolean', codes: 'boolean', of: ({ demonstration }) => demonstration },
  { code: 'id', type: 'string', of: ({ id }) => id },
];

/** A value's cells, in the order of the columns. */
export const valueLine = (row: ValueRow): CsvCell[] => valueColumns.map(({ of }) => of(row));

/** The values that counted, by indicator in the framework's order, the oldest first. */
export function valueRowsOf({ framework, progress }: ReportData): ValueRow[] {
  return framework.indicators.flatMap(({ code }) =>
    (progress[code]?.explanation.values ?? []).toReversed().map((value) => ({
      id: value.id,
      indicator: code,
      period:
        framework.periods.find((one) => one.startsOn <= value.measuredOn && value.measuredOn <= one.endsOn)?.code ??
        null,
      measuredOn: value.measuredOn,
      value: value.value,
      numerator: value.numerator,
      denominator: value.denominator,
      text: value.text,
      comment: value.comment,
      approvedAt: value.approvedAt,
      demonstration: value.demonstration,
    })),
  );
}

/**
 * `values.csv`: approved values, one a line, as fast as the reader takes them. It says the same in every language, for
 * people wrote it in theirs. Rejects when the reader goes away.
 */
export function writeValuesCsv(values: AsyncIterable<ValueRow>, out: Writable): Promise<void> {
  return pipeline(linesOf(values), stringify(csvOptions), out);
}

async function* linesOf(values: AsyncIterable<ValueRow>): AsyncGenerator<CsvCell[]> {
  yield valueColumns.map(({ code }) => code);
  for await (const value of values) yield valueLine(value);
}
