import ExcelJS, { type Cell, type CellValue, type Workbook, type Worksheet } from 'exceljs';

/** A workbook read back as a reader's spreadsheet program would, for tests. */
export async function reopened(bytes: Buffer): Promise<Workbook> {
  const book = new ExcelJS.Workbook();
  // The types of ExcelJS know a Buffer of their own.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

export function sheetNamed(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Every cell of a sheet that is written, apart from the hidden parts of merged ones. */
export function cellsOf(sheet: Worksheet): Cell[] {
  const cells: Cell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master === cell) cells.push(cell);
    });
  });
  return cells;
}

/** Numbers of the rows whose cell in that column holds the value. */
export function rowsWith(sheet: Worksheet, column: number, value: CellValue): number[] {
  const rows: number[] = [];
  sheet.eachRow((row, number) => {
    if (shownIn(row.getCell(column)) === value) rows.push(number);
  });
  return rows;
}

/** What those cells of a row show; of a formula what it came to when it was written. */
export function valuesAt(sheet: Worksheet, row: number, columns: readonly number[]): CellValue[] {
  return columns.map((column) => shownIn(sheet.getRow(row).getCell(column)));
}

/** Text in parts of different fonts, as LibreOffice saves it, is one text. */
export function shownIn({ formula, result, value }: Cell): CellValue {
  if (formula) return result;
  if (typeof value !== 'object' || value === null || !('richText' in value)) return value;
  return value.richText.map(({ text }) => text).join('');
}

/** Every formula of a workbook by its place: `Sheet!B4`. */
export function formulasOf(book: Workbook): Map<string, { formula: string; result: CellValue }> {
  const cells = book.worksheets.flatMap((sheet) => cellsOf(sheet).map((cell) => [sheet.name, cell] as const));
  return new Map(
    cells
      .filter(([, { formula }]) => formula)
      .map(([name, { address, formula, result }]) => [`${name}!${address}`, { formula, result }]),
  );
}
