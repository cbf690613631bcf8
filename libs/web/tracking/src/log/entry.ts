import { cellKey, readCellKey, usesFraction, type Measure } from '@mizan/domain';
import type { Value, ValueCell, ValueDraft } from '@mizan/contract';
import { readTypedNumber, typedFrom, type NumberTrouble } from '@mizan/web/platform';

/** The numbers of one cell, as typed. */
export interface TypedCell {
  value: string;
  numerator: string;
  denominator: string;
}

/** A value as the person has typed it so far: text alone, so that nothing is lost by reading it too early. */
export interface Entry extends TypedCell {
  measuredOn: string;
  text: string;
  comment: string;
  /** Codes of the axes it is broken down by; empty when it is not. */
  axes: string[];
  /** Cell key → what was typed. Cells of axes no longer chosen stay here, in case they are chosen again. */
  cells: Record<string, TypedCell>;
}

/** A field whose text is not a number; `field` is the path in the body, a cell named by its key. */
export interface FieldTrouble {
  field: string;
  trouble: NumberTrouble;
}

export interface ReadEntry {
  /** The body to send; a field in trouble is null in it. */
  draft: ValueDraft;
  troubles: FieldTrouble[];
}

export const emptyEntry: Readonly<Entry> = {
  measuredOn: '',
  value: '',
  numerator: '',
  denominator: '',
  text: '',
  comment: '',
  axes: [],
  cells: {},
};

/** Which numbers the measure asks for. */
export function partsOf(measure: Measure): (keyof TypedCell)[] {
  if (measure === 'narrative') return [];
  return usesFraction(measure) ? ['numerator', 'denominator'] : ['value'];
}

/** Reads what was typed into the body of the value's PUT. */
export function readEntry(entry: Entry, measure: Measure): ReadEntry {
  const troubles: FieldTrouble[] = [];
  const number = (typed: string, field: string): number | null => {
    const read = readTypedNumber(typed);
    if (read.kind === 'trouble') troubles.push({ field, trouble: read.trouble });
    return read.kind === 'number' ? read.value : null;
  };
  const parts = partsOf(measure);
  const numbers = (typed: TypedCell, at: string): Partial<Record<keyof TypedCell, number | null>> =>
    Object.fromEntries(parts.map((part) => [part, number(typed[part], `${at}${part}`)]));

  const draft: ValueDraft = { measuredOn: entry.measuredOn, ...numbers(entry, '') };
  if (measure === 'narrative') draft.text = entry.text.trim() || null;
  draft.comment = entry.comment.trim() || null;
  const cells = filledCells(entry, parts).map(([key, typed]): ValueCell => ({
    categories: readCellKey(key),
    ...numbers(typed, `cells.${key}.`),
  }));
  if (cells.length > 0) draft.cells = cells;
  return { draft, troubles };
}

/** The cells of the chosen axes with something typed in them, in a steady order. */
export function filledCells(entry: Entry, parts: readonly (keyof TypedCell)[]): [string, TypedCell][] {
  const chosen = [...entry.axes].sort().join();
  if (chosen === '') return [];
  return Object.entries(entry.cells)
    .filter(([key]) => Object.keys(readCellKey(key)).sort().join() === chosen)
    .filter(([, typed]) => parts.some((part) => typed[part].trim() !== ''))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** A stored value as it is edited. */
export function entryOf(value: Value, separator: ',' | '.'): Entry {
  const typed = (numbers: ValueCell | Value): TypedCell => ({
    value: typedFrom(numbers.value, separator),
    numerator: typedFrom(numbers.numerator, separator),
    denominator: typedFrom(numbers.denominator, separator),
  });
  return {
    measuredOn: value.measuredOn,
    ...typed(value),
    text: value.text ?? '',
    comment: value.comment ?? '',
    axes: Object.keys(value.cells[0]?.categories ?? {}),
    cells: Object.fromEntries(value.cells.map((cell) => [cellKey(cell.categories), typed(cell)])),
  };
}

/** Whether two entries read the same to a person: blank cells and unchosen axes aside. */
export function sameEntry(one: Entry, other: Entry): boolean {
  return readable(one) === readable(other);
}

/** Whether two bodies say the same, whatever their cells' order and their left-out fields. */
export function sameDraft(one: ValueDraft, other: ValueDraft): boolean {
  return canonical(one) === canonical(other);
}

/** The body that would store a value as it stands. */
export function draftOf(value: Value): ValueDraft {
  const { measuredOn, numerator, denominator, text, comment, cells } = value;
  return { measuredOn, value: value.value, numerator, denominator, text, comment, cells };
}

/** Path in the body (`cells.2.value`) as the form names its fields (`cells.sex=female.value`). */
export function fieldOf(path: string, draft: ValueDraft): string {
  const [list, index, ...rest] = path.split('.');
  const cell = list === 'cells' && index !== undefined ? draft.cells?.[Number(index)] : undefined;
  return cell === undefined ? path : ['cells', cellKey(cell.categories), ...rest].join('.');
}

function readable(entry: Entry): string {
  const { measuredOn, value, numerator, denominator, text, comment } = entry;
  const cells = filledCells(entry, ['value', 'numerator', 'denominator']).map(([key, cell]) => [
    key,
    cell.value,
    cell.numerator,
    cell.denominator,
  ]);
  return JSON.stringify([measuredOn, value, numerator, denominator, text, comment, cells]);
}

function canonical(draft: ValueDraft): string {
  const numbers = (of: ValueDraft | ValueCell): (number | null)[] => [
    of.value ?? null,
    of.numerator ?? null,
    of.denominator ?? null,
  ];
  const cells = (draft.cells ?? []).map((cell) => [cellKey(cell.categories), ...numbers(cell)]);
  cells.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return JSON.stringify([draft.measuredOn, ...numbers(draft), draft.text ?? null, draft.comment ?? null, cells]);
}
