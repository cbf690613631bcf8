import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { paths, type Framework, type IndicatorProgress, type Overview } from '@mizan/contract';
import { verdictOf } from '@mizan/domain';
import {
  LocalTextView,
  pageTitle,
  ProblemText,
  readApi,
  readApiAll,
  SharePipe,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { EmptyState, ErrorState, FigureTile, LoadingSkeleton, ProgressBar, StatusMark } from '@mizan/web/ui';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { HowSheet } from '../how/how-sheet';
import { BreakdownCharts } from '../indicator/breakdown-charts';
import { askedDay, askedDays, readAt } from '../read-at';
import { StandingText } from '../standing-text';
import { keptFigures } from '../time/kept-figures';
import { TimeBar } from '../time/time-bar';
import { peopleReached, type Measured } from './activity-figures';
import { IndicatorMultiples } from './indicator-multiples';
import { LatestValues } from './latest-values';
import { MilestoneChart } from './milestone-chart';

/** One activity: what it serves, its milestones against the day, its indicators side by side, whom it reached, what came last. */
@Component({
  selector: 'mz-activity-page',
  imports: [
    BreakdownCharts,
    EmptyState,
    ErrorState,
    FigureTile,
    HowLink,
    HowSheet,
    IndicatorMultiples,
    LatestValues,
    LoadingSkeleton,
    LocalTextView,
    MatAnchor,
    MilestoneChart,
    ProgressBar,
    RouterLink,
    SharePipe,
    StatusMark,
    TimeBar,
    WordsPipe,
  ],
  templateUrl: './activity-page.html',
  styleUrl: './activity-page.scss',
  host: { '[class.old]': 'isOld()', '[attr.aria-busy]': 'isOld() || null' },
})
export class ActivityPage {
  /** From the route. */
  readonly project = input.required<string>();
  readonly code = input.required<string>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  private readonly problems = inject(ProblemText);
  protected readonly asked = askedDay();
  protected readonly days = askedDays();

  protected readonly overviewRead = readApi<Overview>(() => readAt(paths.overview(this.project()), this.asked()), {
    meanwhile: true,
  });
  private readonly frameworkRead = readApi<Framework>(() => readAt(paths.framework(this.project()), this.asked()), {
    meanwhile: true,
  });
  private readonly place = () => `${this.project()}/${this.code()}`;
  /** While another day is awaited, the figures of the day before stay. */
  private readonly keptOverview = keptFigures(this.overviewRead, this.place);
  protected readonly overview = this.keptOverview.value;
  protected readonly activity = computed(() => this.overview()?.activities.find(({ code }) => code === this.code()));
  /** Of the framework in use on the day: the overview leaves out what was not. */
  private readonly indicators = computed(() => {
    const inUse = new Set(this.overviewRead.value()?.indicators.map(({ code }) => code));
    return this.frameworkRead
      .value()
      ?.indicators.filter(({ code, activity }) => activity === this.code() && inUse.has(code));
  });
  protected readonly progressRead = readApiAll<IndicatorProgress>(
    () =>
      this.overviewRead.value() === undefined
        ? undefined
        : this.indicators()?.map(({ code }) => readAt(paths.progress(this.project(), code), this.asked())),
    { meanwhile: true },
  );
  private readonly measured = computed<Measured[] | undefined>(() => {
    const [indicators, progress] = [this.indicators(), this.progressRead.value()];
    // While another day is on its way the two may be of different lengths.
    if (indicators?.length !== progress?.length) return undefined;
    return indicators?.flatMap((indicator, at) => {
      const figures = progress?.[at];
      return figures === undefined ? [] : { indicator, progress: figures };
    });
  });
  protected readonly kept = keptFigures({ value: this.measured, problem: this.progressRead.problem }, this.place);
  protected readonly isOld = computed(() => this.keptOverview.isOld() || this.kept.isOld());
  protected readonly reached = computed(() => peopleReached(this.kept.value() ?? []));
  private readonly keptFramework = keptFigures(this.frameworkRead, this.project);
  protected readonly axes = computed(() => this.keptFramework.value()?.axes ?? []);

  protected readonly objectives = computed(() =>
    (this.activity()?.objectives ?? []).flatMap(
      (objective) => this.overview()?.results.find(({ code }) => code === objective) ?? [],
    ),
  );
  protected readonly how = computed(() => askFor('activity', this.code()));
  protected readonly howMilestones = computed(() => askFor('milestones', this.code()));
  protected readonly facts = computed(() => {
    const activity = this.activity();
    if (activity === undefined) return null;
    const { rollUp, milestones } = activity;
    const { all, kept, weighed } = verdictOf(rollUp.statusCounts);
    return {
      covers: this.texts.covers(rollUp.covered, all) + this.texts.awaited(rollUp.statusCounts),
      onPace: weighed === 0 ? '—' : this.texts.outOf(kept, weighed),
      delivered: this.texts.outOf(milestones.delivered, milestones.planned),
      late: this.texts.late(milestones.late),
      statuses: this.texts.statusesOf(rollUp.statusCounts),
    };
  });
  protected readonly isMissing = computed(() => this.overview() !== undefined && this.activity() === undefined);
  protected readonly failure = computed(() => this.sentence(this.overviewRead.problem()));
  protected readonly figuresFailure = computed(() =>
    this.sentence(this.frameworkRead.problem() ?? this.progressRead.problem()),
  );

  constructor() {
    pageTitle(() => {
      const activity = this.activity();
      return activity && `${activity.code} ${this.wording.text(activity.title)}`;
    });
  }

  protected retry(): void {
    for (const read of [this.overviewRead, this.frameworkRead, this.progressRead]) {
      if (read.problem() !== null) read.reload();
    }
  }

  /** After a value was approved: everything that rests on it. */
  protected refresh(): void {
    for (const read of [this.overviewRead, this.progressRead]) read.reload();
  }

  private sentence(problem: ReturnType<typeof this.overviewRead.problem>): string | null {
    return problem && this.problems.sentence(problem);
  }
}
