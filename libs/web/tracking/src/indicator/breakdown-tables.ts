import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Axis, Indicator } from '@mizan/contract';
import { defaultSmallGroupLimit, type AxisTotals } from '@mizan/domain';
import { ProjectStore, Wording } from '@mizan/web/platform';
import { BarTable, type BarRow } from '@mizan/web/ui';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';

/** The current value by sex, age, country…: one small table for each axis; groups too small to be shown say so. */
@Component({
  selector: 'mz-breakdown-tables',
  imports: [BarTable, HowLink, TranslocoPipe],
  template: `
    @for (axis of tables(); track axis.code) {
      <mz-bar-table
        [caption]="axis.name"
        [nameHeading]="axis.name"
        [figureHeading]="'tracking.indicator.figures.actual' | transloco"
        [rows]="axis.rows"
        [whole]="indicator().measure === 'percentage' ? 100 : null"
        [figureTemplate]="figure"
      />
      <ng-template #figure let-row>
        <mz-how [of]="howOf(axis.code, row.key)"
          ><bdi>{{ row.figure }}</bdi></mz-how
        >
      </ng-template>
    }
    @if (withheld()) {
      <p class="note">{{ withheldNote() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--mizan-space-4);
    }
    .note {
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
  `,
})
export class BreakdownTables {
  readonly indicator = input.required<Indicator>();
  readonly axes = input.required<readonly Axis[]>();
  readonly totals = input.required<readonly AxisTotals[]>();

  private readonly wording = inject(Wording);
  private readonly project = inject(ProjectStore).project;
  private readonly limit = computed(() => this.project()?.smallGroupLimit ?? defaultSmallGroupLimit);
  protected readonly tables = computed(() => this.totals().map((totals) => this.tableOf(totals)));
  protected readonly withheld = computed(() =>
    this.totals().some(({ categories }) => categories.some(({ suppressed }) => suppressed)),
  );
  protected readonly withheldNote = computed(() =>
    this.wording.plural('tracking.indicator.breakdown.withheld-note', this.limit()),
  );

  protected howOf(axis: string, category: string): string {
    return askFor('indicator', this.indicator().code, 'category', axis, category);
  }

  private tableOf({ axis: code, categories }: AxisTotals) {
    const axis = this.axes().find((known) => known.code === code);
    const { measure, unit } = this.indicator();
    const rows = categories
      // People of an unknown category are worth a line only where there are some.
      .filter(
        ({ category, value, suppressed }) => category !== 'unknown' || suppressed || (value !== null && value !== 0),
      )
      .map(({ category, value, suppressed }): BarRow => {
        const label = axis?.categories.find((known) => known.code === category)?.label;
        return {
          key: category,
          name: label === undefined ? category : this.wording.text(label),
          level: value,
          figure: suppressed
            ? this.wording.words('tracking.indicator.breakdown.withheld')
            : this.wording.figure(value, measure, unit),
          quiet: suppressed || value === null,
        };
      });
    return { code, name: axis === undefined ? code : this.wording.text(axis.label), rows };
  }
}
