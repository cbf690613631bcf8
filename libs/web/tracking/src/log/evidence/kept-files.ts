import { Injectable } from '@angular/core';
import type { Instant } from '@mizan/domain';
import { createStore, del, get, set, values, type UseStore } from 'idb-keyval';
import type { Refused } from './standing';

/** A file chosen as evidence of a value, as this device keeps it until the API has it. */
export interface ChosenFile {
  /** UUID of the evidence. */
  id: string;
  /** Email of whoever chose it. */
  person: string;
  project: string;
  /** Code of the indicator. */
  indicator: string;
  /** UUID of the value. */
  value: string;
  /** Whether the API has the value, so that the file may go there. */
  valueThere: boolean;
  tab: string;
  title: string;
  file: File;
  chosenAt: Instant;
  /** Whether some of it may have reached the API. */
  left: boolean;
  /** What the person has to decide about; null where nothing is in its way. */
  held: Refused | 'stopped' | null;
}

/** Chosen files on this device. Web storage holds text alone and little of it; a browser's database holds files. */
@Injectable({ providedIn: 'root' })
export class KeptFiles {
  private readonly opened: { store?: UseStore } = {};

  /** False where the browser refuses: a private window, a full disk. */
  async keep(chosen: ChosenFile): Promise<boolean> {
    try {
      await set(chosen.id, chosen, this.store());
      return true;
    } catch {
      return false;
    }
  }

  async forget(id: string): Promise<void> {
    try {
      await del(id, this.store());
    } catch {
      // A browser that forbids storage kept nothing to forget.
    }
  }

  /** The device's own copy, which outlives the place that the file came from; null where there is none. */
  async copyOf(id: string): Promise<File | null> {
    try {
      const kept: unknown = await get(id, this.store());
      return isChosenFile(kept) ? kept.file : null;
    } catch {
      return null;
    }
  }

  /** All files of a person, the oldest first. */
  async of(person: string): Promise<ChosenFile[]> {
    try {
      const kept: unknown[] = await values(this.store());
      return kept
        .filter(isChosenFile)
        .filter((chosen) => chosen.person === person)
        .sort((one, other) => (one.chosenAt < other.chosenAt ? -1 : 1));
    } catch {
      return [];
    }
  }

  /** Opened at the first use, since a browser that forbids it throws at the very asking. */
  private store(): UseStore {
    return (this.opened.store ??= createStore('mizan.evidence', 'files'));
  }
}

/** Storage is the person's own to edit, and older versions of the page wrote to it. */
function isChosenFile(kept: unknown): kept is ChosenFile {
  if (typeof kept !== 'object' || kept === null) return false;
  const texts = ['id', 'person', 'project', 'indicator', 'value', 'tab', 'title', 'chosenAt'];
  const fields = kept as Record<string, unknown>;
  return (
    texts.every((name) => typeof fields[name] === 'string') &&
    fields['file'] instanceof File &&
    typeof fields['valueThere'] === 'boolean' &&
    typeof fields['left'] === 'boolean' &&
    'held' in fields
  );
}
