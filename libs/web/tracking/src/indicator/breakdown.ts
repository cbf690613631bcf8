import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Axis, Indicator } from '@mizan/contract';
import type { AxisTotals } from '@mizan/domain';
import { BreakdownTables } from './breakdown-tables';

/** The breakdown of the current value, as a part of the indicator's page. */
@Component({
  selector: 'mz-breakdown',
  imports: [BreakdownTables, TranslocoPipe],
  template: `
    <section aria-labelledby="breakdown">
      <h2 id="breakdown">{{ 'tracking.indicator.breakdown.title' | transloco }}</h2>
      <mz-breakdown-tables [indicator]="indicator()" [axes]="axes()" [totals]="totals()" />
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--mizan-space-4);
    }
  `,
})
export class Breakdown {
  readonly indicator = input.required<Indicator>();
  readonly axes = input.required<readonly Axis[]>();
  readonly totals = input.required<readonly AxisTotals[]>();
}
