import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { movementOf } from '@mizan/domain';
import { paths, type Framework, type IndicatorProgress, type Page, type Value } from '@mizan/contract';
import { LocalTextView, pageTitle, ProblemText, readApi, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton, StatusMark, toneOf } from '@mizan/web/ui';
import { askedDay, askedDays, comparedDay, readAt } from '../read-at';
import { comparedFigures } from '../time/compared-figures';
import { ComparisonBar } from '../time/comparison-bar';
import { keptFigures } from '../time/kept-figures';
import { MovementMark } from '../time/movement-mark';
import { TimeBar } from '../time/time-bar';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { HowSheet } from '../how/how-sheet';
import { AboutIndicator } from './about-indicator';
import { Breakdown } from './breakdown';
import { BreakdownOverTime } from './breakdown-over-time';
import { ComputationSteps } from './computation-steps';
import { CountedValues } from './counted-values';
import { IndicatorChart } from './indicator-chart';
import { IndicatorFigures } from './indicator-figures';
import { OpenValues } from './open-values';

/** One indicator: where it stands, how that came about, and what it means. */
@Component({
  selector: 'mz-indicator-page',
  imports: [
    AboutIndicator,
    Breakdown,
    BreakdownOverTime,
    ComparisonBar,
    ComputationSteps,
    CountedValues,
    EmptyState,
    ErrorState,
    HowLink,
    HowSheet,
    IndicatorChart,
    IndicatorFigures,
    LoadingSkeleton,
    LocalTextView,
    MatAnchor,
    MovementMark,
    OpenValues,
    RouterLink,
    StatusMark,
    TimeBar,
    WordsPipe,
  ],
  templateUrl: './indicator-page.html',
  styleUrl: './indicator-page.scss',
  host: { '[class.old]': 'isOld()', '[attr.aria-busy]': 'isOld() || null' },
})
export class IndicatorPage {
  /** From the route. */
  readonly project = input.required<string>();
  readonly code = input.required<string>();

  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  protected readonly session = inject(SessionStore);
  protected readonly asked = askedDay();
  protected readonly days = askedDays();
  protected readonly compared = comparedDay();

  protected readonly framework = readApi<Framework>(() => paths.framework(this.project()), { meanwhile: true });
  protected readonly progress = readApi<IndicatorProgress>(
    () => readAt(paths.progress(this.project(), this.code()), this.asked()),
    { meanwhile: true },
  );
  /** While another day is awaited, the figures of the day before stay. */
  protected readonly kept = keptFigures(this.progress, () => `${this.project()}/${this.code()}`);
  protected readonly shown = this.kept.value;
  protected readonly comparison = comparedFigures<IndicatorProgress>(
    () => paths.progress(this.project(), this.code()),
    () => this.asked() ?? this.shown()?.asOf ?? null,
  );
  protected readonly isOld = computed(() => this.kept.isOld() || this.comparison.isOld());
  protected readonly movement = computed(() => {
    const [then, now] = [this.comparison.then(), this.shown()];
    return then === undefined || now === undefined ? null : movementOf(then, now);
  });
  private readonly drafts = this.valuesWith('draft');
  private readonly submitted = this.valuesWith('submitted');
  private readonly returned = this.valuesWith('returned');

  protected readonly indicator = computed(
    () => this.framework.value()?.indicators.find(({ code }) => code === this.code()) ?? null,
  );
  protected readonly result = computed(() => {
    const code = this.indicator()?.result;
    return this.framework.value()?.results.find((result) => result.code === code) ?? null;
  });
  /** What waits for somebody, the newest first; a failure to read it leaves the rest of the page standing. */
  protected readonly open = computed(() =>
    [this.returned, this.submitted, this.drafts]
      .flatMap((read) => read.value()?.items ?? [])
      .sort((one, other) => other.measuredOn.localeCompare(one.measuredOn)),
  );
  protected readonly openUnread = computed(() =>
    [this.returned, this.submitted, this.drafts].some((read) => read.problem() !== null),
  );

  protected readonly missing = computed(() => {
    const known = this.framework.value();
    return (known !== undefined && this.indicator() === null) || this.progress.problem()?.code === 'not-found';
  });
  protected readonly failure = computed(() => {
    const problem = this.framework.problem() ?? this.progress.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  protected readonly howStatus = computed(() => askFor('indicator', this.code(), 'status'));
  protected readonly tone = computed(() => toneOf(this.shown()?.status ?? 'not-due'));
  protected readonly statusWord = computed(() => this.wording.words(`status.${this.shown()?.status ?? 'not-due'}`));

  constructor() {
    pageTitle(() => {
      const indicator = this.indicator();
      return indicator === null ? undefined : `${indicator.code} ${this.wording.text(indicator.title)}`;
    });
  }

  protected retry(): void {
    for (const read of [this.framework, this.progress, this.drafts, this.submitted, this.returned]) {
      if (read.problem() !== null) read.reload();
    }
  }

  private valuesWith(status: 'draft' | 'submitted' | 'returned') {
    return readApi<Page<Value>>(() =>
      this.session.can('read-unapproved') ? `${paths.values(this.project(), this.code())}?status=${status}` : undefined,
    );
  }
}
