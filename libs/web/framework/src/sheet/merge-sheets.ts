import { differing, merged } from '../entry/merge-entries';
import { emptySheet, type SheetEntry } from './sheet-entry';

/** A field of the sheet, as it is compared and merged: whole, whatever it consists of. */
export type SheetField = Exclude<keyof SheetEntry, 'reason'>;

/** In the order of the sheet. */
export const sheetFields = Object.keys(emptySheet).filter((field): field is SheetField => field !== 'reason');

/** The fields in which two sheets differ to a person. */
export function differingFields(one: SheetEntry, other: SheetEntry): SheetField[] {
  return differing(sheetFields, one, other);
}

/** What I changed since `base`, put onto what somebody else made of it meanwhile; the reason is mine. */
export function reapplied(base: SheetEntry, mine: SheetEntry, theirs: SheetEntry): SheetEntry {
  return { ...merged(sheetFields, base, mine, theirs), reason: mine.reason };
}
