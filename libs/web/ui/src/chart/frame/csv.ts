export type CsvCell = string | number | null;

/**
 * One CSV document (RFC 4180) that a spreadsheet opens as data alone.
 *
 * Text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, also behind a tab, a line break or spaces) gets
 * an apostrophe before it; numbers stay numbers, with a decimal point. Null is an empty cell. The byte-order mark tells
 * Excel that the text is UTF-8.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cellText).join(',') + '\r\n').join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^\s*[=+\-@]/u.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
