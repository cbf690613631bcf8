import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Overview } from '@mizan/contract';
import { currentProject, LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { askedDays } from '../read-at';
import { foldedList } from './folded-list';
import { concernsOf, type Concern } from './standing-of-project';

/** So many are seen before somebody asks for the rest. */
const shownFirst = 4;

/** What needs attention, the worst first; every line leads to what it is about. */
@Component({
  selector: 'mz-attention-list',
  imports: [HowLink, LocalTextView, MatButton, RouterLink, StatusMark, WordsPipe],
  templateUrl: './attention-list.html',
  styleUrl: './attention-list.scss',
})
export class AttentionList {
  readonly overview = input.required<Overview>();

  private readonly wording = inject(Wording);
  protected readonly project = currentProject();
  protected readonly days = askedDays();
  private readonly concerns = computed(() => concernsOf(this.overview()));
  private readonly all = computed(() => this.concerns().map((concern) => this.lineOf(concern)));
  /** How many of each, for the list is longer than the number of indicators that the verdict tells. */
  protected readonly counts = computed(() => {
    const milestones = this.concerns().filter(({ kind }) => kind === 'milestone').length;
    const of = { indicators: this.concerns().length - milestones, milestones };
    return this.wording.items(
      (['indicators', 'milestones'] as const).flatMap((what) =>
        of[what] === 0 ? [] : this.wording.plural(`tracking.overview.headline.${what}`, of[what]),
      ),
    );
  });
  protected readonly fold = foldedList(this.all, shownFirst, () => this.overview().asOf);
  protected readonly more = computed(() => this.wording.plural('tracking.overview.attention.more', this.fold.rest()));

  private lineOf(concern: Concern) {
    if (concern.kind === 'milestone') {
      const { activity, title, plannedOn } = concern.milestone;
      return {
        key: `${activity} ${plannedOn} ${this.wording.text(title)}`,
        tone: 'bad' as const,
        word: this.wording.words('tracking.overview.attention.late-milestone'),
        code: activity,
        how: askFor('milestones', activity),
        title,
        detail: this.wording.words('tracking.overview.attention.planned', { day: this.wording.day(plannedOn) }),
        link: [] as string[],
        fragment: `activity-${activity}`,
      };
    }
    const { code, title, status, actual, targetDue, measure, unit } = concern.indicator;
    const figures = {
      actual: this.wording.figure(actual, measure, unit),
      due: this.wording.figure(targetDue, measure, unit),
    };
    return {
      key: code,
      how: askFor('indicator', code, 'status'),
      tone: toneOf(status),
      word: this.wording.words(`status.${status}`),
      code,
      title,
      detail: this.wording.words(
        `tracking.overview.attention.${actual === null ? 'nothing-of' : 'figure-of'}`,
        figures,
      ),
      link: ['/', this.project(), 'indicators', code],
      fragment: undefined,
    };
  }
}
