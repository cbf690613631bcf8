import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page, ReportSummary } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { DayPipe, readApi, WordsPipe } from '@mizan/web/platform';
import { recentReports, TodayChosen } from './as-reported';
import { lastReport } from './last-report';

/** Says to a reader of reports whether the figures are those of the last one, and leads to them or to today's. */
@Component({
  selector: 'mz-reported-note',
  imports: [DayPipe, RouterLink, WordsPipe],
  template: `
    @if (last(); as report) {
      <p>
        @if (report.to === asked()) {
          {{ 'tracking.overview.reported.as-reported' | words: { day: (report.to | day) } }}
          <a [routerLink]="[]" [queryParams]="{ asOf: null }" queryParamsHandling="merge">{{
            'tracking.overview.reported.to-today' | words
          }}</a>
        } @else {
          {{ 'tracking.overview.reported.not' | words: { day: (report.to | day) } }}
          <a [routerLink]="[]" [queryParams]="{ asOf: report.to }" queryParamsHandling="merge">{{
            'tracking.overview.reported.to-report' | words
          }}</a>
        }
      </p>
    }
  `,
  styles: `
    p {
      padding: var(--mizan-space-2) var(--mizan-space-4);
      border-radius: var(--mizan-radius);
      background: var(--mizan-accent-container);
      color: var(--mizan-on-accent-container);
    }
    a {
      color: inherit;
      font-weight: 500;
    }
    @media print {
      a {
        display: none;
      }
    }
  `,
})
export class ReportedNote {
  readonly project = input.required<string>();
  /** The day that the address asks for; null for today. */
  readonly asked = input.required<Day | null>();

  private readonly today = inject(TodayChosen);
  private readonly read = readApi<Page<ReportSummary>>(() => recentReports(this.project()));
  protected readonly last = computed(() => lastReport(this.read.value()?.items ?? []));

  constructor() {
    effect(() => {
      const [project, isToday] = [this.project(), this.asked() === null];
      untracked(() => {
        this.today.note(project, isToday);
      });
    });
  }
}
