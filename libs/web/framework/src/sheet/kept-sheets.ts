import { languages, type Instant } from '@mizan/domain';
import { KeptOnDevice } from '@mizan/web/platform';
import { emptySheet, type SheetEntry } from './sheet-entry';

/** A sheet as this device keeps it until the API has acknowledged it. */
export interface KeptSheet {
  entry: SheetEntry;
  /** What it was typed over, to tell what was changed from what somebody else changed meanwhile. */
  base: SheetEntry;
  /** `ETag` of the indicator that it changes; null for a new one. */
  etag: string | null;
  keptAt: Instant;
}

/** Sheets on this device, each under person, project, indicator (empty for a new one) and tab. */
export class KeptSheets extends KeptOnDevice<KeptSheet> {
  constructor(storage: () => Storage) {
    super('mizan.sheet', storage, isKeptSheet);
  }
}

function isKeptSheet(kept: unknown): kept is KeptSheet {
  if (!isRecord(kept) || typeof kept['keptAt'] !== 'string' || !('etag' in kept)) return false;
  return isSheetEntry(kept['entry']) && isSheetEntry(kept['base']);
}

/** Every field there, of its own kind; lists hold objects or texts as the empty sheet can't show. */
function isSheetEntry(entry: unknown): entry is SheetEntry {
  if (!isRecord(entry)) return false;
  return Object.entries(emptySheet).every(([field, blank]: [string, unknown]) => {
    const given = entry[field];
    if (Array.isArray(blank)) return Array.isArray(given) && given.every((item) => isItem(field, item));
    if (isRecord(blank)) return isRecord(given) && languages.every((language) => isTextOrNone(given[language]));
    return typeof given === typeof blank;
  });
}

const partsOfItems: Record<string, readonly string[]> = {
  scale: ['id', 'level', 'name'],
  targets: ['id', 'dueOn', 'value'],
  sdgLinks: ['target', 'relevance'],
};

function isItem(list: string, item: unknown): boolean {
  const parts = partsOfItems[list];
  if (parts === undefined) return typeof item === 'string';
  return isRecord(item) && parts.every((part) => typeof item[part] === 'string');
}

function isTextOrNone(text: unknown): boolean {
  return text === undefined || typeof text === 'string';
}

function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}
