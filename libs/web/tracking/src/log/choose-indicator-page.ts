import { NgTemplateOutlet } from '@angular/common';
import { afterNextRender, Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { finalTarget, targetDue, todayIn, type TargetLevel } from '@mizan/domain';
import { paths, type Framework, type Overview, type Page, type Value } from '@mizan/contract';
import {
  LocalTextView,
  PluralPipe,
  ProblemText,
  ProjectStore,
  readApi,
  SessionStore,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton, StatusMark, toneOf } from '@mizan/web/ui';
import { inOrder, matching, type Choice } from './find-indicators';
import { targetDatesOf, urgencies, type Urgency } from './pressing';
import { UnfinishedValues } from './unfinished-values';

interface Group {
  urgency: Urgency;
  choices: Choice[];
}

/** Which indicator to log for: what is late or due first, found by code or by words of any language, with the keyboard alone. */
@Component({
  selector: 'mz-choose-indicator-page',
  imports: [
    ErrorState,
    LoadingSkeleton,
    LocalTextView,
    MatButton,
    NgTemplateOutlet,
    PluralPipe,
    RouterLink,
    StatusMark,
    UnfinishedValues,
    WordsPipe,
  ],
  templateUrl: './choose-indicator-page.html',
  styleUrl: './choose-indicator-page.scss',
  host: { '(keydown)': 'walk($event)' },
})
export class ChooseIndicatorPage {
  readonly project = input.required<string>();

  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly session = inject(SessionStore);
  private readonly about = inject(ProjectStore).project;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly search = signal('');
  private readonly frameworkRead = readApi<Framework>(() => paths.framework(this.project()));
  private readonly overviewRead = readApi<Overview>(() => paths.overview(this.project()));
  private readonly submittedRead = this.valuesRead('submitted');
  private readonly draftsRead = this.valuesRead('draft');
  private readonly returnedRead = this.valuesRead('returned');

  protected readonly framework = this.frameworkRead.value;
  /** One's own drafts, and every returned value: whoever logs values may mend it. */
  protected readonly unfinished = computed(() => {
    const me = this.session.user()?.email;
    const drafts = (this.draftsRead.value()?.items ?? []).filter(({ createdBy }) => createdBy?.email === me);
    return [...(this.returnedRead.value()?.items ?? []), ...drafts];
  });
  private readonly today = computed(() => todayIn(this.about()?.timeZone ?? 'UTC', new Date()));
  /** Indicator code → the target due today, else the final one. */
  private readonly goals = computed(() => {
    const goalOf = (targets: readonly TargetLevel[]) => targetDue(targets, this.today()) ?? finalTarget(targets);
    return new Map((this.framework()?.indicators ?? []).map(({ code, targets }) => [code, goalOf(targets)]));
  });
  private readonly choices = computed<Choice[] | null>(() => {
    const [framework, overview, project] = [this.framework(), this.overviewRead.value(), this.about()];
    if (framework === undefined || overview === undefined || project === undefined) return null;
    return inOrder(overview.indicators, {
      today: this.today(),
      periods: framework.periods,
      targetDates: targetDatesOf(framework.indicators),
      submitted: this.submittedRead.value()?.items ?? [],
    });
  });
  protected readonly found = computed(() => {
    const choices = this.choices();
    return choices === null ? null : matching(choices, this.search());
  });
  /** Under headings while nothing is searched; the best match first while something is. */
  protected readonly groups = computed<Group[]>(() => {
    const found = this.found() ?? [];
    return urgencies
      .map((urgency) => ({ urgency, choices: found.filter((choice) => choice.urgency === urgency) }))
      .filter(({ choices }) => choices.length > 0);
  });
  protected readonly isSearching = computed(() => this.search().trim() !== '');
  protected readonly failure = computed(() => {
    const problem = this.frameworkRead.problem() ?? this.overviewRead.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  protected readonly loading = computed(() => this.wording.words('tracking.log.choose.loading'));
  protected readonly toneOf = toneOf;

  constructor() {
    // Where a finger would bring up the keyboard over the list, the list comes first.
    afterNextRender(() => {
      if (matchMedia('(pointer: fine)').matches) this.box().nativeElement.focus({ preventScroll: true });
    });
  }

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.search.set(event.target.value);
  }

  protected linkTo({ indicator, lateFor }: Choice): UrlTree {
    const queryParams = { on: lateFor };
    return this.router.createUrlTree(['/', this.project(), 'indicators', indicator.code, 'log'], { queryParams });
  }

  protected detailOf({ indicator, urgency, dueOn }: Choice): string {
    const { actual, measure, unit } = indicator;
    const figure = (value: number | null): string => this.wording.figure(value, measure, unit);
    const goal = this.goals().get(indicator.code) ?? null;
    const level =
      measure === 'narrative'
        ? ''
        : goal === null
          ? figure(actual)
          : this.wording.words(`tracking.log.choose.${actual === null ? 'no-level' : 'level'}`, {
              actual: figure(actual),
              target: figure(goal.value),
              day: this.wording.day(goal.dueOn, 'short'),
            });
    const due =
      dueOn === null || urgency === 'later'
        ? ''
        : this.wording.words(`tracking.log.choose.${urgency}-on`, { day: this.wording.day(dueOn) });
    return [level, due].filter(Boolean).join(' · ');
  }

  /** Enter opens the first match; the arrows walk from the search through the list and back. */
  protected walk(event: KeyboardEvent): void {
    const links = [...this.host.nativeElement.querySelectorAll<HTMLAnchorElement>('a.choice')];
    const at = links.findIndex((link) => link === document.activeElement);
    const isInSearch = document.activeElement === this.box().nativeElement;
    if (event.key === 'Enter' && isInSearch) {
      const first = this.found()?.[0];
      if (first !== undefined && this.isSearching()) void this.router.navigateByUrl(this.linkTo(first));
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(isInSearch || at >= 0)) return;
    event.preventDefault();
    if (at + step < 0) this.box().nativeElement.focus();
    else links[at + step]?.focus();
  }

  protected retry(): void {
    for (const read of [this.frameworkRead, this.overviewRead]) if (read.problem() !== null) read.reload();
  }

  protected reloadUnfinished(): void {
    this.draftsRead.reload();
    this.returnedRead.reload();
    this.submittedRead.reload();
  }

  private valuesRead(status: string) {
    return readApi<Page<Value>>(() => `${paths.projectValues(this.project())}?status=${status}&limit=500`);
  }
}
