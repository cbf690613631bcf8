import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { Instant } from '@mizan/domain';
import { fromEvent } from 'rxjs';
import { isAtServer } from './at-server';
import { SessionStore } from './session-store';

/** What the API answered once. */
export interface KeptAnswer<T = unknown> {
  value: T;
  etag: string | null;
  readAt: Instant;
}

/** So many answers are what a person went through lately. */
const kept = 40;

/** For so long, in milliseconds, an answer may stand there while it is asked for anew: a walk through the pages. */
const recent = 60_000;

/**
 * What the API answered last, each under its person and address, for when it can't be reached: pages then show the old
 * figures, and the page's frame says how old they are. In this tab's memory alone, so that nothing stays on the device.
 */
@Injectable({ providedIn: 'root' })
export class KeptAnswers {
  private readonly session = inject(SessionStore);
  private readonly answers = new Map<string, KeptAnswer>();
  private writtenAt = 0;
  private readonly shown = signal<ReadonlyMap<object, { readAt: Instant; reload: () => void }>>(new Map());

  /** When the oldest of what is shown from here was read; null while everything shown is fresh. */
  readonly oldest = computed(() => [...this.shown().values()].map(({ readAt }) => readAt).sort()[0] ?? null);

  constructor() {
    if (isAtServer()) return;
    fromEvent(window, 'online')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.retry());
  }

  keep(address: string, answer: KeptAnswer): void {
    const key = this.keyOf(address);
    this.answers.delete(key);
    this.answers.set(key, answer);
    const [first] = this.answers.keys();
    if (this.answers.size > kept && first !== undefined) this.answers.delete(first);
  }

  /** The answer of that address as this person read it; whoever reads it knows what it holds. */
  find(address: string): KeptAnswer | undefined {
    return this.answers.get(this.keyOf(address));
  }

  /** As `find`, where it is of the last minute and nothing was written from this tab since. */
  findRecent(address: string): KeptAnswer | undefined {
    const answer = this.find(address);
    const at = answer === undefined ? 0 : Date.parse(answer.readAt);
    return at > this.writtenAt && Date.now() - at < recent ? answer : undefined;
  }

  /** Told of every write: what was answered before it may no longer be so. */
  wrote(): void {
    this.writtenAt = Date.now();
  }

  /** Told by a read that shows an answer from here, and when it does no longer. */
  show(read: object, readAt: Instant, reload: () => void): void {
    this.shown.update((shown) => new Map(shown).set(read, { readAt, reload }));
  }

  hide(read: object): void {
    if (!this.shown().has(read)) return;
    this.shown.update((shown) => new Map([...shown].filter(([other]) => other !== read)));
  }

  /** Asks the API anew for everything that is shown from here. */
  retry(): void {
    for (const { reload } of this.shown().values()) reload();
  }

  private keyOf(address: string): string {
    return `${this.session.user()?.id ?? ''} ${address}`;
  }
}
