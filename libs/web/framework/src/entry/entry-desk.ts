import { computed, inject, signal, type Signal } from '@angular/core';
import type { ProblemBody } from '@mizan/contract';
import { ApiWriter, ProblemError, SessionStore, ThisTab, type KeptAt, type KeptOnDevice } from '@mizan/web/platform';
import type { KeptEntry } from './kept-entries';

/** A thing as the API holds it now, with the name of that version. */
export interface Stored<Thing> {
  thing: Thing;
  etag: string | null;
}

/** Whose form it is: of a thing of a project, or of a project itself; the code is empty for something new. */
interface Subject {
  project: string;
  code: string;
}

/** What the forms of one kind of thing know of it. */
export interface EntryKind<Entry, Thing, Facts> {
  blank: Entry;
  kept: KeptOnDevice<KeptEntry<Entry>>;
  /** Whether a person would see a difference. */
  differs(one: Entry, other: Entry): boolean;
  /** What `mine` changed since `base`, put onto `theirs`. */
  reapplied(base: Entry, mine: Entry, theirs: Entry): Entry;
  entryOf(thing: Thing): Entry;
  pathOf(subject: Subject, entry: Entry): string;
  bodyOf(facts: Facts, entry: Entry): unknown;
}

/**
 * One form on the table: everything typed is kept on this device at once and forgotten when the API has acknowledged it.
 * Provided by the page that shows the form.
 */
export abstract class EntryDesk<Entry extends object, Thing extends { code: string }, Facts> {
  private readonly api = inject(ApiWriter);
  private readonly session = inject(SessionStore);
  private readonly tab = inject(ThisTab);

  private readonly subject = signal<Subject>({ project: '', code: '' });
  private readonly typed = signal(this.kind.blank);
  private readonly saved = signal(this.kind.blank);
  private readonly stored = signal<Stored<Thing> | null>(null);
  private readonly clash = signal<Stored<Thing> | null>(null);
  private readonly problem = signal<ProblemBody | null>(null);
  private readonly saving = signal(false);
  private readonly keeping = signal(true);
  private readonly key = computed(() => this.kind.kept.keyOf(...this.place(), this.tab.id));

  readonly project = computed(() => this.subject().project);
  readonly entry: Signal<Entry> = this.typed.asReadonly();
  /** The form without what was typed since it was read or saved. */
  readonly base: Signal<Entry> = this.saved.asReadonly();
  /** What the changes stand on; null for something new. */
  readonly thing = computed(() => this.stored()?.thing ?? null);
  /** What somebody else made of it meanwhile, until the person has chosen. */
  readonly conflict = this.clash.asReadonly();
  /** The form as it would be without mine. */
  readonly theirs = computed(() => {
    const clash = this.clash();
    return clash === null ? null : this.kind.entryOf(clash.thing);
  });
  /** What the API refused at the last save; gone with the next keystroke. */
  readonly refused = this.problem.asReadonly();
  readonly isSaving = this.saving.asReadonly();
  readonly isRetrying = this.api.retrying;
  /** False where this device keeps nothing, so that a closed page would lose what was typed. */
  readonly keeps = this.keeping.asReadonly();
  readonly isDirty = computed(() => this.kind.differs(this.saved(), this.typed()));

  protected constructor(private readonly kind: EntryKind<Entry, Thing, Facts>) {}

  /** Something new; `entry` holds what is known of it already. */
  beginNew(project: string, entry: Partial<Entry>): void {
    this.lay({ project, code: '' }, null, { ...this.kind.blank, ...entry });
  }

  /** The form of something that is there. */
  beginStored(project: string, stored: Stored<Thing>): void {
    this.lay({ project, code: stored.thing.code }, stored, this.kind.entryOf(stored.thing));
  }

  /** Goes on with what this device kept; where the thing was changed meanwhile, the person is asked. */
  takeUp({ key, kept }: KeptAt<KeptEntry<Entry>>): void {
    const stored = this.stored();
    this.typed.set(kept.entry);
    if (stored !== null && kept.etag !== stored.etag) {
      this.clash.set(stored);
      this.stored.set({ thing: stored.thing, etag: kept.etag });
    }
    this.saved.set(kept.base);
    this.keep();
    if (key !== this.key()) this.kind.kept.forget(key);
  }

