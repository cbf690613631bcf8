import { Location } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isDay, todayIn, type Day } from '@mizan/domain';
import {
  paths,
  type Framework,
  type IndicatorProgress,
  type Page,
  type ProblemBody,
  type Value,
} from '@mizan/contract';
import {
  decimalSeparator,
  LanguageStore,
  LocalTextView,
  pageTitle,
  ProblemError,
  ProblemText,
  ProjectStore,
  readApi,
  SessionStore,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { HowSheet } from '../how/how-sheet';
import { ConflictNotice } from './conflict-notice';
import { DoneNotice } from './done-notice';
import { draftOf, emptyEntry, entryOf, type Entry } from './entry';
import { EntryDesk } from './entry-desk';
import { FileQueue } from './evidence/file-queue';
import { IndicatorAside } from './indicator-aside';
import { KeptOffers } from './kept-offers';
import type { KeptAt, KeptEntry } from './kept-entries';
import { Outbox } from './outbox';
import { measuredBy, pressingOf, targetDatesOf } from './pressing';
import { ValueForm } from './value-form';

/** Logs a value of one indicator, or goes on with a draft, a returned value or what this device kept. */
@Component({
  selector: 'mz-log-value-page',
  imports: [
    ConflictNotice,
    DoneNotice,
    EmptyState,
    ErrorState,
    HowSheet,
    IndicatorAside,
    KeptOffers,
    LoadingSkeleton,
    LocalTextView,
    MatButton,
    RouterLink,
    ValueForm,
    WordsPipe,
  ],
  providers: [EntryDesk],
  templateUrl: './log-value-page.html',
  styleUrl: './log-value-page.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class LogValuePage {
  readonly project = input.required<string>();
  /** Code of the indicator. */
  readonly code = input.required<string>();
  /** Id of the value to go on with; undefined for a new one. */
  readonly value = input<string>();
  /** Id of an entry kept on this device to go on with at once. */
  readonly kept = input<string>();
  /** The day that a new one is likely to be of; without one it is asked of the API. */
  readonly on = input<string>();

  protected readonly desk = inject(EntryDesk);
  private readonly outbox = inject(Outbox);
  private readonly files = inject(FileQueue);
  private readonly session = inject(SessionStore);
  private readonly location = inject(Location);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly languages = inject(LanguageStore);
  private readonly about = inject(ProjectStore).project;

  protected readonly frameworkRead = readApi<Framework>(() => paths.framework(this.project()));
  protected readonly progressRead = readApi<IndicatorProgress>(() => paths.progress(this.project(), this.code()));
  protected readonly storedRead = readApi<Value>(() => {
    const id = this.value();
    return id === undefined ? undefined : paths.value(this.project(), this.code(), id);
  });

  private readonly waitingRead = readApi<Page<Value>>(
    () => `${paths.values(this.project(), this.code())}?status=submitted`,
  );
  /** Submitted and not approved yet, so that nobody logs them twice. */
  protected readonly waiting = computed(() =>
    (this.waitingRead.value()?.items ?? []).filter(({ id }) => id !== this.desk.id()),
  );
  protected readonly others = computed(() => [
    ...(this.progressRead.value()?.explanation.values ?? []).filter(({ id }) => id !== this.desk.id()),
    ...this.waiting(),
  ]);

  protected readonly framework = this.frameworkRead.value;
  protected readonly indicator = computed(() => this.framework()?.indicators.find(({ code }) => code === this.code()));
  protected readonly isUnknown = computed(() => this.framework() !== undefined && this.indicator() === undefined);
  /** All that the form stands on; null while some of it is on the way. */
  protected readonly setup = computed(() => {
    const [framework, indicator, project] = [this.framework(), this.indicator(), this.about()];
    if (framework === undefined || indicator === undefined || project === undefined) return null;
    return { framework, indicator, startsOn: project.startsOn, today: todayIn(project.timeZone, new Date()) };
  });
  protected readonly failure = computed(() => {
    const problem = this.frameworkRead.problem() ?? this.storedRead.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  protected readonly words = computed(() => ({
    loading: this.wording.words('tracking.log.loading'),
    keptAt: this.wording.words('tracking.log.kept.restored', { at: this.wording.instant(this.restored()?.keptAt) }),
    returnedBy: this.wording.words('tracking.log.returned.by', {
      name: this.returned()?.decidedBy?.name ?? '',
      at: this.wording.instant(this.returned()?.decidedAt),
    }),
  }));
  protected readonly offers = signal<KeptAt[]>([]);
  protected readonly asksToDelete = signal(false);
  protected readonly deleteProblem = signal<ProblemBody | null>(null);
  protected readonly deleteRefusal = computed(() => {
    const problem = this.deleteProblem();
    return problem === null ? '' : this.problems.sentence(problem);
  });
  protected readonly canDelete = computed(() => {
    const value = this.desk.value();
    return value?.status === 'draft' && value.createdBy?.email === this.session.user()?.email && !this.desk.isLocked();
  });
  protected readonly conflict = computed(() => {
    const posting = this.desk.posting();
    return posting?.kind === 'conflict' || posting?.kind === 'closed' ? posting : null;
  });
  protected readonly returned = computed(() => {
    const value = this.desk.value();
    return value?.status === 'returned' && value.returnReason !== null ? value : null;
  });

  /** The day that a new value is likely to be of: the last of the period that it is late for, or today; null while unknown. */
  private readonly likelyDay = computed<Day | null>(() => {
    const setup = this.setup();
    if (setup === null) return null;
    const { today, framework, indicator } = setup;
    const asked = this.on() ?? '';
    if (isDay(asked)) return asked < today ? asked : today;
    const [progress, waiting] = [this.progressRead.value(), this.waitingRead.value()];
    // What can't be read must not keep anybody from logging.
    if (this.progressRead.problem() !== null || this.waitingRead.problem() !== null) return today;
    if (progress === undefined || waiting === undefined) return null;
    const { periods } = framework;
    const known = { today, periods, targetDates: targetDatesOf([indicator]), submitted: waiting.items };
    return pressingOf(measuredBy(indicator.code, progress), known).lateFor ?? today;
  });
  /** Changes when there is another entry to begin; null while something it needs is on the way. */
  private readonly occasion = computed(() => {
    const isRead =
      this.value() === undefined ? this.likelyDay() !== null : this.storedRead.value()?.id === this.value();
    return this.setup() !== null && isRead
      ? [this.project(), this.code(), this.value() ?? '', this.kept() ?? ''].join(' ')
      : null;
  });
  protected readonly begun = signal(false);
  /** The entry that was taken up again, to say so. */
  protected readonly restored = signal<KeptEntry | null>(null);
  protected readonly takeBack = signal<(() => void) | null>(null);

  constructor() {
    pageTitle(() => this.indicator() && `${this.code()} – ${this.wording.words('tracking.log.title')}`);
    effect(() => {
      if (this.occasion() !== null) untracked(() => void this.start());
    });
    effect(() => {
      const id = this.desk.value()?.id;
      // So that a reload goes on with the draft instead of starting another.
      if (id !== undefined && untracked(this.value) === undefined)
        untracked(() => this.location.replaceState(this.addressOf(id)));
    });
  }

  /** Whether the page may be left without a word: nothing typed, or on its way. */
  isSettled(): boolean {
    const posting = this.desk.posting()?.kind;
    const isOnItsWay = posting === 'sending' || posting === 'waiting';
    return isOnItsWay || !this.desk.isDirty() || this.desk.phase() !== 'typing' || this.session.state() === 'lost';
  }

  /** Leaves nothing of what was typed on this device. */
  drop(): void {
    this.desk.dropFor(null);
  }

  protected warn(event: BeforeUnloadEvent): void {
    const isUnsaved = this.desk.isDirty() && this.desk.phase() === 'typing';
    if (isUnsaved || this.desk.filesUnderWay() > 0) event.preventDefault();
  }

  protected takeUp(offer: KeptAt): void {
    this.desk.begin(this.subject(), { from: 'kept', kept: offer, saved: this.stored() });
    this.restored.set(offer.kept);
    void this.lookForKept();
  }

  /** Shows what stands without the entry that was taken up, which can be had back for as long as the page is open. */
  protected dropRestored(): void {
    const entry = this.restored();
    const takeBack = this.desk.dropFor(null);
    this.restored.set(null);
    this.takeBack.set(() => {
      takeBack();
      this.restored.set(entry);
      this.takeBack.set(null);
    });
  }

  protected discard(offer: KeptAt): void {
    this.outbox.forget(offer.key);
    // Files of a value that the API has go there by themselves.
    if (offer.kept.etag === null) void this.files.forgetFor(offer.kept.id);
    this.offers.update((offers) => offers.filter(({ key }) => key !== offer.key));
  }

  protected takeTheirs(theirs: Value, etag: string | null): void {
    this.desk.dropFor({ value: theirs, etag, entry: entryOf(theirs, this.separator()) });
  }

  protected logAnother(): void {
    this.location.replaceState(`/${this.project()}/indicators/${this.code()}/log`);
    this.progressRead.reload();
    this.waitingRead.reload();
    this.beginNew();
  }

  /** Asks again for whatever could not be read. */
  protected retry(): void {
    for (const read of [this.frameworkRead, this.storedRead]) if (read.problem() !== null) read.reload();
  }

  /** Files that go with the draft and that this page could not bring back. */
  protected readonly filesLostWithDraft = computed(() => this.desk.evidence().length);
  protected readonly deleteQuestion = computed(() =>
    this.asksToDelete() ? this.wording.plural('tracking.evidence.delete-draft', this.filesLostWithDraft()) : '',
  );

  protected askToDelete(): void {
    if (this.filesLostWithDraft() > 0) this.asksToDelete.set(true);
    else void this.delete();
  }

  protected async delete(): Promise<void> {
    this.asksToDelete.set(false);
    this.deleteProblem.set(null);
    try {
      await this.desk.delete();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.deleteProblem.set(error.problem);
    }
  }

  protected undelete(value: Value): void {
    void this.desk.undelete(draftOf(value));
  }

  private async start(): Promise<void> {
    const occasion = this.occasion();
    const kept = await this.keptHere();
    if (this.occasion() !== occasion) return;
    const own = kept.find(({ kept: { id } }) => id === (this.value() ?? this.kept()));
    const stored = this.stored();
    if (own !== undefined) this.takeUp(own);
    else if (stored === null) this.beginNew();
    else this.desk.begin(this.subject(), { from: 'stored', ...stored });
    this.begun.set(true);
    await this.lookForKept();
  }

  private beginNew(): void {
    this.restored.set(null);
    const firstAxis = this.indicator()?.disaggregation.slice(0, 1) ?? [];
    const entry: Entry = { ...emptyEntry, measuredOn: this.likelyDay() ?? '', axes: firstAxis };
    this.desk.begin(this.subject(), { from: 'nothing', entry });
  }

  /** What else this device kept for this very value or, on the page of a new one, for any new value of the indicator. */
  private async lookForKept(): Promise<void> {
    const kept = await this.keptHere();
    const id = this.value();
    const isAsked = ({ kept: one, key }: KeptAt): boolean =>
      id === undefined ? one.id !== this.desk.id() && one.etag === null : one.id === id && key !== this.desk.key();
    this.offers.set(kept.filter(isAsked));
  }

  private async keptHere(): Promise<KeptAt[]> {
    const abandoned = await this.outbox.abandoned(this.project());
    return abandoned.filter(({ kept }) => kept.indicator === this.code() && kept.wanted === null);
  }

  private stored(): { value: Value; etag: string | null; entry: Entry } | null {
    const value = this.storedRead.value();
    return value === undefined
      ? null
      : { value, etag: this.storedRead.etag(), entry: entryOf(value, this.separator()) };
  }

  private subject() {
    return { project: this.project(), indicator: this.code() };
  }

  private separator(): ',' | '.' {
    return decimalSeparator(this.languages.locale());
  }

  private addressOf(id: string): string {
    return `/${this.project()}/indicators/${this.code()}/log/${id}`;
  }
}
