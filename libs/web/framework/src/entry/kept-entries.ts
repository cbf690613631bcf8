import { languages, type Instant } from '@mizan/domain';
import { KeptOnDevice } from '@mizan/web/platform';

/** A form as this device keeps it until the API has acknowledged it. */
export interface KeptEntry<Entry> {
  entry: Entry;
  /** What it was typed over, to tell what was changed from what somebody else changed meanwhile. */
  base: Entry;
  /** `ETag` of what it changes; null for something new. */
  etag: string | null;
  keptAt: Instant;
}

/**
 * Forms on this device, each under person, project, code (empty for something new) and tab. `blank` is the form with
 * nothing in it; `partsOfItems` names the parts of what its lists hold, each a text or a text in languages, and a list
 * that is not named holds texts.
 */
export class KeptEntries<Entry extends object> extends KeptOnDevice<KeptEntry<Entry>> {
  constructor(
    prefix: string,
    storage: () => Storage,
    blank: Entry,
    partsOfItems: Readonly<Record<string, readonly string[]>>,
  ) {
    const isEntry = (entry: unknown): entry is Entry => isLike(blank, entry, partsOfItems);
    super(prefix, storage, (kept): kept is KeptEntry<Entry> => {
      if (!isRecord(kept) || typeof kept['keptAt'] !== 'string' || !('etag' in kept)) return false;
      return isEntry(kept['entry']) && isEntry(kept['base']);
    });
  }
}

/** Every field there, of its own kind; lists hold objects or texts as the blank form can't show. */
function isLike(blank: object, entry: unknown, partsOfItems: Readonly<Record<string, readonly string[]>>): boolean {
  if (!isRecord(entry)) return false;
  return Object.entries(blank).every(([field, nothing]: [string, unknown]) => {
    const given = entry[field];
    if (Array.isArray(nothing)) return Array.isArray(given) && given.every((item) => isItem(partsOfItems[field], item));
    return isRecord(nothing) ? isLocalText(given) : typeof given === typeof nothing;
  });
}

function isItem(parts: readonly string[] | undefined, item: unknown): boolean {
  if (parts === undefined) return typeof item === 'string';
  return isRecord(item) && parts.every((part) => typeof item[part] === 'string' || isLocalText(item[part]));
}

function isLocalText(text: unknown): boolean {
  return isRecord(text) && languages.every((language) => ['undefined', 'string'].includes(typeof text[language]));
}

function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}
