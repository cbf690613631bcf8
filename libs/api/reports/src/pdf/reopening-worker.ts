import { parentPort } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/*
 * Reads a PDF as a reader's program does. In a thread of its own, for Jest can't load PDF.js, which is an ES module; this
 * file imports no other of ours, so Node runs it as it stands.
 */

/** A node of the structure that assistive technology reads. */
interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  children?: Node[];
}

export interface ReopenedPdf {
  /** The text of each page, its lines on lines of their own. */
  pages: string[];
  title: string | null;
  language: string | null;
  /** When it says that it was made. */
  createdAt: string | null;
  /** The claim to be accessible, in its metadata. */
  metadata: string;
  isTagged: boolean;
  /** Every structure element with its role, and its alternative text where it has one. */
  elements: { role: string; alt: string | null; lang: string | null }[];
  /** Titles of its bookmarks, the outer before the inner. */
  bookmarks: string[];
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

async function read(bytes: Uint8Array): Promise<ReopenedPdf> {
  const task = getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const said = info as { Title?: string; Language?: string; CreationDate?: string };
  const pages: string[] = [];
  const elements: ReopenedPdf['elements'] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const pieces = items.flatMap((item) =>
      'str' in item ? pieceOf(item.str, item.transform as number[], item.width) : [],
    );
    pages.push(linesOf(pieces, said.Language === 'ar').join('\n'));
    collect((await page.getStructTree()) as Node | null, elements);
  }
  const mark = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const outline = ((await pdf.getOutline()) as Bookmark[] | null) ?? [];
  const answer = {
    pages,
    title: said.Title ?? null,
    language: said.Language ?? null,
    createdAt: said.CreationDate ?? null,
    metadata: (metadata as { getRaw: () => string } | null)?.getRaw() ?? '',
    isTagged: mark?.get('Marked') ?? false,
    elements,
    bookmarks: flat(outline),
  };
  await task.destroy();
  return answer;
}

/** Letters side by side, as the page has them, with the letters themselves in the order of reading. */
interface Piece {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

function pieceOf(text: string, [, , across = 0, up = 0, left = 0, y = 0]: number[], width: number): Piece[] {
  const shown = text.replace(/[\u200e\u200f\u202a-\u202e]/g, '');
  return shown.trim() === '' ? [] : [{ text: shown, left, right: left + width, y, size: Math.hypot(across, up) }];
}

/** The lines in the order in which they were written. PDF.js leaves the words of a line as they stand from the left. */
function linesOf(pieces: readonly Piece[], fromRight: boolean): string[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const near = line?.some(
      (other) =>
        Math.abs(other.y - piece.y) < 0.3 * other.size && gapBetween(other, piece) < Math.max(6.5, 0.45 * other.size),
    );
    if (line && near) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => spelled(inReadingOrder(line, fromRight)));
}

const gapBetween = (one: Piece, other: Piece): number =>
  Math.max(one.left, other.left) - Math.min(one.right, other.right);

const arabic = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** From the side where the line begins; a run that reads the other way is turned around within it. */
function inReadingOrder(line: readonly Piece[], fromRight: boolean): Piece[] {
  const base =
    line.some(({ text }) => arabic.test(text)) &&
    (fromRight || !line.some(({ text }) => /\p{Script=Latin}/u.test(text)));
  const sorted = [...line].sort((one, other) => (base ? other.left - one.left : one.left - other.left));
  const against = (piece: Piece) => letterOrDigit.test(piece.text) && arabic.test(piece.text) !== base;
  const ordered: Piece[] = [];
  for (let at = 0; at < sorted.length; at += 1) {
    let end = at;
    for (let next = at; next < sorted.length; next += 1) {
      const piece = sorted[next];
      if (piece && against(piece)) end = next + 1;
      else if (piece && letterOrDigit.test(piece.text)) break;
    }
    const run = sorted.slice(at, Math.max(end, at + 1));
    ordered.push(...(run.length > 1 && run[0] && against(run[0]) ? run.reverse() : run));
    at += run.length - 1;
  }
  return ordered;
}

function spelled(line: readonly Piece[]): string {
  return line
    .map((piece, at) => {
      const before = line[at - 1];
      return before && gapBetween(before, piece) > 0.2 * piece.size ? ` ${piece.text}` : piece.text;
    })
    .join('');
}

function collect(node: Node | null, into: ReopenedPdf['elements']): void {
  if (node?.role === undefined) return;
  into.push({ role: node.role, alt: node.alt ?? null, lang: node.lang ?? null });
  for (const child of node.children ?? []) collect(child, into);
}

function flat(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...flat(items)]);
}

parentPort?.on('message', (bytes: Uint8Array) => {
  void read(bytes).then((answer) => parentPort?.postMessage(answer));
});
