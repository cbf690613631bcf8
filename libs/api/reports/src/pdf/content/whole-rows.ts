import type { Block, Cell, Table } from './paper';

/** A cell of more characters than this may be taller than a page. */
const longest = 600;
/** A group of more rows than this may be taller than a page. */
const mostRows = 14;

/** The blocks with the cells of every table told what the end of a page may tear. */
export function withWholeRows(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'landscape') return { ...block, blocks: withWholeRows(block.blocks) };
    return block.kind === 'table'
      ? { ...block, rows: groupsOf(block.rows).flatMap((rows) => wholeGroup(rows, block)) }
      : block;
  });
}

/**
 * What is torn and what is not is decided for all rows that a spanning cell ties together: a single cell that must stay
 * whole holds the others back, and what does not fit on the page would be lost.
 */
function wholeGroup(rows: readonly Cell[][], { groups }: Table): Cell[][] {
  const isLong = rows.flat().some((cell) => lengthOf(cell) > longest);
  const isKept = groups === 'kept' && rows.length <= mostRows;
  return rows.map((cells) => cells.map((cell) => ({ ...cell, whole: !isLong && ((cell.rows ?? 1) === 1 || isKept) })));
}

function groupsOf(rows: readonly Cell[][]): Cell[][][] {
  const groups: Cell[][][] = [];
  let open = 0;
  for (const cells of rows) {
    const group = groups.at(-1);
    if (open > 0 && group) group.push(cells);
    else groups.push([cells]);
    open = Math.max(open, ...cells.map((cell) => cell.rows ?? 1)) - 1;
  }
  return groups;
}

const lengthOf = ({ lines }: Cell): number =>
  lines
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, piece) => {
      if (typeof piece === 'string') return sum + piece.length;
      return sum + ('word' in piece ? piece.word.length : piece.text.length);
    }, 0);
