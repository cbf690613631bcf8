import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { todayIn } from '@mizan/domain';
import { limits, paths, type LockReason, type PeriodDetail, type ProjectPeriods } from '@mizan/contract';
import {
  ApiWriter,
  DayPipe,
  PluralPipe,
  ProblemError,
  ProblemText,
  ProjectStore,
  readApi,
  SessionStore,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton, StatusMark } from '@mizan/web/ui';
import { AskReason } from '@mizan/web/ui/dialogs';
import { FrameworkTabs } from '../framework-tabs';
import { CutChoice } from './cut-choice';
import { DueField } from './due-field';
import { AskLock } from './lock-dialog';
import { rowOf, type PeriodRow } from './period-row';

/** The reporting periods: what waits in each, when it is due, its lock, and how the project is cut into them. */
@Component({
  selector: 'mz-periods-page',
  imports: [
    CutChoice,
    DayPipe,
    DueField,
    EmptyState,
    ErrorState,
    FrameworkTabs,
    LoadingSkeleton,
    MatButton,
    PluralPipe,
    RouterLink,
    StatusMark,
    WordsPipe,
  ],
  templateUrl: './periods-page.html',
  styleUrl: './periods-page.scss',
})
export class PeriodsPage {
  /** From the route. */
  readonly project = input.required<string>();

  private readonly api = inject(ApiWriter);
  private readonly askLock = inject(AskLock);
  private readonly askReason = inject(AskReason);
  private readonly session = inject(SessionStore);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly about = inject(ProjectStore).project;

  protected readonly read = readApi<ProjectPeriods>(() => paths.periods(this.project()));
  protected readonly canEdit = computed(() => this.session.can('edit-framework'));
  private readonly canLock = computed(() => this.session.can('lock-period'));
  protected readonly canReview = computed(() => this.session.can('read-unapproved'));
  protected readonly canAct = computed(() => this.canEdit() || this.canLock());

  protected readonly rows = computed<PeriodRow[] | null>(() => {
    const [read, project] = [this.read.value(), this.about()];
    if (read === undefined || project === undefined) return null;
    const rights = { canLock: this.canLock(), canEdit: this.canEdit() };
    const today = todayIn(project.timeZone, new Date());
    return read.periods.map((period) => rowOf(period, today, rights));
  });
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  /** What the cut depends on; null where the reader may not change it. */
  protected readonly cutting = computed(() => {
    const [read, project] = [this.read.value(), this.about()];
    return this.canEdit() && read && project ? { read, startsOn: project.startsOn, endsOn: project.endsOn } : null;
  });
  /** Code of the period whose due date is being changed. */
  protected readonly editing = signal<string | null>(null);
  protected readonly busy = signal<string | null>(null);
  protected readonly news = signal('');
  protected readonly refusal = signal('');
  /** The period locked last, which can be unlocked at once. */
  protected readonly justLocked = signal<PeriodDetail | null>(null);

  protected nameOf({ code }: PeriodDetail): string {
    return this.wording.period(code);
  }

  protected lockedLine({ lockedAt, lockedBy }: PeriodDetail): string {
    const at = this.wording.instant(lockedAt);
    return lockedBy === null
      ? this.wording.words('framework.periods.locked-at', { at })
      : this.wording.words('framework.periods.locked-by', { at, name: `\u2068${lockedBy.name}\u2069` });
  }

  protected async lock({ period, state, counts }: PeriodRow): Promise<void> {
    const waiting = counts.filter(({ status }) => status !== 'approved');
    const wanted = await this.askLock.for({
      period: this.nameOf(period),
      isRunning: state === 'running',
      waiting: waiting.map(({ status, count }) => this.wording.plural(`framework.periods.count.${status}`, count)),
      review: waiting.some(({ status }) => status === 'submitted') ? ['/', this.project(), 'review'] : null,
    });
    if (!wanted) return;
    const locked = await this.send(paths.periodLock(this.project(), period.code), period, {});
    if (locked === null) return;
    this.justLocked.set(locked);
    this.news.set(this.wording.words('framework.periods.lock.done', { period: this.nameOf(period) }));
  }

  protected async unlock({ period }: PeriodRow): Promise<void> {
    const words = (key: string): string =>
      this.wording.words(`framework.periods.unlock.${key}`, { period: this.nameOf(period) });
    const reason = await this.askReason.for({
      title: words('title'),
      explanation: words('about'),
      label: words('label'),
      missing: words('missing'),
      confirm: words('action'),
      cancel: this.wording.words('button.cancel'),
      limit: limits.reasonLength,
    });
    if (reason === undefined) return;
    if (await this.send(paths.periodUnlock(this.project(), period.code), period, { reason })) this.tell(words('done'));
  }

  /** Unlocking has its reason in the audit, also when it only takes back a slip. */
  protected async undoLock(period: PeriodDetail): Promise<void> {
    const reason = this.wording.words('framework.periods.lock.undo-reason');
    const undone = await this.send(paths.periodUnlock(this.project(), period.code), period, { reason });
    if (undone) this.tell(this.wording.words('framework.periods.lock.undone', { period: this.nameOf(period) }));
  }

  protected showDue(period: PeriodDetail): void {
    this.editing.set(null);
    this.read.reload();
    const params = { period: this.nameOf(period), day: this.wording.day(period.dueOn) };
    this.tell(this.wording.words('framework.periods.due.saved', params));
  }

  protected showCut(): void {
    this.editing.set(null);
    this.read.reload();
    this.tell(this.wording.words('framework.periods.cut.done'));
  }

  private tell(news: string): void {
    this.justLocked.set(null);
    this.news.set(news);
  }

  /** Locks or unlocks from the version that was seen; null where that was refused. */
  private async send(path: string, { code, version }: PeriodDetail, body: LockReason): Promise<PeriodDetail | null> {
    this.busy.set(code);
    this.tell('');
    this.refusal.set('');
    try {
      return (await this.api.post<PeriodDetail>(path, body, { ifMatch: `"${version}"` })).body;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refusal.set(this.problems.sentence(error.problem));
      return null;
    } finally {
      this.busy.set(null);
      this.read.reload();
    }
  }
}
