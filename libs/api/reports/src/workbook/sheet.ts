import type { Day } from '@mizan/domain';
import type { CellValue, ConditionalFormattingRule, Workbook, Worksheet } from 'exceljs';
import { cellText, looksLikeFormula } from './cell-text';
import { contentIn, type Content } from './content';
import { dateOf } from '../reading';
import type { Drawing } from './drawing';
import { countFormat } from './figure-format';
import type { Look } from './looks';
import { pageSetup } from './page-setup';
import { heightFor, type TextInCell } from './row-height';

export interface SheetLayout {
  name: string;
  /** Of the columns, in characters. */
  widths: readonly number[];
  /** Printed on a single page, however small that makes it. */
  onePage?: boolean;
  /** Rows and columns that stay in place; the rows named by `headerRows` are printed on every page. */
  frozen?: { rows: number; columns: number };
  headerRows?: { first: number; last: number };
}

/** A formula as spreadsheets write it, in English and without the sign in front, with what it comes to. */
export interface Formula {
  formula: string;
  comesTo: number | null;
}

interface Span {
  columns?: number;
  rows?: number;
}

interface TallText extends TextInCell {
  top: number;
  rows: number;
}

/** A rule of conditional formatting; its place among the sheet's is given to it. */
export type Rule = ConditionalFormattingRule extends infer One
  ? One extends unknown
    ? Omit<One, 'priority'>
    : never
  : never;

/** Text kept as text when somebody edits its cell; longer ones would be shown as `####`. */
const textFormat = '@';
const textFormatLimit = 255;

const pointsPerPixel = 0.75;

/** Left to right also in Arabic: a sign or a slash would otherwise jump to the other end of its number. */
const ofNumbers: Look = { at: 'right', indent: 1, direction: 'ltr', wrap: false };
const ofDays: Look = { at: 'center', direction: 'ltr', wrap: false };

/** One sheet of the workbook, written cell by cell; `finish` fits the rows to what they hold. */
export class Sheet {
  readonly worksheet: Worksheet;
  private readonly texts = new Map<number, TextInCell[]>();
  private readonly tall: TallText[] = [];
  private rules = 0;
  /** Of the rows that hold a picture, how tall it makes them. */
  private readonly pictures = new Map<number, number>();

  constructor(
    private readonly book: Workbook,
    private readonly drawing: Drawing,
    private readonly layout: SheetLayout,
  ) {
    const { frozen, headerRows, onePage = false } = layout;
    const common = { rightToLeft: this.isRightToLeft, showGridLines: false, zoomScale: 90 };
    const still = frozen && { state: 'frozen' as const, ySplit: frozen.rows, xSplit: frozen.columns };
    this.worksheet = book.addWorksheet(layout.name, {
      views: [{ ...common, ...(still ?? { state: 'normal' }) }],
      pageSetup: {
        ...pageSetup.page,
        fitToHeight: onePage ? 1 : 0,
        ...(headerRows && { printTitlesRow: `${headerRows.first}:${headerRows.last}` }),
      },
      headerFooter: pageSetup.margins(drawing),
      properties: { outlineLevelRow: 1, outlineProperties: { summaryBelow: false, summaryRight: false } },
    });
    this.worksheet.columns = layout.widths.map((width) => ({ width }));
  }

  /** Of a cell, as formulas and rules name it: `B4`; `$B4` where the column stays. */
  static address(row: number, column: number, still: '$' | '' = ''): string {
    return `${still}${letters(column)}${row}`;
  }

  get isRightToLeft(): boolean {
    return this.drawing.language === 'ar';
  }

  get columns(): number {
    return this.layout.widths.length;
  }

  /** Text, always as text; where there is none the cell stays empty. */
  text(row: number, column: number, content: Content, look: Look = {}, span: Span = {}): void {
    const { text: given, direction } = contentIn(content, this.drawing.language);
    const text = cellText(given);
    const guarded = looksLikeFormula(text) && text.length <= textFormatLimit ? { numberFormat: textFormat } : {};
    this.put(row, column, text === '' ? null : text, { direction, ...guarded, ...look }, span);
    this.remember(row, column, text, look, span);
  }

