import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ActivityFigures, SdgGoal } from '@mizan/contract';
import { currentProject, LocalTextView, SharePipe, Wording, WordsPipe } from '@mizan/web/platform';
import { ProgressBar, StatusMark, toneOf } from '@mizan/web/ui';
import { inkOn, LegendMark } from '@mizan/web/ui/charts';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { askedDays } from '../read-at';
import { StandingText } from '../standing-text';
import { unfolding } from '../unfolding';
import {
  statusCountsOf,
  type ContributingIndicator,
  type GoalContribution,
  type TargetContribution,
} from './contributions';
import { relevanceLook } from './relevance-look';
import { TargetName } from './target-name';

/** One goal: the targets that the project contributes to, why, and the indicators that follow it. */
@Component({
  selector: 'mz-sdg-goal-section',
  imports: [HowLink, LegendMark, LocalTextView, ProgressBar, RouterLink, SharePipe, StatusMark, TargetName, WordsPipe],
  templateUrl: './sdg-goal-section.html',
  styleUrl: './sdg-goal-section.scss',
})
export class SdgGoalSection {
  readonly contribution = input.required<GoalContribution>();
  /** What the goal is named; null where it can't be read. */
  readonly goal = input.required<SdgGoal | null>();
  /** True where some of the mapping is confirmed, so that what is not has to be told apart. */
  readonly marksProposals = input.required<boolean>();
  readonly activities = input.required<readonly Pick<ActivityFigures, 'code' | 'title'>[]>();
  /** On a phone, whether a target's indicators are unfolded as long as nobody folds them. */
  readonly startsOpen = input(false);

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  protected readonly project = currentProject();
  protected readonly days = askedDays();

  protected readonly unfolded = unfolding(this.startsOpen);
  protected readonly colour = computed(() => this.goal()?.colour ?? null);
  protected readonly ink = computed(() => inkOn(this.colour() ?? '#ffffff'));
  protected readonly counts = computed(() => {
    const { targets, indicators } = this.contribution();
    return [
      this.wording.plural('tracking.sdgs.targets', targets.length),
      this.wording.plural('tracking.overview.list.all', indicators.length),
    ].join(' · ');
  });
  protected readonly statuses = computed(() =>
    statusCountsOf(this.contribution().indicators).map(({ status, count }) => ({
      status,
      tone: toneOf(status),
      text: this.texts.counted(status, count),
    })),
  );
  protected readonly targets = computed(() => this.contribution().targets.map((target) => this.targetOf(target)));

  private targetOf(target: TargetContribution) {
    const goal = this.goal();
    const by = this.activities().filter(({ code }) => target.activities.includes(code));
    return {
      ...target,
      label: goal?.targets.find(({ code }) => code === target.code)?.label ?? null,
      officialText: goal?.officialText ?? null,
      relevanceWord: this.relevanceWord(target.relevance),
      relevanceMark: relevanceLook[target.relevance].mark,
      isMarked: this.marksProposals() && target.standing === 'proposal',
      by,
      byWord: this.wording.plural('tracking.sdgs.activities', by.length),
      count: this.wording.plural('tracking.overview.list.all', target.indicators.length),
      rows: target.indicators.map((indicator) => this.rowOf(target, indicator)),
    };
  }

  private rowOf(target: TargetContribution, { figures, relevance }: ContributingIndicator) {
    return {
      code: figures.code,
      title: figures.title,
      progress: figures.progress,
      narrative: figures.measure === 'narrative',
      tone: toneOf(figures.status),
      word: this.wording.words(`status.${figures.status}`),
      /** Said where it is not the target's. */
      relevance: relevance === target.relevance ? '' : this.relevanceWord(relevance),
      how: {
        progress: askFor('indicator', figures.code, 'progress'),
        status: askFor('indicator', figures.code, 'status'),
      },
    };
  }

  private relevanceWord(relevance: TargetContribution['relevance']): string {
    return this.wording.words(`tracking.indicator.about.relevance.${relevance}`);
  }
}
