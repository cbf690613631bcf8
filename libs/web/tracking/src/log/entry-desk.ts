import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { paths, type Value, type ValueDraft } from '@mizan/contract';
import { ApiWriter } from '@mizan/web/platform';
import { emptyEntry, sameEntry, type Entry } from './entry';
import type { KeptAt, KeptEntry, Wanted } from './kept-entries';
import { Outbox, type Posting } from './outbox';

/** What the form writes about. */
export interface Subject {
  project: string;
  /** Code of the indicator. */
  indicator: string;
}

/** Where an entry begins: blank, from what the API holds, or from what this device kept. */
export type Beginning =
  | { from: 'nothing'; entry: Entry }
  | { from: 'stored'; value: Value; etag: string | null; entry: Entry }
  /** `saved` is what stands without the kept changes; null when the API has no such value. */
  | { from: 'kept'; kept: KeptAt; saved: { value: Value; entry: Entry } | null };

/** `submitted` and `deleted` by the person just now; `closed` when the value can no longer be edited. */
export type Phase = 'typing' | 'submitted' | 'deleted' | 'closed';

/**
 * One entry on the table: everything typed is kept on this device at once, sent when asked, and forgotten when the API
 * has acknowledged it. Provided by the page that shows the form.
 */
@Injectable()
export class EntryDesk {
  private readonly outbox = inject(Outbox);
  private readonly api = inject(ApiWriter);

  private readonly subject = signal<Subject>({ project: '', indicator: '' });
  private readonly uuid = signal('');
  private readonly typed = signal<Entry>(emptyEntry);
  private readonly saved = signal<Entry>(emptyEntry);
  private readonly stored = signal<Value | null>(null);
  private readonly etag = signal<string | null>(null);
  private readonly stage = signal<Phase>('typing');
  private readonly keeping = signal(true);
  private readonly asked = signal<Wanted['step']>('save');
  private readonly acknowledgedAt = signal<Date | null>(null);
  /** Where this device keeps the entry. */
  readonly key = computed(() => this.outbox.keyOf({ ...this.subject(), id: this.uuid() }));

  readonly id = this.uuid.asReadonly();
  readonly entry = this.typed.asReadonly();
  /** The value as the API last answered it; null before it knows it. */
  readonly value = this.stored.asReadonly();
  readonly phase = this.stage.asReadonly();
  /** False where this device keeps nothing, so that a closed page would lose what was typed. */
  readonly keeps = this.keeping.asReadonly();
  /** When the API last acknowledged a save in this sitting; null before. */
  readonly savedAt = this.acknowledgedAt.asReadonly();
  readonly posting = computed<Posting | null>(() => this.outbox.postingOf(this.key()));
  /** Whether something typed has not reached the API. */
  readonly isDirty = computed(() => !sameEntry(this.typed(), this.saved()));
  /** A submission on its way can't be changed any more, unless it is taken back first. */
  readonly isLocked = computed(() => {
    const posting = this.posting();
    return (posting?.kind === 'sending' || posting?.kind === 'waiting') && posting.step === 'submit';
  });

  constructor() {
    effect(() => {
      const posting = this.posting();
      if (posting?.kind === 'stored') untracked(() => this.acknowledge(posting));
    });
  }

  begin(subject: Subject, beginning: Beginning): void {
    this.subject.set(subject);
    this.stage.set('typing');
    this.acknowledgedAt.set(null);
    switch (beginning.from) {
      case 'nothing':
        return this.lay(crypto.randomUUID(), null, null, beginning.entry, beginning.entry);
      case 'stored':
        return this.lay(beginning.value.id, beginning.value, beginning.etag, beginning.entry, beginning.entry);
      case 'kept':
        return this.takeUp(beginning.kept, beginning.saved);
    }
  }

  /** Changes what is typed and keeps it on this device before anything else can happen. */
  change(part: Partial<Entry>): void {
    this.typed.update((entry) => ({ ...entry, ...part }));
    if (this.posting()?.kind === 'refused') this.outbox.clear(this.key());
    const kept = this.outbox.read(this.key());
    if (this.isDirty() || kept?.wanted) this.keep(kept, kept?.wanted ?? null);
    else this.outbox.forget(this.key());
  }

