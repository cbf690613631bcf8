import type { TextDirection, Language } from '@mizan/domain';

/*
 * What stands on the paper: the data that the Typst template (`../template`) draws. All text is data here and stays text
 * there; a piece of text without a language is in the document's own.
 */

/** Text in another language than the document's, or in one that nobody recorded (`und`). */
export interface ForeignText {
  text: string;
  lang: Language | 'und';
  dir: TextDirection;
  /** Where it leads. */
  href?: string;
}
export type Text = string | ForeignText;

/** What a status says before its word is read: a shape of its own in its colour. */
export type Tone = 'good' | 'ahead' | 'watch' | 'bad' | 'quiet';
export interface Mark {
  tone: Tone;
  word: string;
}

/** A line of a cell: its pieces follow one another. */
export interface Line {
  pieces: (Text | Mark)[];
  look?: 'strong' | 'quiet' | 'hash';
}

export interface Cell {
  lines: Line[];
  rows?: number;
  columns?: number;
  look?: 'band' | 'sand' | 'current' | 'changed';
  /** Never torn in two by the end of a page; decided for all rows together (`whole-rows.ts`). */
  whole?: boolean;
}

export interface Column {
  /** Share of the room that is left, or as wide as what it holds (0). */
  share: number;
  at?: 'start' | 'end';
}

/** Paragraphs and lists in one language. */
export interface Prose {
  kind: 'prose';
  /** Says, in the document's, which language that is where it is another. */
  note?: string;
  lang: ForeignText['lang'];
  dir: TextDirection;
  parts: ({ paragraph: string } | { list: string[] })[];
}

/** A place of the drawing: 0 to 1 from the left, and from the bottom. */
export type Point = readonly [x: number, y: number];

export interface StepsDrawing {
  chart: 'steps';
  target: Point[];
  targetMarks: Point[];
  actual: Point[];
  /** Where a value was measured: between them the line only carries the level on. */
  actualMarks: Point[];
  levels: { y: number; label: string }[];
  days: { x: number; label: string }[];
  /** The last value and the last target, written beside their marks. */
  lastActual: { at: Point; label: string } | null;
  lastTarget: { at: Point; label: string } | null;
  /** The day of the report. */
  today: number | null;
}

export interface BarsDrawing {
  chart: 'bars';
  bars: { label: Text[]; share: number | null; planned: number | null; figure: string; note: string }[];
  levels: { x: number; label: string }[];
}

export interface CountsDrawing {
  chart: 'counts';
  parts: (Mark & { count: number; shown: string })[];
}

export interface LegendItem {
  mark: 'target' | 'actual' | 'today' | 'reached' | 'planned';
  word: string;
}

export interface Figure {
  kind: 'figure';
  drawing: StepsDrawing | BarsDrawing | CountsDrawing;
  alt: string;
  caption: Text[];
  /** What its lines and marks mean; none where the drawing says it itself. */
  legend?: LegendItem[];
}

export interface Table {
  kind: 'table';
  columns: Column[];
  header: string[];
  rows: Cell[][];
  size?: 'small';
  /** Rows that a cell spans stay on one page, where they fit. */
  groups?: 'kept';
}

/** One indicator: what it promised and reached, its course, and why it differs. */
export interface IndicatorCard {
  kind: 'indicator';
  code: string;
  title: Text;
  status: Mark | null;
  /** A short table of one row. */
  figures: { label: string; value: string; note: string; isCurrent?: true }[];
  figure: Figure | null;
  told: (Line | Prose)[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; number: string; title: Text; breakBefore?: true }
  | { kind: 'note'; lines: Line[] }
  | { kind: 'lead'; sentences: Text[] }
  | { kind: 'tiles'; tiles: Tile[] }
  | { kind: 'legend'; items: LegendItem[] }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'landscape'; blocks: Block[] }
  | { kind: 'sign'; statement: string; fields: { label: string; value: Text }[] }
  | { kind: 'boxed'; lines: Line[] }
  | Prose
  | Figure
  | Table
  | IndicatorCard;

export interface Fact {
  label: string;
  lines: Line[];
}

/** What the European Union pays, in words, and the picture that they never stand without. */
export interface Funded {
  statement: string;
  emblem: string;
}

export interface Cover {
  kind: string;
  project: Text;
  report: Text;
  period: string;
  notices: { tone: 'good' | 'watch' | 'bad'; lines: Line[] }[];
  facts: Fact[];
  /** The emblem's statement; null where the European Union pays nothing, and then there is no emblem either. */
  funding: Funded | null;
  seal: Fact[];
}

/** A figure that a reader asks for first. */
export interface Tile {
  figure: string;
  label: string;
  note: string;
}

export interface Paper {
  lang: Language;
  dir: TextDirection;
  /** Of the file: plain text. */
  title: string;
  keywords: string[];
  words: { contents: string; figure: string; shortHash: string };
  running: { project: Text; report: Text };
  /** Set on every page of what was not frozen. */
  draft: string | null;
  /** At the head of every page of demonstration data. */
  demonstration: string | null;
  cover: Cover;
  blocks: Block[];
}
