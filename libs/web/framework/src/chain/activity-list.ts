import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { LocalTextView, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState } from '@mizan/web/ui';
import { ChainDesk } from './chain-desk';
import { PieceMenu } from './piece-menu';
import { Standing } from './standing';

/** The activities with the outcomes that they serve, their milestones and how many indicators they have. */
@Component({
  selector: 'mz-activity-list',
  imports: [EmptyState, LocalTextView, MatButton, PieceMenu, Standing, WordsPipe],
  templateUrl: './activity-list.html',
  styleUrl: './activity-list.scss',
})
export class ActivityList {
  readonly withRetired = input.required<boolean>();

  protected readonly desk = inject(ChainDesk);
  private readonly wording = inject(Wording);
  private readonly session = inject(SessionStore);
  protected readonly edits = computed(() => this.session.can('edit-framework'));

  protected readonly rows = computed(() => {
    const framework = this.desk.read.value();
    if (framework === undefined) return [];
    const { activities, indicators } = framework;
    return activities
      .map((activity, at) => {
        const own = indicators.filter((indicator) => indicator.activity === activity.code);
        const inUse = own.filter(({ retired }) => !retired).length;
        return {
          activity,
          place: { at, of: activities.length },
          isFree: own.length === 0 && activity.milestones.length === 0,
          indicators: this.wording.plural('framework.chain.indicators', inUse),
          milestones: this.wording.plural('framework.activity.milestones', activity.milestones.length),
        };
      })
      .filter(({ activity }) => this.withRetired() || !activity.retired);
  });
}
