import { ViewportScroller } from '@angular/common';
import { Component, computed, effect, inject, input } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { paths, type AxisFigures, type Overview, type Timeline } from '@mizan/contract';
import {
  LocalTextView,
  ProblemText,
  ProjectStore,
  readApi,
  SessionStore,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { afterPaint, drawnInTurn } from '@mizan/web/ui/paint';
import { HowAddress } from '../how/how-address';
import { HowSheet } from '../how/how-sheet';
import { PresentBar } from '../present/present-bar';
import { sectionAt, type Section } from '../present/sections';
import { askedDay, askedDays, readAt } from '../read-at';
import { comparedFigures } from '../time/compared-figures';
import { ComparisonBar } from '../time/comparison-bar';
import { keptFigures } from '../time/kept-figures';
import { TimeBar } from '../time/time-bar';
import { ActivityCards } from './activity-cards';
import { AttentionList } from './attention-list';
import { ChangesPanel } from './changes-panel';
import { ComparedVerdict } from './compared-verdict';
import { FilterBar } from './filter-bar';
import { HeatMap } from './heat-map';
import { filterNames, filterOf, isNarrowed } from './indicator-filter';
import { IndicatorTable } from './indicator-table';
import { MovedStatuses } from './moved-statuses';
import { keeping, narrowedOverview, narrowedTimeline } from './narrowed-overview';
import { ReportedNote } from './reported-note';
import { StatusCounts } from './status-counts';
import { VerdictPanel } from './verdict-panel';

/** Whether the project keeps its promises, in a minute: the verdict, what needs attention, the activities, every indicator. */
@Component({
  selector: 'mz-overview-page',
  imports: [
    ActivityCards,
    AttentionList,
    ChangesPanel,
    ComparedVerdict,
    ComparisonBar,
    EmptyState,
    ErrorState,
    FilterBar,
    HeatMap,
    HowSheet,
    IndicatorTable,
    LoadingSkeleton,
    LocalTextView,
    MatAnchor,
    MovedStatuses,
    PresentBar,
    ReportedNote,
    RouterLink,
    StatusCounts,
    TimeBar,
    VerdictPanel,
    WordsPipe,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
  host: { '[class.old]': 'isOld()', '[attr.aria-busy]': 'isOld() || null' },
})
export class OverviewPage {
  /** From the route. */
  readonly project = input.required<string>();
  /** What the indicators are narrowed to, from the address. */
  readonly activity = input<string>();
  readonly objective = input<string>();
  readonly status = input<string>();
  readonly sdg = input<string>();
  readonly group = input<string>();
  readonly period = input<string>();
  /** Number of the section that is presented, from the address. */
  readonly present = input<string>();

  private readonly howAddress = inject(HowAddress);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  protected readonly about = inject(ProjectStore).project;

  protected readonly session = inject(SessionStore);
  /** Who knows the project by its reports is told whether the figures are those of the last one. */
  protected readonly readsReports = computed(() => this.session.user()?.role === 'donor');
  protected readonly asked = askedDay();
  protected readonly days = askedDays();

  protected readonly read = readApi<Overview>(() => readAt(paths.overview(this.project()), this.asked()), {
    meanwhile: true,
  });
  /** While another day is awaited, the figures of the day before stay. */
  protected readonly figures = keptFigures(this.read, this.project);
  protected readonly whole = this.figures.value;
  protected readonly filter = computed(() =>
    filterOf(Object.fromEntries(filterNames.map((name) => [name, this[name]()]))),
  );
  protected readonly isFiltered = computed(() => isNarrowed(this.filter()));
  /** Of the indicators that are chosen. */
  protected readonly overview = computed(() => {
    const whole = this.whole();
    return whole && narrowedOverview(whole, this.filter());
  });
  protected readonly comparison = comparedFigures<Overview>(
    () => paths.overview(this.project()),
    () => this.asked() ?? this.overview()?.asOf ?? null,
  );
  /** The same indicators on the day that is compared with, whatever would have passed then. */
  protected readonly then = computed(() => {
    const [then, now] = [this.comparison.then(), this.overview()];
    if (then === undefined || now === undefined || !this.isFiltered()) return then;
    return keeping(then, new Set(now.indicators.map(({ code }) => code)), this.filter().activity);
  });
  /** The verdict, then what lies below it; both together, which is sooner, for who comes from another page. */
  protected readonly drawn = drawnInTurn(2, () => this.overview() !== undefined, comesFromAnotherPage() ? 2 : 1);
  /** Read once the figures are seen: they don't wait for how they came about. */
  protected readonly timeline = readApi<Timeline>(
    () => (this.drawn() > 1 ? readAt(paths.timeline(this.project()), this.asked()) : undefined),
    { meanwhile: true },
  );
  protected readonly points = keptFigures(this.timeline, this.project);
  protected readonly shownPoints = computed(() => {
    const [timeline, overview] = [this.points.value(), this.overview()];
    return timeline && overview && this.isFiltered() ? narrowedTimeline(timeline, overview) : timeline;
  });
  protected readonly isOld = computed(() => this.figures.isOld() || this.points.isOld() || this.comparison.isOld());
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
    const { indicators, activities } = this.whole() ?? {};
    if (indicators === undefined || activities === undefined) return null;
    if (indicators.length + activities.length === 0) return 'no-framework';
    return indicators.every(({ measuredOn }) => measuredOn === null) ? 'no-value' : null;
  });
  /** What the group that is asked for has of each indicator. */
  protected readonly groupRead = readApi<AxisFigures>(
    () => {
      const { axis, category } = this.filter();
      return axis === null || category === null
        ? undefined
        : readAt(paths.axisFigures(this.project(), axis), this.asked());
    },
    { meanwhile: true },
  );
  protected readonly groupFailure = computed(() => {
    const problem = this.groupRead.problem();
    return problem && this.problems.sentence(problem);
  });
  /** Nothing was ever logged: there is no day to choose, and nothing to present. */
  protected readonly isUnbegun = computed(() => this.firstDay() !== null && this.asked() === null);
  protected readonly presented = computed(() => sectionAt(this.present()));
  protected readonly isHowAsked = computed(() => this.howAddress.asked() !== null);
  protected readonly waiting = computed(() => this.wording.words('tracking.overview.loading'));

  constructor() {
    const [{ fragment }, scroller] = [inject(ActivatedRoute).snapshot, inject(ViewportScroller)];
    // What an address leads to may be drawn after the router has looked for it. Who has moved meanwhile is left there.
    effect(() => {
      if (fragment === null || this.drawn() < 2) return;
      afterPaint(() => {
        if (scroller.getScrollPosition()[1] === 0) scroller.scrollToAnchor(fragment);
      });
    });
  }

  /** One section is presented at a time; on paper all of them are. */
  protected isOff(section: Section): boolean {
    const presented = this.presented();
    return presented !== null && presented !== section;
  }
}

/** Whether this page was gone to within the program. On a first visit the frame around it may be drawn after the navigation. */
function comesFromAnotherPage(): boolean {
  const router = inject(Router);
  const navigation = router.currentNavigation() ?? router.lastSuccessfulNavigation();
  return (navigation?.previousNavigation ?? null) !== null;
}
