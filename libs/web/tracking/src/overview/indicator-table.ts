import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AxisFigures, IndicatorFigures, Overview } from '@mizan/contract';
import { rollUp, verdictOf } from '@mizan/domain';
import { currentProject, DayPipe, FigureView, LocalTextView, SharePipe, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ProgressBar, StatusMark, toneOf } from '@mizan/web/ui';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { askedDays, comparedDay } from '../read-at';
import { StandingText } from '../standing-text';
import { MovementMark } from '../time/movement-mark';
import { unfolding } from '../unfolding';
import { isNarrowed, type IndicatorFilter } from './indicator-filter';
import { groupsOf, type IndicatorGroup } from './indicator-groups';
import { movementsOf } from './movements';
import { plannedShareOf } from './planned-share';

/** Every indicator under its result; what the address says narrows it; what it should say first is projected. */
@Component({
  selector: 'mz-indicator-table',
  imports: [
    DayPipe,
    EmptyState,
    FigureView,
    HowLink,
    LocalTextView,
    MovementMark,
    ProgressBar,
    RouterLink,
    SharePipe,
    StatusMark,
    WordsPipe,
  ],
  templateUrl: './indicator-table.html',
  styleUrl: './indicator-table.scss',
})
export class IndicatorTable {
  readonly overview = input.required<Overview>();
  readonly filter = input.required<IndicatorFilter>();
  /** How many indicators there are, whatever narrows them. */
  readonly all = input.required<number>();
  /** The figures of the day that is compared with; undefined where nothing is. */
  readonly then = input<Overview>();

  /** How the axis that is asked for divides the indicators, where one of its categories is asked for and once it is read. */
  readonly group = input<AxisFigures>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  protected readonly project = currentProject();
  protected readonly days = askedDays();
  protected readonly compared = comparedDay();
  private readonly movements = computed(() => {
    const then = this.then();
    return then === undefined ? null : { on: then.asOf, of: movementsOf(then, this.overview()) };
  });

  protected readonly groups = computed(() =>
    groupsOf(this.overview(), this.filter()).map((group) => this.wordedGroup(group)),
  );
  protected readonly countText = computed(() => {
    const shown = this.overview().indicators.length;
    return this.isNarrowed()
      ? this.wording.plural('tracking.overview.list.some', shown, { all: this.wording.number(this.all()) })
      : this.wording.plural('tracking.overview.list.all', shown);
  });

  private readonly isNarrowed = computed(() => isNarrowed(this.filter()));
  /** On a phone, a whole list starts folded, a narrowed one open. */
  protected readonly results = unfolding(this.isNarrowed);

  /** What each figure is, for who reads the lines on a phone: worded once for all of them. */
  protected readonly labels = computed(() => ({
    actual: this.wording.words('tracking.overview.list.actual'),
    due: this.wording.words('tracking.overview.list.due'),
    final: this.wording.words('tracking.overview.list.final'),
    progress: this.wording.words('tracking.overview.list.progress'),
  }));

  private readonly proposals = computed(
    () => this.overview().indicators.filter(({ standing }) => standing === 'proposal').length,
  );
  protected readonly proposalNote = computed(() => {
    const proposals = this.proposals();
    if (proposals === 0) return '';
    const all = proposals === this.overview().indicators.length;
    return this.wording.words(`tracking.overview.proposal.${all ? 'all' : 'some'}`);
  });
  /** Where every indicator is a proposal, the note says so once and no line repeats it. */
  protected readonly marksProposals = computed(
    () => this.proposals() > 0 && this.proposals() < this.overview().indicators.length,
  );

  private wordedGroup({ result, depth, indicators }: IndicatorGroup) {
    const { indicatorProgress, covered, statusCounts } = result.rollUp;
    const hasBelow = this.overview().results.some(({ parent }) => parent === result.code);
    return {
      result,
      depth,
      level: this.wording.words(`level.${result.level}`),
      progress:
        indicatorProgress === null
          ? ''
          : this.wording.words(hasBelow ? 'tracking.overview.list.covers-below' : 'tracking.how.roll-up.covers', {
              share: this.wording.share(indicatorProgress),
              covered: this.wording.number(covered),
              all: this.wording.plural('tracking.overview.list.all', verdictOf(statusCounts).all),
            }),
      how: askFor('result', result.code),
      // Of its own indicators, which may be folded away; those of the results below it are told there.
      statuses: this.texts.statusesOf(rollUp(indicators).statusCounts),
      count: this.wording.plural('tracking.overview.list.all', indicators.length),
      rows: indicators.map((indicator) => this.rowOf(indicator)),
    };
  }

  private rowOf(indicator: IndicatorFigures) {
    const narrative = indicator.measure === 'narrative';
    return {
      ...indicator,
      narrative,
      tone: toneOf(indicator.status),
      word: this.wording.words(`status.${indicator.status}`),
      how: {
        actual: askFor('indicator', indicator.code, 'actual'),
        due: askFor('indicator', indicator.code, 'due'),
        target: askFor('indicator', indicator.code, 'target'),
        progress: askFor('indicator', indicator.code, 'progress'),
        status: askFor('indicator', indicator.code, 'status'),
      },
      expected: plannedShareOf(indicator),
      earlier: this.earlierOf(indicator),
      group: this.groupOf(indicator),
    };
  }

  /** "Women: 312"; empty where no group is asked for, or it is not read yet. */
  private groupOf({ code, measure }: IndicatorFigures): string {
    const [figures, { category }] = [this.group(), this.filter()];
    const label = figures?.categories.find((one) => one.code === category)?.label;
    if (figures === undefined || label === undefined) return '';
    const own = figures.indicators
      .find((one) => one.code === code)
      ?.categories.find((one) => one.category === category);
    return this.wording.words('tracking.overview.list.group', {
      group: this.wording.text(label),
      figure: own?.suppressed
        ? this.wording.words('tracking.indicator.breakdown.withheld')
        : this.wording.figure(own?.value ?? null, measure),
    });
  }

  /** What an indicator was on the day that is compared with, and where it went since; null where nothing is compared. */
  private earlierOf({ code, measure, status }: IndicatorFigures) {
    const movements = this.movements();
    if (movements === null) return null;
    const day = this.wording.day(movements.on, 'short');
    const moved = movements.of.get(code);
    if (moved === undefined) {
      return { actual: '', movement: null, status: this.wording.words('tracking.time.compare.absent', { day }) };
    }
    const { then, movement } = moved;
    const worded = (figure: string): string => this.wording.words('tracking.time.compare.then', { day, figure });
    return {
      actual: worded(this.wording.figure(then.actual, measure)),
      // Where nothing moved, the same figure twice says so.
      movement: movement === 'same' ? null : movement,
      status: then.status === status ? '' : worded(this.wording.words(`status.${then.status}`)),
    };
  }
}
