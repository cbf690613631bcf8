import { Component, computed, inject, input } from '@angular/core';
import type { Overview } from '@mizan/contract';
import { asideStatuses, behindStatuses, type IndicatorStatus, keptStatuses, statuses } from '@mizan/domain';
import { DayPipe, LocalTextView, SharePipe, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import { StandingText } from '../standing-text';
import { askFor } from './asked-figure';
import { HowLink } from './how-link';

/** Which indicators each status counts, and what the status says. */
@Component({
  selector: 'mz-how-statuses',
  imports: [DayPipe, HowLink, LocalTextView, SharePipe, StatusMark, WordsPipe],
  template: `
    <section class="answer">
      <h3>{{ 'tracking.how.of.statuses' | words }}</h3>
      <p class="note">{{ 'tracking.how.as-of' | words: { day: overview().asOf | day } }}</p>
      <p>{{ 'tracking.how.statuses.rule' | words }}</p>
      @for (sum of sums(); track sum.name) {
        <p>{{ sum.name }}</p>
        <bdi class="formula">{{ sum.formula }}</bdi>
      }
    </section>
    @for (group of groups(); track group.status) {
      <section>
        <h3><mz-status-mark [tone]="group.tone" [word]="group.name" /></h3>
        <p class="note">{{ group.rule }}</p>
        <ul>
          @for (row of group.rows; track row.code) {
            <li class="head">
              <span>
                <bdi>{{ row.code }}</bdi>&ngsp;<mz-local-text [text]="row.title" />
              </span>
              <mz-how [of]="row.how">{{ 'tracking.how.of.pace' | words }} {{ row.pace | share }}</mz-how>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './how.scss',
})
export class HowStatuses {
  readonly overview = input.required<Overview>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StandingText);
  /** What the verdict on the project counts together. */
  protected readonly sums = computed(() => [
    this.sumOf('kept', keptStatuses),
    this.sumOf('behind', behindStatuses),
    this.sumOf('aside', asideStatuses),
  ]);
  protected readonly groups = computed(() =>
    statuses
      .map((status) => ({
        status,
        tone: toneOf(status),
        rule: this.wording.words(`tracking.how.statuses.${status}`),
        rows: this.overview()
          .indicators.filter((indicator) => indicator.status === status)
          .map((indicator) => ({ ...indicator, how: askFor('indicator', indicator.code, 'status') })),
      }))
      .filter(({ rows }) => rows.length > 0)
      .map((group) => ({ ...group, name: this.texts.counted(group.status, group.rows.length) })),
  );

  private sumOf(part: 'kept' | 'behind' | 'aside', which: readonly IndicatorStatus[]) {
    const counts = this.overview().project.statusCounts;
    const terms = which
      .filter((status) => counts[status] > 0)
      .map((status) => this.texts.counted(status, counts[status]));
    const sum = which.reduce((total, status) => total + counts[status], 0);
    return {
      name: this.wording.words(`tracking.how.statuses.sum.${part}`),
      formula: [terms.join(' + '), this.wording.number(sum)].filter((side) => side !== '').join(' = '),
    };
  }
}