  /** Asks the API to save, or to save and submit; resolves when it answered or could not be reached. */
  async send(step: Wanted['step'], draft: ValueDraft): Promise<void> {
    this.asked.set(step);
    this.keep(this.outbox.read(this.key()), { step, draft });
    await this.outbox.send(this.key());
  }

  /** Takes back what waits for the network, to change it first. */
  withdraw(): void {
    this.keep(this.outbox.read(this.key()), null);
    this.outbox.clear(this.key());
  }

  /** After a conflict: what is typed here replaces the other version, by the step that was asked for. */
  async overrule(theirs: Value, etag: string | null, draft: ValueDraft): Promise<void> {
    this.stored.set(theirs);
    this.etag.set(etag);
    this.outbox.clear(this.key());
    const kept = this.outbox.read(this.key());
    this.keep(kept === null ? null : { ...kept, etag, sent: [] }, null);
    await this.send(this.asked(), draft);
  }

  /** Drops what was typed and shows what stands at the API; returns how to take it back. */
  dropFor(theirs: { value: Value; etag: string | null; entry: Entry } | null): () => void {
    const dropped = this.typed();
    this.outbox.forget(this.key());
    if (theirs === null) this.typed.set(this.saved());
    else this.lay(theirs.value.id, theirs.value, theirs.etag, theirs.entry, theirs.entry);
    return () => this.change(dropped);
  }

  /** After the value was closed to changes elsewhere: the same figures as a value of their own. */
  copyAsNew(): void {
    const copied = this.typed();
    this.outbox.forget(this.key());
    this.stage.set('typing');
    this.lay(crypto.randomUUID(), null, null, copied, { ...emptyEntry, measuredOn: copied.measuredOn });
    this.change({});
  }

  /** Deletes the draft at the API. Throws a ProblemError. */
  async delete(): Promise<void> {
    const { project, indicator } = this.subject();
    await this.api.delete(paths.value(project, indicator, this.id()), { ifMatch: this.etag() });
    this.outbox.forget(this.key());
    this.stage.set('deleted');
  }

  /** Writes the deleted draft anew, under its own id. */
  async undelete(draft: ValueDraft): Promise<void> {
    this.etag.set(null);
    this.stored.set(null);
    this.stage.set('typing');
    await this.send('save', draft);
  }

  private lay(id: string, value: Value | null, etag: string | null, entry: Entry, saved: Entry): void {
    this.uuid.set(id);
    this.stored.set(value);
    this.etag.set(etag);
    this.typed.set(entry);
    this.saved.set(saved);
    if (value !== null && value.status !== 'draft' && value.status !== 'returned') this.stage.set('closed');
  }

  /** Moves what another, closed tab kept under this tab's own name. */
  private takeUp({ key, kept }: KeptAt, saved: { value: Value; entry: Entry } | null): void {
    const blank = { ...emptyEntry, measuredOn: kept.entry.measuredOn };
    this.lay(kept.id, saved?.value ?? null, kept.etag, kept.entry, saved?.entry ?? blank);
    this.keep(kept, kept.wanted);
    if (key !== this.key()) this.outbox.forget(key);
  }

  private keep(before: KeptEntry | null, wanted: Wanted | null): void {
    const kept: KeptEntry = {
      ...this.subject(),
      id: this.id(),
      entry: this.typed(),
      keptAt: new Date().toISOString(),
      etag: before?.etag ?? this.etag(),
      wanted,
      sent: before?.sent ?? [],
    };
    this.keeping.set(this.outbox.keep(this.key(), kept));
  }

  private acknowledge({ value, etag, entry, step }: Extract<Posting, { kind: 'stored' }>): void {
    this.stored.set(value);
    this.etag.set(etag);
    this.saved.set(entry);
    this.acknowledgedAt.set(new Date());
    this.outbox.clear(this.key());
    if (step === 'submit') this.stage.set('submitted');
  }
}
