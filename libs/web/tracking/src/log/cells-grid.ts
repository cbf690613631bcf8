import { addExactly, cellKey, type Categories } from '@mizan/domain';
import type { Axis, AxisCategory } from '@mizan/contract';
import type { TypedCell } from './entry';
import { numberOf, readTypedNumber, typedFrom } from '@mizan/web/platform';

export const unknownCategory = 'unknown';

/** One crossed cell of the grid: a category of every chosen axis. */
export interface GridCell {
  key: string;
  categories: Categories;
  /** The category of the last axis, which names the cell inside its group. */
  last: AxisCategory;
}

/** Cells that share the categories of every axis but the last; the whole grid when one axis is chosen. */
export interface GridGroup {
  key: string;
  /** Categories of the axes before the last, in order; empty when one axis is chosen. */
  heading: AxisCategory[];
  cells: GridCell[];
}

/** The grid of every crossing of the axes, each axis in its own order (so `unknown` comes last). */
export function gridOf(axes: readonly Axis[]): GridGroup[] {
  const last = axes.at(-1);
  if (last === undefined) return [];
  return crossed(axes.slice(0, -1)).map((above) => ({
    key: cellKey(above.categories),
    heading: above.labels,
    cells: last.categories.map((category) => {
      const categories = { ...above.categories, [last.code]: category.code };
      return { key: cellKey(categories), categories, last: category };
    }),
  }));
}

/** How many cells the axes make when crossed. */
export function cellCount(axes: readonly Axis[]): number {
  return axes.length === 0 ? 0 : axes.reduce((count, axis) => count * axis.categories.length, 1);
}

interface Crossing {
  categories: Categories;
  labels: AxisCategory[];
}

function crossed(axes: readonly Axis[]): Crossing[] {
  return axes.reduce<Crossing[]>(
    (crossings, axis) =>
      crossings.flatMap(({ categories, labels }) =>
        axis.categories.map((category) => ({
          categories: { ...categories, [axis.code]: category.code },
          labels: [...labels, category],
        })),
      ),
    [{ categories: {}, labels: [] }],
  );
}

/** Which of the three numbers of a cell: `value`, or the two of a fraction. */
export type CellPart = keyof TypedCell;

/** The cells of one part against the total typed above them. Unknown numbers are null. */
export interface PartSum {
  part: CellPart;
  /** Sum of the readable cells; null when none is filled. */
  sum: number | null;
  total: number | null;
  /** Total − sum; null while one of them is missing. */
  rest: number | null;
}

/** Adds up one part of the given cells, exactly, and says what is left of the total. */
export function sumOf(
  part: CellPart,
  keys: readonly string[],
  cells: Readonly<Record<string, TypedCell>>,
  typedTotal: string,
): PartSum {
  const sum = addExactly(keys.map((key) => numberOf(cells[key]?.[part] ?? '')));
  const total = numberOf(typedTotal);
  return { part, sum, total, rest: sum === null || total === null ? null : addExactly([total, -sum]) };
}

/** Key of the cell that is unknown on every axis. */
export function unknownKey(axes: readonly Axis[]): string {
  return cellKey(Object.fromEntries(axes.map((axis) => [axis.code, unknownCategory])));
}

/**
 * What the cell that is unknown on every axis must hold for the cells to add up to the totals, part by part; null
 * when nothing is left, more than a total is given already, a number can't be read, or a share lacks one of its two.
 */
export function restForUnknown(
  parts: readonly CellPart[],
  axes: readonly Axis[],
  cells: Readonly<Record<string, TypedCell>>,
  typedTotals: Readonly<TypedCell>,
): Partial<Record<CellPart, number>> | null {
  const keys = keysOf(axes);
  const unknown = cells[unknownKey(axes)];
  const isFilled = (key: string, part: CellPart): boolean => (cells[key]?.[part] ?? '').trim() !== '';
  if (keys.some((key) => parts.some((part) => isFilled(key, part)) && !parts.every((part) => isFilled(key, part))))
    return null;
  const rests = parts.map((part) => {
    if (keys.some((key) => readTypedNumber(cells[key]?.[part] ?? '').kind === 'trouble')) return null;
    const { sum, total } = sumOf(part, keys, cells, typedTotals[part]);
    return addExactly([total, total === null ? null : -(sum ?? 0)]);
  });
  if (rests.some((rest) => rest === null || rest < 0) || rests.every((rest) => rest === 0)) return null;
  return Object.fromEntries(
    parts.map((part, at) => [part, addExactly([numberOf(unknown?.[part] ?? ''), rests[at]]) ?? 0]),
  );
}

/** The cells with the rest of every part put in the cell that is unknown on every axis; unchanged where there is no rest. */
export function withRestInUnknown(
  parts: readonly CellPart[],
  axes: readonly Axis[],
  cells: Readonly<Record<string, TypedCell>>,
  typedTotals: Readonly<TypedCell>,
  separator: ',' | '.',
): Record<string, TypedCell> {
  const rest = restForUnknown(parts, axes, cells, typedTotals);
  if (rest === null) return { ...cells };
  const key = unknownKey(axes);
  const typed = Object.fromEntries(parts.map((part) => [part, typedFrom(rest[part], separator)]));
  return { ...cells, [key]: { ...emptyCell, ...cells[key], ...typed } };
}

/** Keys of every crossed cell of the axes, in the grid's order. */
export function keysOf(axes: readonly Axis[]): string[] {
  return gridOf(axes).flatMap((group) => group.cells.map((cell) => cell.key));
}

export const emptyCell: Readonly<TypedCell> = { value: '', numerator: '', denominator: '' };
