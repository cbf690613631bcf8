import { readCellKey, type Instant } from '@mizan/domain';
import type { ValueDraft } from '@mizan/contract';
import { KeptOnDevice, type KeptAt as At } from '@mizan/web/platform';
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
  /** Ids of evidence that the person took away, which the API still has; left out where there is none. */
  removes?: string[];
}

export type KeptAt = At<KeptEntry>;

/** Entries on this device, each under person, project, indicator, value and tab. */
export class KeptEntries extends KeptOnDevice<KeptEntry> {
  constructor(storage: () => Storage) {
    super('mizan.entry', storage, isKeptEntry);
  }

  keyFor(
    person: string,
    { project, indicator, id }: Pick<KeptEntry, 'project' | 'indicator' | 'id'>,
    tab: string,
  ): string {
    return this.keyOf(person, project, indicator, id, tab);
  }
}

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
    Array.isArray(kept['sent']) &&
    (kept['removes'] === undefined || Array.isArray(kept['removes']))
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
