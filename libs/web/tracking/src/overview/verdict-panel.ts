import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityFigures, Overview } from '@mizan/contract';
import { type Headline, headlineOf, verdictOf } from '@mizan/domain';
import {
  currentProject,
  DayPipe,
  LocalTextView,
  ProjectStore,
  SharePipe,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { FigureTile, ProgressBar } from '@mizan/web/ui';
import { HowLink } from '../how/how-link';
import { askedDays } from '../read-at';
import { StandingText } from '../standing-text';
import { milestonesOf } from './standing-of-project';

/** The project in one sentence and three figures; what is projected (the statuses) stands between them. */
@Component({
  selector: 'mz-verdict-panel',
  imports: [DayPipe, FigureTile, HowLink, LocalTextView, ProgressBar, RouterLink, SharePipe, WordsPipe],
  templateUrl: './verdict-panel.html',
  styleUrl: './verdict-panel.scss',
})
export class VerdictPanel {
  readonly overview = input.required<Overview>();
  /** How many indicators the project has, where not all of them are chosen: then the sentence says what it is about. */
  readonly of = input<number>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  protected readonly verdict = computed(() => verdictOf(this.overview().project.statusCounts));
  protected readonly milestones = computed(() => milestonesOf(this.overview().activities, this.overview().asOf));

  protected readonly days = askedDays();
  protected readonly projectCode = currentProject();
  private readonly project = inject(ProjectStore).project;
  private readonly headline = computed(() => {
    const [project, { activities, asOf }] = [this.project(), this.overview()];
    return project === undefined ? null : headlineOf(project, activities, asOf);
  });
  /** How far the project is on its way through its months. */
  protected readonly place = computed(() => {
    const [project, headline] = [this.project(), this.headline()];
    if (project === undefined || headline === null) return '';
    const { month, months } = headline;
    const word = (key: string, params: Record<string, string>) =>
      this.wording.words(`tracking.overview.headline.${key}`, params);
    if (month !== null)
      return word('month', { month: this.wording.number(month), months: this.wording.number(months) });
    const isBefore = this.overview().asOf < project.startsOn;
    return isBefore
      ? word('before', { day: this.wording.day(project.startsOn) })
      : word('after', { day: this.wording.day(project.endsOn) });
  });
  /** The activity that is furthest ahead, and the one that lags most. */
  protected readonly leads = computed(() => {
    const { ahead = null, behind = null } = this.headline() ?? {};
    const lines = [
      { key: 'ahead', code: ahead, why: ({ rollUp }: ActivityFigures) => this.texts.onPace(rollUp.statusCounts) },
      { key: 'behind', code: behind?.activity, why: () => this.why(behind) },
    ] as const;
    return lines.flatMap(({ key, code, why }) => {
      const activity = this.overview().activities.find((one) => one.code === code);
      if (activity === undefined) return [];
      const name = this.wording.words(`tracking.overview.headline.${key}`);
      return [{ key, name, code: activity.code, title: activity.title, why: why(activity) }];
    });
  });

  protected readonly scope = computed(() => {
    const of = this.of();
    return of === undefined
      ? ''
      : this.wording.plural('tracking.overview.verdict.chosen', this.verdict().all, { of: this.wording.number(of) });
  });
  /** What keeps its promise; the sentence goes on with what lags. */
  protected readonly kept = computed(() => {
    const { all, kept, weighed } = this.verdict();
    if (all === 0 && this.of() !== undefined) return '';
    if (weighed === 0) return this.wording.words('tracking.overview.verdict.nothing-due');
    return this.wording.plural('tracking.overview.verdict.kept', kept, { weighed: this.wording.number(weighed) });
  });
  protected readonly behind = computed(() => {
    const { weighed, behind } = this.verdict();
    if (weighed === 0) return '';
    return behind === 0
      ? this.wording.words('tracking.overview.verdict.none-behind')
      : this.wording.plural('tracking.overview.verdict.behind', behind);
  });
  protected readonly aside = computed(() => {
    const { aside, all, weighed } = this.verdict();
    if (aside.length === 0) return '';
    const which = aside.map(({ status, count }) => this.wording.plural(`tracking.overview.aside.${status}`, count));
    return this.wording.plural('tracking.overview.aside.others', all - weighed, { which: this.wording.list(which) });
  });
  protected readonly covers = computed(() => this.texts.covers(this.overview().project.covered, this.verdict().all));
  protected readonly awaited = computed(() => this.texts.awaited(this.overview().project.statusCounts));
  protected readonly deliveredOf = computed(() =>
    this.texts.outOf(this.milestones().delivered, this.milestones().planned),
  );
  protected readonly late = computed(() => this.texts.late(this.milestones().late));

  /** Its late milestones, and where there are none its indicators behind. */
  private why(behind: Headline['behind']): string {
    if (behind === null) return '';
    const { lateMilestones, indicators } = behind;
    return lateMilestones > 0
      ? this.wording.plural('tracking.overview.headline.milestones', lateMilestones)
      : this.wording.plural('tracking.overview.headline.indicators', indicators);
  }
}
