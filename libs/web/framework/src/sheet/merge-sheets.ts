import { emptySheet, type LevelRow, type SheetEntry, type TargetRow } from './sheet-entry';

/** A field of the sheet, as it is compared and merged: whole, whatever it consists of. */
export type SheetField = Exclude<keyof SheetEntry, 'reason'>;

/** In the order of the sheet. */
export const sheetFields = Object.keys(emptySheet).filter((field): field is SheetField => field !== 'reason');

/** The fields in which two sheets differ to a person: blanks around words and the rows' own ids make no difference. */
export function differingFields(one: SheetEntry, other: SheetEntry): SheetField[] {
  return sheetFields.filter((field) => plain(one[field]) !== plain(other[field]));
}

/**
 * What I changed since `base`, put onto what somebody else made of it meanwhile. A field that both changed is mine: the
 * page shows it before it is saved.
 */
export function reapplied(base: SheetEntry, mine: SheetEntry, theirs: SheetEntry): SheetEntry {
  const changed = differingFields(base, mine).map((field) => [field, mine[field]]);
  return { ...theirs, ...(Object.fromEntries(changed) as Partial<SheetEntry>), reason: mine.reason };
}

function plain(part: SheetEntry[SheetField]): string {
  if (typeof part === 'string') return part.trim();
  if (Array.isArray(part)) return JSON.stringify(part.map(readable));
  if (typeof part === 'boolean') return String(part);
  return JSON.stringify(
    Object.entries(part)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words !== '')
      .sort(),
  );
}

function readable(item: SheetEntry['sdgLinks'][number] | LevelRow | TargetRow | string): unknown {
  if (typeof item === 'string') return item;
  if ('target' in item) return [item.target, item.relevance];
  return 'dueOn' in item ? [item.dueOn, item.value.trim()] : [item.level.trim(), item.name.trim()];
}
