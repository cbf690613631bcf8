import {
  AlignmentType,
  ExternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { colours, hairline, noLine, type Colour } from './look';
import { runsOf, type Direction, type RunLook, type Said } from './said';

export type Line = Said | readonly Said[];

/** What a cell says, line by line, and how it looks. */
export interface Cell extends RunLook {
  /** None for an empty cell; a line of several pieces has each in its own language. */
  lines: readonly (Line | null)[];
  /** Figures and days stand at the right in every language, so that digits line up. */
  at?: 'start' | 'center' | 'right';
  ground?: Colour;
  columns?: number;
  rows?: number;
  /** Each line as a paragraph of this style. */
  style?: string;
  /** Address that its lines lead to. */
  link?: string;
}

export interface TableShape {
  direction: Direction;
  /** In twentieths of a point. */
  widths: readonly number[];
  /** How many rows at the top repeat on every page. */
  headRows?: number;
  lines?: boolean;
}

/** A row that is longer than this may be cut by the end of a page. */
const longRow = 900;

/** A table as the document's own: it reads in its direction, and its head repeats. */
export function tableOf(rows: readonly (readonly Cell[])[], shape: TableShape): Table {
  const { direction, widths, headRows = 1, lines = true } = shape;
  const line = lines ? hairline : noLine;
  return new Table({
    rows: rows.map((cells, at) => rowOf(cells, at < headRows)),
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 80, right: 80 },
    borders: { top: line, bottom: line, insideHorizontal: line, left: noLine, right: noLine, insideVertical: noLine },
    ...(direction === 'rtl' && { visuallyRightToLeft: true }),
  });
}

function rowOf(cells: readonly Cell[], isHead: boolean): TableRow {
  const length = Math.max(0, ...cells.map(({ lines }) => lines.reduce((sum, line) => sum + lengthOf(line), 0)));
  return new TableRow({
    tableHeader: isHead,
    cantSplit: length <= longRow,
    children: cells.map((cell) => cellOf(cell, isHead)),
  });
}

function cellOf(cell: Cell, isHead: boolean): TableCell {
  const { lines, ground = isHead ? 'greenGround' : undefined, columns, rows } = cell;
  const said = lines.filter((line) => line !== null);
  return new TableCell({
    children:
      said.length === 0 ? [new Paragraph({ style: 'TableText' })] : said.map((line) => lineOf(line, cell, isHead)),
    ...(ground && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours[ground] } }),
    ...(columns && { columnSpan: columns }),
    ...(rows && rows > 1 && { rowSpan: rows }),
    verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
  });
}

function lineOf(line: Line, { at = 'start', style, link, ...look }: Cell, isHead: boolean): Paragraph {
  const pieces = piecesOf(line);
  const direction = pieces.some((piece) => piece.direction === 'rtl') ? 'rtl' : 'ltr';
  const runs = pieces.flatMap((piece) => runsOf(piece, look));
  return new Paragraph({
    style: style ?? (isHead ? 'TableHead' : 'TableText'),
    ...(direction === 'rtl' && { bidirectional: true }),
    alignment: alignmentOf(at, direction),
    children: link === undefined ? runs : [new ExternalHyperlink({ link, children: runs })],
  });
}

const piecesOf = (line: Line | null): readonly Said[] => (line === null ? [] : 'text' in line ? [line] : line);

const lengthOf = (line: Line | null): number => piecesOf(line).reduce((sum, { text }) => sum + text.length, 0);

/** Word counts left and right of a paragraph from where it begins to read; the package turns them back. */
function alignmentOf(at: Cell['at'], direction: Direction): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (at === 'center') return AlignmentType.CENTER;
  if (at === 'right') return AlignmentType.RIGHT;
  return direction === 'rtl' ? AlignmentType.RIGHT : AlignmentType.LEFT;
}
