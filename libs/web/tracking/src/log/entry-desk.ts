import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { paths, type Evidence, type Value, type ValueDraft } from '@mizan/contract';
import { ApiWriter } from '@mizan/web/platform';
import { emptyEntry, sameEntry, type Entry } from './entry';
import { FileQueue } from './evidence/file-queue';
import type { ChosenFile } from './evidence/kept-files';
import { isHeld, isUnderWay, type Refused } from './evidence/standing';
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
  private readonly queue = inject(FileQueue);

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
  private readonly taken = signal<readonly string[]>([]);
  private readonly wasHeld = signal(false);
  /** Files that went with a deleted draft and are still in hand. */
  private deletedFiles: ChosenFile[] = [];
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
  /** Files chosen on this device, those that have arrived included. */
  readonly files = computed(() => this.queue.filesOf(this.uuid()));
  /** Evidence that the API has and that was not chosen by this page. */
  readonly evidence = computed<readonly Evidence[]>(() => {
    const chosen = new Set(this.files().map((file) => file.chosen.id));
    return (this.stored()?.evidence ?? []).filter(({ id }) => !chosen.has(id));
  });
  /** Ids of evidence that goes when the entry is saved. */
  readonly removes = this.taken.asReadonly();
  /** Files that the API has. */
  readonly filesUp = computed(() => this.files().filter(({ standing }) => standing.kind === 'done').length);
  /** Files that will be at the API without the person's doing. */
  readonly filesUnderWay = computed(() => this.files().filter(({ standing }) => isUnderWay(standing)).length);
  /** Whether the last submission only saved the draft, since a file that it was to go with waits for the person. */
  readonly isHeldBack = computed(() => this.wasHeld() && this.files().some(({ standing }) => isHeld(standing)));
  /** Whether something entered has not reached the API. Files of a value that is there need no saving: they are on their way. */
  readonly isDirty = computed(
    () =>
      !sameEntry(this.typed(), this.saved()) ||
      this.taken().length > 0 ||
      (this.stored() === null && this.files().length > 0),
  );
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
    this.keepOrForget();
  }

  /** Takes a file as evidence: it goes as soon as the API has the value. One that is refused already is only shown. */
  async choose(file: File, title: string, refused: Refused | null): Promise<void> {
    const valueThere = this.stored() !== null;
    const chosen = this.queue.choose({ ...this.subject(), value: this.id(), valueThere }, file, title, refused);
    this.keepOrForget();
    await chosen;
  }

  /** Takes a file out, from here at once and from the API when the entry is saved; returns how to take it back. */
  removeFile(id: string): () => void {
    const file = this.files().find(({ chosen }) => chosen.id === id);
    // What never left is nowhere else.
    if (file !== undefined && !file.chosen.left) {
      const putBack = this.queue.remove(id);
      this.keepOrForget();
      return () => {
        putBack();
        this.keepOrForget();
      };
    }
    const putBack = file?.standing.kind === 'done' ? () => undefined : this.queue.remove(id);
    this.taken.update((ids) => [...ids, id]);
    this.keepOrForget();
    return () => {
      putBack();
      this.restoreFile(id);
    };
  }

  /** Takes back a removal that has not been saved. */
  restoreFile(id: string): void {
    this.taken.update((ids) => ids.filter((other) => other !== id));
    this.keepOrForget();
  }

  /** Asks the API to save, or to save and submit; resolves when it answered or could not be reached. */
  async send(step: Wanted['step'], draft: ValueDraft): Promise<void> {
    this.asked.set(step);
    this.wasHeld.set(false);
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
    const [dropped, removes] = [this.typed(), this.taken()];
    this.outbox.forget(this.key());
    // Without a value there is nothing that its files could be evidence of.
    const putBack = this.stored() === null && theirs === null ? this.queue.dropFor(this.id()) : () => undefined;
    this.taken.set([]);
    if (theirs === null) this.typed.set(this.saved());
    else this.lay(theirs.value.id, theirs.value, theirs.etag, theirs.entry, theirs.entry);
    return () => {
      putBack();
      this.taken.set(removes);
      this.change(dropped);
    };
  }

  /** After the value was closed to changes elsewhere: the same figures as a value of their own. */
  copyAsNew(): void {
    const copied = this.typed();
    const before = this.id();
    this.outbox.forget(this.key());
    this.stage.set('typing');
    this.lay(crypto.randomUUID(), null, null, copied, { ...emptyEntry, measuredOn: copied.measuredOn });
    void this.queue.move(before, this.id()).then(() => this.keepOrForget());
    this.change({});
  }

  /** Deletes the draft at the API. Throws a ProblemError. */
  async delete(): Promise<void> {
    const { project, indicator } = this.subject();
    await this.api.delete(paths.value(project, indicator, this.id()), { ifMatch: this.etag() });
    this.outbox.forget(this.key());
    this.taken.set([]);
    this.deletedFiles = await this.queue.forgetFor(this.id());
    this.stage.set('deleted');
  }

  /** Writes the deleted draft anew, under its own id, with the files that are still in hand. */
  async undelete(draft: ValueDraft): Promise<void> {
    this.etag.set(null);
    this.stored.set(null);
    this.stage.set('typing');
    for (const { file, title } of this.deletedFiles.splice(0)) await this.choose(file, title, null);
    await this.send('save', draft);
  }

  private lay(id: string, value: Value | null, etag: string | null, entry: Entry, saved: Entry): void {
    this.uuid.set(id);
    this.stored.set(value);
    this.etag.set(etag);
    this.typed.set(entry);
    this.saved.set(saved);
    this.taken.set([]);
    this.wasHeld.set(false);
    void this.queue.open(id, value !== null);
    if (value !== null && value.status !== 'draft' && value.status !== 'returned') this.stage.set('closed');
  }

  /** Moves what another, closed tab kept under this tab's own name. */
  private takeUp({ key, kept }: KeptAt, saved: { value: Value; entry: Entry } | null): void {
    const blank = { ...emptyEntry, measuredOn: kept.entry.measuredOn };
    this.lay(kept.id, saved?.value ?? null, kept.etag, kept.entry, saved?.entry ?? blank);
    this.taken.set(kept.removes ?? []);
    this.keep(kept, kept.wanted);
    if (key !== this.key()) this.outbox.forget(key);
  }

  private keepOrForget(): void {
    const kept = this.outbox.read(this.key());
    if (this.isDirty() || kept?.wanted) this.keep(kept, kept?.wanted ?? null);
    else this.outbox.forget(this.key());
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
      removes: [...this.taken()],
    };
    this.keeping.set(this.outbox.keep(this.key(), kept));
  }

  private acknowledge({ value, etag, entry, step, held }: Extract<Posting, { kind: 'stored' }>): void {
    const gone = this.taken().filter((id) => !value.evidence.some((file) => file.id === id));
    for (const id of gone) this.queue.remove(id);
    this.taken.update((ids) => ids.filter((id) => !gone.includes(id)));
    this.wasHeld.set(held);
    // Chosen while the value was on its way: whoever brought it there did not see them.
    void this.queue.open(value.id, true);
    this.stored.set(value);
    this.etag.set(etag);
    this.saved.set(entry);
    this.acknowledgedAt.set(new Date());
    this.outbox.clear(this.key());
    if (step === 'submit') this.stage.set('submitted');
  }
}
