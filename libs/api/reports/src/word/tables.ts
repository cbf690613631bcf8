import type { TextDirection } from '@mizan/domain';
import {
  AlignmentType,
  ExternalHyperlink,
  HeightRule,
  type ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { colours, type Colour } from '../colours';
import { hairline, noLine } from './look';
import { lineIn, runsOf, startOf, type Alignment, type Line, type RunLook } from './said';

/** What a cell says, line by line, and how it looks. */
export interface Cell extends RunLook {
  /** None for an empty cell; a line of several pieces has each in its own language. */
  lines: readonly (Line | null)[];
  /** Figures and days stand at the right in every language, so that digits line up. */
  at?: 'start' | 'right';
  ground?: Colour;
  columns?: number;
  rows?: number;
  /** Each line as a paragraph of this style. */
  style?: string;
  /** Stands in place of lines. */
  image?: ImageRun;
  /** Half way between the top and the foot of its row. */
  middle?: boolean;
  /** On the same page as the row below. */
  keepNext?: boolean;
  /** In twentieths of a point, at least. */
  height?: number;
  /** Address that its lines lead to. */
  link?: string;
}

export interface TableShape {
  direction: TextDirection;
  /** In twentieths of a point. */
  widths: readonly number[];
  /** How many rows at the top repeat on every page. */
  headRows?: number;
  lines?: boolean;
}

/** A row that is longer than this may be cut by the end of a page. */
const longRow = 900;
/** A table of no more rows stands on one page. */
const fewRows = 8;

/** A table as the document's own: it reads in its direction, and its head repeats. */
export function tableOf(rows: readonly (readonly Cell[])[], shape: TableShape): Table {
  const { direction, widths, headRows = 1, lines = true } = shape;
  const line = lines ? hairline : noLine;
  const isWhole = rows.length <= fewRows && rows.every((cells) => lengthOfRow(cells) <= longRow);
  const kept = rows.map((cells, at) =>
    isWhole && at < rows.length - 1 ? cells.map((cell) => ({ ...cell, keepNext: true })) : cells,
  );
  return new Table({
    rows: kept.map((cells, at) => rowOf(cells, at < headRows, direction)),
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 80, right: 80 },
    borders: { top: line, bottom: line, insideHorizontal: line, left: noLine, right: noLine, insideVertical: noLine },
    ...(direction === 'rtl' && { visuallyRightToLeft: true }),
  });
}

function rowOf(cells: readonly Cell[], isHead: boolean, direction: TextDirection): TableRow {
  const height = Math.max(0, ...cells.map((cell) => cell.height ?? 0));
  return new TableRow({
    tableHeader: isHead,
    cantSplit: lengthOfRow(cells) <= longRow,
    ...(height > 0 && { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map((cell) => cellOf(cell, isHead, direction)),
  });
}

/** Characters in its longest cell. */
const lengthOfRow = (cells: readonly Cell[]): number =>
  Math.max(0, ...cells.map(({ lines }) => lines.reduce((sum, line) => sum + lengthOf(line), 0)));

function cellOf(cell: Cell, isHead: boolean, direction: TextDirection): TableCell {
  const { ground = isHead ? 'greenGround' : undefined, columns, rows, middle = false } = cell;
  return new TableCell({
    children: paragraphsOf(cell, isHead, direction),
    ...(ground && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours[ground] } }),
    ...(columns && { columnSpan: columns }),
    ...(rows && rows > 1 && { rowSpan: rows }),
    verticalAlign: middle ? VerticalAlignTable.CENTER : isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
  });
}

/** A cell must hold a paragraph, an empty one too. */
function paragraphsOf(cell: Cell, isHead: boolean, direction: TextDirection): Paragraph[] {
  if (cell.image) {
    return [new Paragraph({ style: 'TableText', alignment: alignmentOf('start', direction), children: [cell.image] })];
  }
  const said = cell.lines.filter((line) => line !== null);
  if (said.length === 0) return [new Paragraph({ style: 'TableText' })];
  return said.map((line) => lineOf(line, cell, isHead, direction));
}

function lineOf(
  line: Line,
  { at = 'start', style, link, keepNext, ...look }: Cell,
  isHead: boolean,
  document: TextDirection,
): Paragraph {
  const { pieces, direction } = lineIn(line, document);
  const runs = pieces.flatMap((piece) => runsOf(piece, look));
  return new Paragraph({
    style: style ?? (isHead ? 'TableHead' : 'TableText'),
    ...(keepNext && { keepNext }),
    ...(direction === 'rtl' && { bidirectional: true }),
    alignment: alignmentOf(at, document),
    children: link === undefined ? runs : [new ExternalHyperlink({ link, children: runs })],
  });
}

const lengthOf = (line: Line | null): number =>
  line === null ? 0 : lineIn(line, 'ltr').pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Cells begin where the document's text begins, whichever way their own reads. */
function alignmentOf(at: Cell['at'], document: TextDirection): Alignment {
  return at === 'right' ? AlignmentType.RIGHT : startOf(document);
}

/** Between a table and what follows it. */
export const gap = (): Paragraph => new Paragraph({ style: 'Running', spacing: { after: 80 } });
