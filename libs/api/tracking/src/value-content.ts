import type { ValueDraft } from '@mizan/contract';
import { cellKey, isWritten, readCellKey, type Day } from '@mizan/domain';

/** A cell under its key (`age=under-30|sex=female`). */
export interface StoredCell {
  cell: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What somebody says by a value, in one form: absent is null, cells are in the order of their keys. */
export interface ValueContent {
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  /** Null when blank. */
  comment: string | null;
  cells: StoredCell[];
}

export function contentOf(draft: ValueDraft): ValueContent {
  const { measuredOn, value = null, numerator = null, denominator = null, text = null, comment, cells } = draft;
  return {
    measuredOn,
    value,
    numerator,
    denominator,
    text,
    comment: isWritten(comment) ? comment : null,
    cells: (cells ?? [])
      .map((cell) => ({
        cell: cellKey(cell.categories),
        value: cell.value ?? null,
        numerator: cell.numerator ?? null,
        denominator: cell.denominator ?? null,
      }))
      .sort((one, other) => (one.cell < other.cell ? -1 : 1)),
  };
}

/** The content as a person would send it. */
export function draftOf({ measuredOn, value, numerator, denominator, text, comment, cells }: ValueContent): ValueDraft {
  return { measuredOn, value, numerator, denominator, text, comment, cells: cells.map(withCategories) };
}

export function withCategories({ cell, value, numerator, denominator }: StoredCell) {
  return { categories: readCellKey(cell), value, numerator, denominator };
}

/** True where sending the one over the other would change nothing. */
export function saysTheSame(one: ValueContent, other: ValueContent): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint({ measuredOn, value, numerator, denominator, text, comment, cells }: ValueContent): string {
  const figures = cells.map((cell) => [cell.cell, cell.value, cell.numerator, cell.denominator]);
  return JSON.stringify([measuredOn, value, numerator, denominator, text, comment, figures]);
}