  /** What this device kept of this form and nobody is typing in another tab, the newest first. */
  async abandoned(): Promise<KeptAt<KeptEntry<Entry>>[]> {
    const { kept } = this.kind;
    const others = await this.tab.others();
    return kept.under(...this.place()).filter(({ key }) => !others.has(kept.tabOf(key)));
  }

  discard({ key }: KeptAt<KeptEntry<Entry>>): void {
    this.kind.kept.forget(key);
  }

  /** Changes what is typed and keeps it on this device before anything else can happen. */
  change(part: Partial<Entry>): void {
    this.typed.update((entry) => ({ ...entry, ...part }));
    this.problem.set(null);
    if (this.isDirty()) this.keep();
    else this.kind.kept.forget(this.key());
  }

  /** Sends the form. What the API answers instead is told by `refused` or `conflict`. */
  async save(facts: Facts): Promise<Stored<Thing> | null> {
    if (this.saving()) return null;
    this.saving.set(true);
    this.problem.set(null);
    this.keep();
    try {
      return await this.send(facts);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.problem.set(error.problem);
      return null;
    } finally {
      this.saving.set(false);
    }
  }

  /** After a conflict: goes on from the other version, with or without what was typed here. */
  goOn(withMine: boolean): void {
    const theirs = this.clash();
    if (theirs === null) return;
    const [base, mine] = [this.saved(), this.typed()];
    this.stored.set(theirs);
    this.saved.set(this.kind.entryOf(theirs.thing));
    this.clash.set(null);
    this.change(withMine ? this.kind.reapplied(base, mine, this.saved()) : this.saved());
  }

  /** Leaves nothing of what was typed; returns how to take it back. */
  drop(): () => void {
    const dropped = this.typed();
    this.kind.kept.forget(this.key());
    this.typed.set(this.saved());
    this.clash.set(null);
    return () => this.change(dropped);
  }

  private async send(facts: Facts): Promise<Stored<Thing> | null> {
    const sent = this.typed();
    const path = this.kind.pathOf(this.subject(), sent);
    const etag = this.stored()?.etag ?? null;
    try {
      const { body, etag: next } = await this.api.put<Thing>(path, this.kind.bodyOf(facts, sent), { ifMatch: etag });
      return this.acknowledge({ thing: body, etag: next }, sent);
    } catch (error) {
      const isStale = error instanceof ProblemError && error.problem.status === 412;
      if (!isStale) throw error;
      // A code that somebody else took is for the person to change; the field says so.
      if (etag === null) throw new ProblemError({ ...error.problem, code: 'already-exists', errors: [taken] });
      const { body, etag: theirs } = await this.api.get<Thing>(path);
      this.clash.set({ thing: body, etag: theirs });
      return null;
    }
  }

  /** What was typed while the answer was on its way stays, on top of what was stored. */
  private acknowledge(stored: Stored<Thing>, sent: Entry): Stored<Thing> {
    this.kind.kept.forget(this.key());
    const typedOn = this.kind.differs(sent, this.typed());
    const entry = this.kind.entryOf(stored.thing);
    this.subject.update(({ project }) => ({ project, code: stored.thing.code }));
    this.stored.set(stored);
    this.saved.set(entry);
    if (typedOn) this.change(this.kind.reapplied(sent, this.typed(), entry));
    else this.typed.set(entry);
    return stored;
  }

  private lay(subject: Subject, stored: Stored<Thing> | null, entry: Entry): void {
    this.subject.set(subject);
    this.stored.set(stored);
    this.typed.set(entry);
    this.saved.set(entry);
    this.clash.set(null);
    this.problem.set(null);
  }

  private keep(): void {
    const kept: KeptEntry<Entry> = {
      entry: this.typed(),
      base: this.saved(),
      etag: this.stored()?.etag ?? null,
      keptAt: new Date().toISOString(),
    };
    this.keeping.set(this.kind.kept.keep(this.key(), kept));
  }

  private place(): [string, string, string] {
    const { project, code } = this.subject();
    return [this.session.user()?.email ?? '', project, code];
  }
}

const taken = { path: 'code', code: 'already-exists', message: '' };
