import { computed, inject, Injectable, signal } from '@angular/core';
import { paths, type Indicator, type ProblemBody } from '@mizan/contract';
import {
  ApiWriter,
  decimalSeparator,
  LanguageStore,
  ProblemError,
  SessionStore,
  ThisTab,
  type KeptAt,
} from '@mizan/web/platform';
import { KeptSheets, type KeptSheet } from './kept-sheets';
import { differingFields, reapplied } from './merge-sheets';
import { bodyOf, emptySheet, sheetOf, type SheetEntry, type SheetFacts } from './sheet-entry';

/** The indicator as the API holds it now, with the name of that version. */
export interface Stored {
  indicator: Indicator;
  etag: string | null;
}

/**
 * One sheet on the table: everything typed is kept on this device at once and forgotten when the API has acknowledged it.
 * Provided by the page that shows the form.
 */
@Injectable()
export class SheetDesk {
  private readonly api = inject(ApiWriter);
  private readonly session = inject(SessionStore);
  private readonly languages = inject(LanguageStore);
  private readonly tab = inject(ThisTab);
  private readonly kept = new KeptSheets(() => localStorage);

  private readonly subject = signal({ project: '', code: '' });
  private readonly typed = signal<SheetEntry>(emptySheet);
  private readonly saved = signal<SheetEntry>(emptySheet);
  private readonly stored = signal<Stored | null>(null);
  private readonly clash = signal<Stored | null>(null);
  private readonly problem = signal<ProblemBody | null>(null);
  private readonly saving = signal(false);
  private readonly keeping = signal(true);
  private readonly key = computed(() => this.kept.keyOf(...this.place(), this.tab.id));

  readonly project = computed(() => this.subject().project);
  readonly entry = this.typed.asReadonly();
  /** The sheet without what was typed since it was read or saved. */
  readonly base = this.saved.asReadonly();
  /** What the changes stand on; null for a new indicator. */
  readonly indicator = computed(() => this.stored()?.indicator ?? null);
  /** What somebody else made of it meanwhile, until the person has chosen. */
  readonly conflict = this.clash.asReadonly();
  /** What the API refused at the last save; gone with the next keystroke. */
  readonly refused = this.problem.asReadonly();
  readonly isSaving = this.saving.asReadonly();
  readonly isRetrying = this.api.retrying;
  /** False where this device keeps nothing, so that a closed page would lose what was typed. */
  readonly keeps = this.keeping.asReadonly();
  readonly isDirty = computed(() => differingFields(this.saved(), this.typed()).length > 0);

  /** A new indicator of a project; `entry` holds what is known of it already. */
  beginNew(project: string, entry: Partial<SheetEntry>): void {
    this.lay({ project, code: '' }, null, { ...emptySheet, ...entry });
  }

  /** The sheet of an indicator that is there. */
  beginStored(project: string, stored: Stored): void {
    this.lay({ project, code: stored.indicator.code }, stored, this.entryOf(stored));
  }

  /** Goes on with what this device kept; where the indicator was changed meanwhile, the person is asked. */
  takeUp({ key, kept }: KeptAt<KeptSheet>): void {
    const stored = this.stored();
    this.typed.set(kept.entry);
    if (stored !== null && kept.etag !== stored.etag) {
      this.clash.set(stored);
      this.stored.set({ indicator: stored.indicator, etag: kept.etag });
    }
    this.saved.set(kept.base);
    this.keep();
    if (key !== this.key()) this.kept.forget(key);
  }

  /** What this device kept of this sheet and nobody is typing in another tab, the newest first. */
  async abandoned(): Promise<KeptAt<KeptSheet>[]> {
    const others = await this.tab.others();
    return this.kept.under(...this.place()).filter(({ key }) => !others.has(this.kept.tabOf(key)));
  }

  discard({ key }: KeptAt<KeptSheet>): void {
    this.kept.forget(key);
  }

  /** Changes what is typed and keeps it on this device before anything else can happen. */
  change(part: Partial<SheetEntry>): void {
    this.typed.update((entry) => ({ ...entry, ...part }));
    this.problem.set(null);
    if (this.isDirty()) this.keep();
    else this.kept.forget(this.key());
  }

  /** Sends the sheet. What the API answers instead is told by `refused` or `conflict`. */
  async save(facts: SheetFacts): Promise<Stored | null> {
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
    this.saved.set(this.entryOf(theirs));
    this.clash.set(null);
    this.change(withMine ? reapplied(base, mine, this.saved()) : this.saved());
  }

  /** Leaves nothing of what was typed; returns how to take it back. */
  drop(): () => void {
    const dropped = this.typed();
    this.kept.forget(this.key());
    this.typed.set(this.saved());
    this.clash.set(null);
    return () => this.change(dropped);
  }

  private async send(facts: SheetFacts): Promise<Stored | null> {
    const { project } = this.subject();
    const sent = this.typed();
    const path = paths.indicator(project, sent.code);
    const etag = this.stored()?.etag ?? null;
    try {
      const { body, etag: next } = await this.api.put<Indicator>(path, bodyOf(facts, sent.reason), { ifMatch: etag });
      return this.acknowledge({ indicator: body, etag: next }, sent);
    } catch (error) {
      const isStale = error instanceof ProblemError && error.problem.status === 412;
      if (!isStale) throw error;
      // A code that somebody else took is for the person to change; the field says so.
      if (etag === null) throw new ProblemError({ ...error.problem, code: 'already-exists', errors: [taken] });
      const { body, etag: theirs } = await this.api.get<Indicator>(path);
      this.clash.set({ indicator: body, etag: theirs });
      return null;
    }
  }

  /** What was typed while the answer was on its way stays, on top of what was stored. */
  private acknowledge(stored: Stored, sent: SheetEntry): Stored {
    this.kept.forget(this.key());
    const typedOn = differingFields(sent, this.typed()).length > 0;
    const entry = this.entryOf(stored);
    this.subject.update(({ project }) => ({ project, code: stored.indicator.code }));
    this.stored.set(stored);
    this.saved.set(entry);
    if (typedOn) this.change(reapplied(sent, this.typed(), entry));
    else this.typed.set(entry);
    return stored;
  }

  private lay(subject: { project: string; code: string }, stored: Stored | null, entry: SheetEntry): void {
    this.subject.set(subject);
    this.stored.set(stored);
    this.typed.set(entry);
    this.saved.set(entry);
    this.clash.set(null);
    this.problem.set(null);
  }

  private keep(): void {
    const kept: KeptSheet = {
      entry: this.typed(),
      base: this.saved(),
      etag: this.stored()?.etag ?? null,
      keptAt: new Date().toISOString(),
    };
    this.keeping.set(this.kept.keep(this.key(), kept));
  }

  private place(): [string, string, string] {
    const { project, code } = this.subject();
    return [this.session.user()?.email ?? '', project, code];
  }

  private entryOf({ indicator }: Stored): SheetEntry {
    return sheetOf(indicator, decimalSeparator(this.languages.locale()));
  }
}

const taken = { path: 'code', code: 'already-exists', message: '' };