  /** A number as it is; null leaves the cell empty, for nothing is not zero. */
  figure(row: number, column: number, figure: number | null, format: string, look: Look = {}): void {
    this.put(row, column, figure, { ...ofNumbers, numberFormat: format, ...look });
  }

  /** A frozen figure that the sheet works out itself, for readers to check; as it is where that came to another. */
  checked(
    row: number,
    column: number,
    figure: number | null,
    { formula, comesTo }: Formula,
    format: string,
    look: Look = {},
  ): void {
    if (figure === null || comesTo !== figure) return this.figure(row, column, figure, format, look);
    const value = { formula, result: figure };
    this.put(row, column, value, { ...ofNumbers, numberFormat: format, ...look });
  }

  count(row: number, column: number, count: number, look: Look = {}): void {
    this.figure(row, column, count, countFormat, look);
  }

  day(row: number, column: number, day: Day | null, look: Look = {}): void {
    const numberFormat = this.drawing.words.dayFormat;
    const date = day === null ? null : dateOf(day);
    this.put(row, column, date, { ...ofDays, numberFormat, ...look });
  }

  moment(row: number, column: number, wallTime: Date, look: Look = {}): void {
    const numberFormat = this.drawing.words.momentFormat;
    this.put(row, column, wallTime, { ...ofDays, numberFormat, ...look });
  }

  /** A picture (PNG) where reading starts in a row, which becomes tall enough for it; `size` in pixels. */
  image(row: number, bytes: Buffer, size: { width: number; height: number }): void {
    const image = this.book.addImage({ base64: bytes.toString('base64'), extension: 'png' });
    // A hundredth of a column and a tenth of a row away from their edges.
    this.worksheet.addImage(image, { tl: { col: 0.01, row: row - 0.9 }, ext: size, editAs: 'oneCell' });
    this.pictures.set(row, size.height * pointsPerPixel * 1.25);
  }

  /** A rule by which cells look, which a later one of the same sheet gives way to. */
  rule(ref: string, rules: Rule[]): void {
    const given = rules.map((rule) => ({ ...rule, priority: ++this.rules }));
    this.worksheet.addConditionalFormatting({ ref, rules: given });
  }

  /** Gives every cell of a row that look, before anything is written there. */
  ground(row: number, look: Look): void {
    for (let column = 1; column <= this.columns; column++) this.put(row, column, null, look);
  }

  /** Rows that belong to the one above them and can be folded away. */
  fold(first: number, last: number): void {
    for (let row = first; row <= last; row++) this.worksheet.getRow(row).outlineLevel = 1;
  }

  /** Sets the height of every row. What a merged cell needs beyond its rows is shared out among them. */
  finish(): void {
    const { language } = this.drawing;
    const heights = new Map([...this.texts].map(([row, texts]) => [row, heightFor(texts, language)]));
    for (const text of this.tall) {
      const rows = Array.from({ length: text.rows }, (_, at) => text.top + at);
      const missing = heightFor([text], language) - rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
      if (missing > 0) for (const row of rows) heights.set(row, (heights.get(row) ?? 0) + missing / text.rows);
    }
    for (const [row, height] of this.pictures) heights.set(row, Math.max(height, heights.get(row) ?? 0));
    for (const [row, height] of heights) this.worksheet.getRow(row).height = Math.round(height * 4) / 4;
  }

  private put(row: number, column: number, value: CellValue, look: Look, span: Span = {}): void {
    const cell = this.worksheet.getCell(row, column);
    cell.value = value;
    cell.style = this.drawing.looks.style(look);
    const { columns = 1, rows = 1 } = span;
    if (columns > 1 || rows > 1) this.worksheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  }

  private remember(row: number, column: number, text: string, look: Look, { columns = 1, rows = 1 }: Span): void {
    const widths = this.layout.widths.slice(column - 1, column - 1 + columns);
    const inCell: TextInCell = {
      text,
      width: widths.reduce((sum, width) => sum + width, 0) - (look.indent ?? 0) * 2,
      ...(look.size !== undefined && { size: look.size }),
      ...(look.bold !== undefined && { bold: look.bold }),
    };
    if (rows > 1) this.tall.push({ ...inCell, top: row, rows });
    else this.texts.set(row, [...(this.texts.get(row) ?? []), inCell]);
  }
}

/** A column's letters: 1 is A, 27 is AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
