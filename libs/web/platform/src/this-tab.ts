import { Injectable } from '@angular/core';

const prefix = 'mizan.tab/';

/**
 * Tells this page load from the other open ones, so that none takes over what another is typing. Each holds a browser
 * lock for as long as it lives; a tab that was closed, reloaded or crashed holds none. Browsers without locks see no
 * other tab.
 */
@Injectable({ providedIn: 'root' })
export class ThisTab {
  readonly id = crypto.randomUUID();
  private readonly locks: LockManager | undefined = navigator.locks;

  constructor() {
    // Never settles: the browser gives the lock back when the page goes.
    void this.locks?.request(prefix + this.id, () => new Promise<never>(() => undefined)).catch(() => undefined);
  }

  /** Ids of the other pages that are open now. */
  async others(): Promise<ReadonlySet<string>> {
    const held = (await this.locks?.query())?.held ?? [];
    const ids = held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : []));
    return new Set(ids.filter((id) => id !== this.id));
  }
}
