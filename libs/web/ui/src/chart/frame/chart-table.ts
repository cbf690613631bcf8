import type { TemplateRef } from '@angular/core';
import type { ChartAbout } from './chart-words';
import type { CsvCell } from './csv';

/** The data of a chart as a table: the same on the page and, with bare values, in the CSV file. */
export interface ChartTable {
  /** Over the column of names: the day, the category, the indicator. */
  heading: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

export interface TableColumn {
  key: string;
  name: string;
  /** True for words, which begin where text begins; figures end where it ends. */
  words?: boolean;
  /** True for what the file alone has. */
  fileOnly?: boolean;
  /** Writes a cell where it is more than text. */
  template?: TemplateRef<{ $implicit: TableRow; cell: TableCell }>;
}

export interface TableRow {
  key: string;
  name: string;
  /** The name in the file, where it is another: a day as `YYYY-MM-DD`. */
  value?: CsvCell;
  /** One for each column, in their order. */
  cells: readonly TableCell[];
}

export interface TableCell {
  /** As it is read; null where nothing is known. */
  text: string | null;
  /** As the file has it; the text without it. */
  value?: CsvCell;
}

/** A figure's cell: nothing known is nothing in both, and zero is zero. */
export function figureCell(level: number | null, formatLevel: (level: number) => string): TableCell {
  return { text: level === null ? null : formatLevel(level), value: level };
}

/** The chart's data as a file: what it shows, where it comes from and what it was narrowed to, then one line a row. */
export function chartCsv(about: ChartAbout, unitWord: string, table: ChartTable): CsvCell[][] {
  return [
    [about.subject],
    [about.title],
    ...(about.note ? [[about.note]] : []),
    ...(about.unit ? [[`${unitWord} ${about.unit}`]] : []),
    [about.source],
    ...(about.filters ? [[about.filters]] : []),
    [],
    [table.heading, ...table.columns.map((column) => column.name)],
    ...table.rows.map((row): CsvCell[] => [
      row.value === undefined ? row.name : row.value,
      ...row.cells.map((cell) => (cell.value === undefined ? cell.text : cell.value)),
    ]),
  ];
}
