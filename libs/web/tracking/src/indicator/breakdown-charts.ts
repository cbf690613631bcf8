import { Component, computed, inject, input } from '@angular/core';
import type { Axis, Indicator, IndicatorProgress } from '@mizan/contract';
import { defaultSmallGroupLimit, type AxisTotals } from '@mizan/domain';
import { ChartWording, ProjectStore, Wording, WordsPipe } from '@mizan/web/platform';
import { BarTable, type BarRow } from '@mizan/web/ui';
import { Chart, type ChartAbout, type ChartTable } from '@mizan/web/ui/charts';
import { ChartSource } from '../chart-source';
import { askFor } from '../how/asked-figure';
import { HowLink } from '../how/how-link';
import { breakdownFinding } from './breakdown-finding';

/** The current value by sex, age, country…: one chart of bars for each axis; groups too small to be shown say so. */
@Component({
  selector: 'mz-breakdown-charts',
  imports: [BarTable, Chart, HowLink, WordsPipe],
  template: `
    @for (axis of charts(); track axis.code) {
      <mz-chart [about]="axis.about" [words]="words()" [table]="axis.table" [offersTable]="false">
        <mz-bar-table
          [caption]="axis.name"
          [nameHeading]="axis.name"
          [figureHeading]="'tracking.indicator.figures.actual' | words"
          [rows]="axis.rows"
          [whole]="indicator().measure === 'percentage' ? 100 : null"
          [figureTemplate]="figure"
        />
      </mz-chart>
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
      --mz-chart-title: var(--mizan-text);

      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      gap: var(--mizan-space-5);
    }
    mz-bar-table {
      display: block;
      margin-block-start: var(--mizan-space-2);
    }
    .note {
      grid-column: 1 / -1;
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
  `,
})
export class BreakdownCharts {
  readonly indicator = input.required<Indicator>();
  readonly axes = input.required<readonly Axis[]>();
  readonly progress = input.required<Pick<IndicatorProgress, 'asOf' | 'disaggregation'>>();

  private readonly wording = inject(Wording);
  private readonly source = inject(ChartSource);
  private readonly project = inject(ProjectStore).project;
  private readonly limit = computed(() => this.project()?.smallGroupLimit ?? defaultSmallGroupLimit);
  protected readonly words = inject(ChartWording).words;
  protected readonly charts = computed(() => this.progress().disaggregation.map((totals) => this.chartOf(totals)));
  protected readonly withheld = computed(() =>
    this.progress().disaggregation.some(({ categories }) => categories.some(({ suppressed }) => suppressed)),
  );
  protected readonly withheldNote = computed(() =>
    this.wording.plural('tracking.indicator.breakdown.withheld-note', this.limit()),
  );

  protected howOf(axis: string, category: string): string {
    return askFor('indicator', this.indicator().code, 'category', axis, category);
  }

  private chartOf({ axis: code, categories }: AxisTotals) {
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
    const name = axis === undefined ? code : this.wording.text(axis.label);
    return { code, name, rows, about: this.aboutOf(code, name, rows), table: this.tableOf(name, rows) };
  }

  private aboutOf(axis: string, name: string, rows: readonly BarRow[]): ChartAbout {
    const { code, unit } = this.indicator();
    const finding = breakdownFinding(rows);
    const sentence = this.wording.words(`tracking.indicator.breakdown.finding.${finding.kind}`, {
      axis: name,
      names: this.wording.list(finding.names),
      figure: finding.figure,
    });
    return {
      ...this.source.of(this.indicator(), this.progress().asOf),
      title: sentence,
      summary: sentence,
      unit: this.wording.unit(unit),
      fileStem: `${code}-${axis}-bars`,
    };
  }

  private tableOf(heading: string, rows: readonly BarRow[]): ChartTable {
    return {
      heading,
      columns: [{ key: 'actual', name: this.wording.words('tracking.indicator.figures.actual') }],
      rows: rows.map(({ key, name, level, figure }) => ({
        key,
        name,
        // Where there is no level, the file says why.
        cells: [level === null ? { text: figure } : { text: figure, value: level }],
      })),
    };
  }
}
