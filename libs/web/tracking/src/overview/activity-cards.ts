import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityFigures, Overview, Timeline } from '@mizan/contract';
import { verdictOf } from '@mizan/domain';
import { currentProject, DayPipe, LocalTextView, SharePipe, Wording, WordsPipe } from '@mizan/web/platform';
import { ProgressBar, Sparkline, StatusMark } from '@mizan/web/ui';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { StandingText } from '../standing-text';
import { askedDays } from '../read-at';
import { milestonesOf } from './standing-of-project';
import { movedSince, trendOf, type Trend } from './trend';

/** Each activity: how far its indicators are and over how many, its statuses, its milestones. */
@Component({
  selector: 'mz-activity-cards',
  imports: [DayPipe, HowLink, LocalTextView, ProgressBar, RouterLink, SharePipe, Sparkline, StatusMark, WordsPipe],
  templateUrl: './activity-cards.html',
  styleUrl: './activity-cards.scss',
})
export class ActivityCards {
  readonly overview = input.required<Overview>();
  /** Read after the figures; the cards keep its place free. */
  readonly timeline = input<Timeline>();
  /** The same indicators on the day that is compared with. */
  readonly then = input<Overview>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  protected readonly project = currentProject();
  protected readonly days = askedDays();
  protected readonly cards = computed(() => this.overview().activities.map((activity) => this.cardOf(activity)));

  private cardOf(activity: ActivityFigures) {
    const { all } = verdictOf(activity.rollUp.statusCounts);
    const milestones = milestonesOf([activity], this.overview().asOf);
    return {
      code: activity.code,
      title: activity.title,
      how: askFor('activity', activity.code),
      howMilestones: askFor('milestones', activity.code),
      progress: activity.rollUp.indicatorProgress,
      all,
      covers: this.texts.covers(activity.rollUp.covered, all),
      awaited: this.texts.awaited(activity.rollUp.statusCounts),
      onPace: this.texts.onPace(activity.rollUp.statusCounts),
      trend: this.trendOf(activity.code),
      statuses: this.texts.statusesOf(activity.rollUp.statusCounts),
      milestones,
      delivered: this.texts.outOf(milestones.delivered, milestones.planned),
      late: milestones.late === 0 ? '' : this.texts.late(milestones.late),
      see: this.wording.plural('tracking.overview.see-indicators', all),
    };
  }

  private trendOf(activity: string) {
    const timeline = this.timeline();
    if (timeline === undefined) return null;
    const { shares, ...lately } = trendOf(timeline, activity);
    const then = this.then();
    return { shares, words: this.movedText(then === undefined ? lately : movedSince(then, this.overview(), activity)) };
  }

  private movedText({ then, points, since }: Omit<Trend, 'shares'>): string {
    const day = this.wording.day(since, 'short');
    if (points !== null) {
      const key = points > 0 ? 'up' : points < 0 ? 'down' : 'same';
      return this.wording.plural(`tracking.overview.trend.${key}`, Math.abs(points), { day });
    }
    if (then === null) return '';
    const [share, count] = [this.wording.share(then.share), this.wording.number(then.covered)];
    return this.wording.words('tracking.overview.trend.then', { share, count, day });
  }
}
