import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Overview } from '@mizan/contract';
import { DayPipe, LanguageStore, LocalTextView, SharePipe, Wording } from '@mizan/web/platform';
import { FigureTile, ProgressBar } from '@mizan/web/ui';
import { HowLink } from '../how/how-link';
import { milestonesOf, verdictOf } from './standing-of-project';

/** The project in one sentence and three figures; what is projected (the statuses) stands between them. */
@Component({
  selector: 'mz-verdict-panel',
  imports: [DayPipe, FigureTile, HowLink, LocalTextView, ProgressBar, SharePipe, TranslocoPipe],
  templateUrl: './verdict-panel.html',
  styleUrl: './verdict-panel.scss',
})
export class VerdictPanel {
  readonly overview = input.required<Overview>();

  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);
  protected readonly verdict = computed(() => verdictOf(this.overview().project.statusCounts));
  protected readonly milestones = computed(() => milestonesOf(this.overview().activities, this.overview().asOf));

  /** What keeps its promise; the sentence goes on with what lags. */
  protected readonly kept = computed(() => {
    const { kept, weighed } = this.verdict();
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
    const list = new Intl.ListFormat(this.languages.locale(), { type: 'conjunction' }).format(which);
    return this.wording.plural('tracking.overview.aside.others', all - weighed, { which: list });
  });
  protected readonly covers = computed(() =>
    this.wording.plural('tracking.overview.covers', this.overview().project.covered, {
      all: this.wording.number(this.verdict().all),
    }),
  );
  protected readonly deliveredOf = computed(() => {
    const { delivered, planned } = this.milestones();
    return this.wording.words('tracking.overview.of', {
      count: this.wording.number(delivered),
      all: this.wording.number(planned),
    });
  });
  protected readonly late = computed(() => {
    const { late } = this.milestones();
    return late === 0
      ? this.wording.words('tracking.overview.none-late')
      : this.wording.plural('tracking.overview.late', late);
  });
}
