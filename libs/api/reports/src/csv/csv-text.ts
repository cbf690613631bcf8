import { stringify, type Options } from 'csv-stringify/sync';
import { legalText } from '../legal-text';

/** What one cell of a CSV file holds; null leaves it empty. */
export type CsvCell = string | number | boolean | null;

/**
 * As Excel opens it without asking, and RFC 4180 has it: UTF-8 with its mark, commas, CRLF; numbers whole, with a point.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; a negative number does not.
 */
export const csvOptions = {
  bom: true,
  record_delimiter: 'windows',
  // Without it a new line of the other kinds would end the record.
  quote_record_delimiter: true,
  escape_formulas: true,
  cast: { boolean: String, string: safeText },
} as const satisfies Options;

/** A new line in front, which `escape_formulas` lets pass, hides a formula from the eye alone. */
function safeText(text: string): string {
  const legal = legalText(text);
  return legal.startsWith('\n') ? `'${legal}` : legal;
}

/** A CSV file of these lines below their header. */
export function csvOf(header: readonly string[], lines: readonly (readonly CsvCell[])[]): Buffer {
  return Buffer.from(stringify([header, ...lines] as CsvCell[][], csvOptions));
}
