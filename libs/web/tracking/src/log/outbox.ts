import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { SessionStore, ThisTab } from '@mizan/web/platform';
import { DeliverEntry, type Delivery } from './deliver-entry';
import { sameDraft, type Entry } from './entry';
import { KeptEntries, type KeptAt, type KeptEntry, type Wanted } from './kept-entries';

/** Where the sending of one kept entry stands. `waiting` is tried again by itself. */
export type Posting =
  | { kind: 'sending'; step: Wanted['step'] }
  | { kind: 'waiting'; for: 'network' | 'sign-in'; step: Wanted['step'] }
  | (Extract<Delivery, { kind: 'stored' }> & { entry: Entry; step: Wanted['step'] })
  | Extract<Delivery, { kind: 'conflict' | 'closed' | 'refused' }>;

const pauseBetweenTries = 20_000;

/**
 * Sends what people asked to save or submit, and goes on trying until the API has acknowledged it, whatever page of
 * the product they are on; what a closed tab left behind is sent by the next one.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly deliver = inject(DeliverEntry);
  private readonly session = inject(SessionStore);
  private readonly tab = inject(ThisTab);
  private readonly kept = new KeptEntries(() => localStorage);
  private readonly postings = signal<ReadonlyMap<string, Posting>>(new Map());
  /** Counts changes of what is kept, since storage itself tells nobody in its own tab. */
  private readonly changes = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly person = computed(() => this.session.user()?.email ?? '');

  constructor() {
    const listening = new AbortController();
    addEventListener('online', () => void this.sendAll(), { signal: listening.signal });
    addEventListener('storage', () => this.changes.update((count) => count + 1), { signal: listening.signal });
    inject(DestroyRef).onDestroy(() => {
      listening.abort();
      clearTimeout(this.timer);
    });
    effect(() => {
      if (this.session.signedIn()) untracked(() => void this.sendAll());
    });
  }

  /** Key under which this tab keeps an entry of the person signed in. */
  keyOf(of: Pick<KeptEntry, 'project' | 'indicator' | 'id'>): string {
    return this.kept.keyFor(this.person(), of, this.tab.id);
  }

  /** False where the browser refuses to keep anything. */
  keep(key: string, entry: KeptEntry): boolean {
    const done = this.kept.keep(key, entry);
    this.changes.update((count) => count + 1);
    return done;
  }

  forget(key: string): void {
    this.kept.forget(key);
    this.clear(key);
    this.changes.update((count) => count + 1);
  }

  read(key: string): KeptEntry | null {
    return this.kept.read(key);
  }

  /** Everything kept for the person in a project, the newest first. Follows changes in this tab and in others. */
  listOf(project: string): KeptAt[] {
    this.changes();
    return this.kept.under(this.person(), project);
  }

  /** What nobody is typing in another tab right now. */
  async abandoned(project: string): Promise<KeptAt[]> {
    const others = await this.tab.others();
    return this.listOf(project).filter(({ key }) => !others.has(this.kept.tabOf(key)));
  }

  postingOf(key: string): Posting | null {
    return this.postings().get(key) ?? null;
  }

  /** Forgets how the last sending ended. */
  clear(key: string): void {
    this.postings.update((postings) => new Map([...postings].filter(([other]) => other !== key)));
  }

  /** Sends the entry kept under a key that the person asked to save or submit. */
  async send(key: string): Promise<void> {
    const entry = this.kept.read(key);
    const wanted = entry?.wanted ?? null;
    if (entry === null || wanted === null || this.postingOf(key)?.kind === 'sending') return;
    if (!entry.sent.some((body) => sameDraft(body, wanted.draft))) {
      this.keep(key, { ...entry, sent: [...entry.sent, wanted.draft] });
    }
    this.post(key, { kind: 'sending', step: wanted.step });
    // What left earlier may have arrived; what leaves now is not yet among it.
    await this.settle(key, { ...entry, wanted }, await this.deliver.run({ ...entry, wanted }));
  }

  private async settle(key: string, sent: KeptEntry & { wanted: Wanted }, delivery: Delivery): Promise<void> {
    const { step } = sent.wanted;
    switch (delivery.kind) {
      case 'stored':
        if (!this.acknowledge(key, sent, delivery.etag))
          return this.post(key, { ...delivery, entry: sent.entry, step: delivery.held ? 'save' : step });
        this.clear(key);
        return this.send(key);
      case 'unreachable':
        this.post(key, { kind: 'waiting', for: 'network', step });
        return this.tryAgainLater();
      case 'signed-out':
        return this.post(key, { kind: 'waiting', for: 'sign-in', step });
      default:
        // Only the person can decide what happens next.
        this.keepIfThere(key, (kept) => ({ ...kept, wanted: null }));
        return this.post(key, delivery);
    }
  }

  /**
   * Forgets what was stored; what the person typed meanwhile stays, on top of the stored version. True when they also
   * asked for something else meanwhile, which is then to be sent.
   */
  private acknowledge(key: string, sent: KeptEntry, etag: string | null): boolean {
    const now = this.kept.read(key);
    if (now === null) return false;
    const askedOn = !isSame(now.wanted, sent.wanted);
    if (askedOn) this.keep(key, { ...now, etag, sent: [] });
    else if (!isSame(contentOf(now), contentOf(sent))) this.keep(key, { ...now, etag, wanted: null, sent: [] });
    else this.kept.forget(key);
    this.changes.update((count) => count + 1);
    return askedOn && now.wanted !== null;
  }

  private keepIfThere(key: string, change: (kept: KeptEntry) => KeptEntry): void {
    const kept = this.kept.read(key);
    if (kept !== null) this.keep(key, change(kept));
  }

  private post(key: string, posting: Posting): void {
    this.postings.update((postings) => new Map(postings).set(key, posting));
  }

  private tryAgainLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sendAll(), pauseBetweenTries);
  }

  /** Sends everything that was asked for and not acknowledged, but what another open tab is busy with. */
  private async sendAll(): Promise<void> {
    if (!this.session.signedIn()) return;
    const others = await this.tab.others();
    const waiting = this.kept
      .under(this.person())
      .filter(({ key, kept }) => kept.wanted !== null && !others.has(this.kept.tabOf(key)));
    for (const { key } of waiting) await this.send(key);
  }
}

/** What the person entered: the figures, and the evidence that they took away. */
function contentOf({ entry, removes = [] }: KeptEntry): unknown {
  return [entry, removes];
}

/** Both were written by this code, so equal contents have equal text. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
