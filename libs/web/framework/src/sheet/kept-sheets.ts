import { KeptEntries, type KeptEntry } from '../entry/kept-entries';
import { emptySheet, type SheetEntry } from './sheet-entry';

export type KeptSheet = KeptEntry<SheetEntry>;

/** Sheets on this device, each under person, project, indicator (empty for a new one) and tab. */
export class KeptSheets extends KeptEntries<SheetEntry> {
  constructor(storage: () => Storage) {
    super('mizan.sheet', storage, emptySheet, {
      scale: ['id', 'level', 'name'],
      targets: ['id', 'dueOn', 'value'],
      sdgLinks: ['target', 'relevance'],
    });
  }
}
