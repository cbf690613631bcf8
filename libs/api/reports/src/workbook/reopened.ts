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
    if (row.getCell(column).value === value) rows.push(number);
  });
  return rows;
}

/** What those cells of a row show; of a formula what it came to when it was written. */
export function valuesAt(sheet: Worksheet, row: number, columns: readonly number[]): CellValue[] {
  return columns.map((column) => shownIn(sheet.getRow(row).getCell(column)));
}

export function shownIn({ formula, result, value }: Cell): CellValue {
  return formula ? result : value;
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
