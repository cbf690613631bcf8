import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActivityFigures, Overview } from '@mizan/contract';
import { statuses } from '@mizan/domain';
import { DayPipe, LocalTextView, SharePipe, Wording } from '@mizan/web/platform';
import { ProgressBar, StatusMark } from '@mizan/web/ui';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { toneOf } from '../status-tone';
import { milestonesOf, verdictOf } from './standing-of-project';

/** Each activity: how far its indicators are and over how many, its statuses, its milestones. */
@Component({
  selector: 'mz-activity-cards',
  imports: [DayPipe, HowLink, LocalTextView, ProgressBar, RouterLink, SharePipe, StatusMark, TranslocoPipe],
  templateUrl: './activity-cards.html',
  styleUrl: './activity-cards.scss',
})
export class ActivityCards {
  readonly overview = input.required<Overview>();

  private readonly wording = inject(Wording);
  protected readonly cards = computed(() => this.overview().activities.map((activity) => this.cardOf(activity)));

  private cardOf(activity: ActivityFigures) {
    const { all, behind } = verdictOf(activity.rollUp.statusCounts);
    const milestones = milestonesOf([activity], this.overview().asOf);
    return {
      code: activity.code,
      title: activity.title,
      how: askFor('activity', activity.code),
      howMilestones: askFor('milestones', activity.code),
      progress: activity.rollUp.indicatorProgress,
      all,
      tone: behind === 0 ? ('good' as const) : ('watch' as const),
      covers: this.wording.plural('tracking.overview.covers', activity.rollUp.covered, {
        all: this.wording.number(all),
      }),
      statuses: statuses
        .map((status) => ({
          status,
          tone: toneOf(status),
          text: `${this.wording.number(activity.rollUp.statusCounts[status])} ${this.wording.words(`status.${status}`)}`,
          count: activity.rollUp.statusCounts[status],
        }))
        .filter(({ count }) => count > 0),
      milestones,
      delivered: this.wording.words('tracking.overview.of', {
        count: this.wording.number(milestones.delivered),
        all: this.wording.number(milestones.planned),
      }),
      late: milestones.late === 0 ? '' : this.wording.plural('tracking.overview.late', milestones.late),
      see: this.wording.plural('tracking.overview.see-indicators', all),
    };
  }
}
