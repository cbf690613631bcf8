/** What this device keeps, and the key it keeps it under. */
export interface KeptAt<Kept> {
  key: string;
  kept: Kept;
}

/** Everything kept says when it was. */
interface Dated {
  /** ISO 8601, so that the text sorts as the moments do. */
  keptAt: string;
}

/**
 * What people typed and the API has not acknowledged, kept on this device under keys made of parts, the last of which is
 * the tab: two people on one machine don't see each other's, and two tabs never write to the same place.
 */
export class KeptOnDevice<Kept extends Dated> {
  /** What storage refused, for as long as the page lives, so that it can still be sent. */
  private readonly unkept = new Map<string, Kept>();

  /**
   * `storage` is asked for each time, since a browser that forbids it throws at the very asking. Storage is the person's
   * own to edit, and older versions of the page wrote to it: only what `isKept` recognises is read.
   */
  constructor(
    private readonly prefix: string,
    private readonly storage: () => Storage,
    private readonly isKept: (kept: unknown) => kept is Kept,
  ) {}

  keyOf(...parts: string[]): string {
    return [this.prefix, ...parts.map(encodeURIComponent)].join('/');
  }

  /** False where the browser keeps nothing (private window, storage full): it then lasts only as long as the page. */
  keep(key: string, kept: Kept): boolean {
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

  read(key: string): Kept | null {
    return this.unkept.get(key) ?? this.stored(key);
  }

  /** Everything kept under keys that begin with these parts, the newest first. */
  under(...parts: string[]): KeptAt<Kept>[] {
    const start = `${this.keyOf(...parts)}/`;
    return [...new Set([...this.keys(), ...this.unkept.keys()])]
      .filter((key) => key.startsWith(start))
      .flatMap((key) => {
        const kept = this.read(key);
        return kept === null ? [] : [{ key, kept }];
      })
      .sort((one, other) => (one.kept.keptAt < other.kept.keptAt ? 1 : -1));
  }

  /** The tab that keeps, or kept, what stands under a key. */
  tabOf(key: string): string {
    return decodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
  }

  private stored(key: string): Kept | null {
    try {
      const kept: unknown = JSON.parse(this.storage().getItem(key) ?? 'null');
      return this.isKept(kept) ? kept : null;
    } catch {
      return null;
    }
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
