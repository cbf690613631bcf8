import { Component, input } from '@angular/core';
import type { Axis, Indicator, IndicatorProgress } from '@mizan/contract';
import { WordsPipe } from '@mizan/web/platform';
import { BreakdownCharts } from './breakdown-charts';

/** The breakdown of the current value, as a part of the indicator's page. */
@Component({
  selector: 'mz-breakdown',
  imports: [BreakdownCharts, WordsPipe],
  template: `
    <section aria-labelledby="breakdown">
      <h2 id="breakdown">{{ 'tracking.indicator.breakdown.title' | words }}</h2>
      <mz-breakdown-charts class="panel" [indicator]="indicator()" [axes]="axes()" [progress]="progress()" />
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--mizan-space-4);
    }
    .panel {
      padding: var(--mizan-space-4);
      border: 1px solid var(--mizan-line);
      border-radius: var(--mizan-radius);
      background: var(--mizan-surface);
    }
  `,
})
export class Breakdown {
  readonly indicator = input.required<Indicator>();
  readonly axes = input.required<readonly Axis[]>();
  readonly progress = input.required<Pick<IndicatorProgress, 'asOf' | 'disaggregation'>>();
}
