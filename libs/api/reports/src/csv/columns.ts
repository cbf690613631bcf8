import type { OpenDataColumn } from '../words';
import { csvOf, type CsvCell } from './csv-text';

/** What the data dictionary calls the kind of a column's cells; the names are those of Frictionless' Table Schema. */
export type ColumnType = 'string' | 'number' | 'boolean' | 'date' | 'datetime';

/** Columns whose cells are codes that the data dictionary explains. */
export type CodeList = 'level' | 'measure' | 'accumulation' | 'direction' | 'status' | 'standing' | 'boolean';

/** One column of an open-data file. */
export interface Column<Row> {
  code: OpenDataColumn;
  type: ColumnType;
  codes?: CodeList;
  of: (row: Row) => CsvCell;
}

/** The file of these rows. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer {
  return csvOf(
    columns.map(({ code }) => code),
    rows.map((row) => columns.map(({ of }) => of(row))),
  );
}
