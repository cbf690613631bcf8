import { Component, computed, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { paths, type Overview, type Timeline } from '@mizan/contract';
import { ProblemText, readApi, SessionStore, Wording } from '@mizan/web/platform';
import { drawnInTurn, EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { DayChoice } from '../day-choice';
import { HowAddress } from '../how/how-address';
import { HowSheet } from '../how/how-sheet';
import { askedDay, readAt } from '../read-at';
import { ActivityCards } from './activity-cards';
import { AttentionList } from './attention-list';
import { ChangesPanel } from './changes-panel';
import { HeatMap } from './heat-map';
import { filterOf } from './indicator-groups';
import { IndicatorTable } from './indicator-table';
import { StatusCounts } from './status-counts';
import { VerdictPanel } from './verdict-panel';

/** Whether the project keeps its promises, in a minute: the verdict, what needs attention, the activities, every indicator. */
@Component({
  selector: 'mz-overview-page',
  imports: [
    ActivityCards,
    AttentionList,
    ChangesPanel,
    DayChoice,
    EmptyState,
    ErrorState,
    HeatMap,
    HowSheet,
    IndicatorTable,
    LoadingSkeleton,
    MatAnchor,
    RouterLink,
    StatusCounts,
    TranslocoPipe,
    VerdictPanel,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  /** From the route. */
  readonly project = input.required<string>();
  /** What the list is narrowed to, from the address. */
  readonly status = input<string>();
  readonly activity = input<string>();

  private readonly howAddress = inject(HowAddress);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);

  protected readonly session = inject(SessionStore);
  protected readonly asked = askedDay();

  protected readonly read = readApi<Overview>(() => readAt(paths.overview(this.project()), this.asked()));
  protected readonly overview = this.read.value;
  /** The verdict, then what lies below it, then the long list. */
  protected readonly drawn = drawnInTurn(3, () => this.overview() !== undefined);
  /** Read once the figures are seen: they don't wait for how they came about. */
  protected readonly timeline = readApi<Timeline>(() =>
    this.drawn() > 1 ? readAt(paths.timeline(this.project()), this.asked()) : undefined,
  );
  protected readonly timelineFailure = computed(() => {
    const problem = this.timeline.problem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  /** What there is to do before there is anything to see; null once values count. */
  protected readonly firstDay = computed(() => {
    const { indicators, activities } = this.overview() ?? {};
    if (indicators === undefined || activities === undefined) return null;
    if (indicators.length + activities.length === 0) return 'no-framework';
    return indicators.every(({ measuredOn }) => measuredOn === null) ? 'no-value' : null;
  });
  protected readonly filter = computed(() => filterOf(this.status() ?? null, this.activity() ?? null));
  protected readonly isHowAsked = computed(() => this.howAddress.asked() !== null);
  protected readonly waiting = computed(() => this.wording.words('tracking.overview.loading'));
}
