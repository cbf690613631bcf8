import { readCellKey, type Instant } from '@mizan/domain';
import type { ValueDraft } from '@mizan/contract';
import type { Entry } from './entry';

/** What the person asked the API to do with the entry. */
export interface Wanted {
  step: 'save' | 'submit';
  draft: ValueDraft;
}

/** An entry as this device keeps it until the API has acknowledged it. */
export interface KeptEntry {
  /** UUID of the value. */
  id: string;
  project: string;
  indicator: string;
  entry: Entry;
  keptAt: Instant;
  /** `ETag` of the stored value it changes; null while the API has none, as far as this device knows. */
  etag: string | null;
  /** Null while the person only types. */
  wanted: Wanted | null;
  /** Bodies that left for the API and whose answer never came, oldest first; any of them may have arrived. */
  sent: ValueDraft[];
}

export interface KeptAt {
  key: string;
  kept: KeptEntry;
}

const prefix = 'mizan.entry';

/**
 * Entries on this device, each under person, project, indicator, value and tab: two people on one machine don't see
 * each other's, and two tabs never write to the same place.
 */
export class KeptEntries {
  /** What storage refused, for as long as the page lives, so that it can still be sent. */
  private readonly unkept = new Map<string, KeptEntry>();

  /** `storage` is asked for each time, since a browser that forbids it throws at the very asking. */
  constructor(private readonly storage: () => Storage) {}

  keyOf(
    person: string,
    { project, indicator, id }: Pick<KeptEntry, 'project' | 'indicator' | 'id'>,
    tab: string,
  ): string {
    return [prefix, ...[person, project, indicator, id, tab].map(encodeURIComponent)].join('/');
  }

  /** False where the browser keeps nothing (private window, storage full): it then lasts only as long as the page. */
  keep(key: string, kept: KeptEntry): boolean {
    try {
      this.storage().setItem(key, JSON.stringify(kept));
      this.unkept.delete(key);
      return true;
    } catch {
      this.unkept.set(key, kept);
      return false;
    }
  }

  forget(key: string): void {
    this.unkept.delete(key);
    try {
      this.storage().removeItem(key);
    } catch {
      // A browser that forbids storage kept nothing to forget.
    }
  }

  read(key: string): KeptEntry | null {
    return this.unkept.get(key) ?? this.stored(key);
  }

  private stored(key: string): KeptEntry | null {
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(key) ?? 'null');
      return isKeptEntry(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  /** Everything kept for a person in a project, the newest first. */
  of(person: string, project: string): KeptAt[] {
    return this.under([person, project]);
  }

  /** Everything kept for a person, in every project. */
  ofPerson(person: string): KeptAt[] {
    return this.under([person]);
  }

  /** The tab that keeps, or kept, an entry. */
  tabOf(key: string): string {
    return decodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
  }

  private under(parts: readonly string[]): KeptAt[] {
    const start = [prefix, ...parts.map(encodeURIComponent), ''].join('/');
    return [...new Set([...this.keys(), ...this.unkept.keys()])]
      .filter((key) => key.startsWith(start))
      .flatMap((key) => {
        const kept = this.read(key);
        return kept === null ? [] : [{ key, kept }];
      })
      .sort((one, other) => (one.kept.keptAt < other.kept.keptAt ? 1 : -1));
  }

  private keys(): string[] {
    try {
      const storage = this.storage();
      return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
    } catch {
      return [];
    }
  }
}

/** Storage is the person's own to edit, and older versions of the page wrote to it: only what has the right shape is read. */
function isKeptEntry(kept: unknown): kept is KeptEntry {
  if (!isRecord(kept) || !isRecord(kept['entry']) || !isRecord(kept['entry']['cells'])) return false;
  const { id, project, indicator, keptAt, entry } = kept;
  const texts = ['measuredOn', 'value', 'numerator', 'denominator', 'text', 'comment'];
  return (
    [id, project, indicator, keptAt, ...texts.map((name) => entry[name])].every((text) => typeof text === 'string') &&
    Array.isArray(entry['axes']) &&
    Object.entries(kept['entry']['cells']).every(([key, cell]) => isCellKey(key) && isRecord(cell)) &&
    'etag' in kept &&
    'wanted' in kept &&
    Array.isArray(kept['sent'])
  );
}

function isCellKey(key: string): boolean {
  try {
    readCellKey(key);
    return true;
  } catch {
    return false;
  }
}

function isRecord(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null && !Array.isArray(thing);
}
