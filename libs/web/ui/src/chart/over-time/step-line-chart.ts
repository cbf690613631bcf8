import { Component, computed, input, type TemplateRef } from '@angular/core';
import type { Day } from '@mizan/domain';
import { Chart } from '../frame/chart';
import { figureCell, type ChartTable, type TableCell, type TableColumn, type TableRow } from '../frame/chart-table';
import type { ChartWords } from '../frame/chart-words';
import type { LegendEntry } from '../frame/legend';
import type { ChartReading } from '../frame/reading';
import { seriesLook } from '../palette';
import { bandRuns, isLevel, type StepLinePoint } from './step-line';
import { StepLinePlot } from './step-line-plot';
import { TimeChart } from './time-chart';

/** The words of a `StepLineChart`, already in the reader's language. */
export interface StepLineWords {
  /** Names of the lines, in the legend, beside the lines and over the columns. */
  target: string;
  actual: string;
  baseline: string;
  /** Over the column of days. */
  day: string;
  /** The day that the figures are read at, in the legend. */
  readAt: string;
  /** The band round the steps in the legend, and its two columns; needed where points have one. */
  tolerance?: { band: string; low: string; high: string };
  /** The second line; needed where points have one. */
  comparison?: string;
}

/** Expected steps, with what is tolerated round them, against what was reached. */
@Component({
  selector: 'mz-step-line-chart',
  imports: [Chart, StepLinePlot],
  templateUrl: './step-line-chart.html',
  styleUrl: './time-chart.scss',
})
export class StepLineChart extends TimeChart {
  readonly words = input.required<ChartWords & StepLineWords>();
  /** In order of days. */
  readonly points = input.required<readonly StepLinePoint[]>();
  readonly baseline = input<number | null>(null);
  /** Writes what was reached by a day in the table, where it is more than text; the row's key is the day. */
  readonly actualTemplate = input<TemplateRef<{ $implicit: TableRow; cell: TableCell }>>();

  protected readonly names = computed(() => ({ target: this.words().target, actual: this.words().actual }));

  private readonly hasTarget = computed(() => this.points().some((point) => point.target !== null));
  private readonly hasBand = computed(() => bandRuns(this.points()).length > 0);
  private readonly hasComparison = computed(() => this.points().some((point) => isLevel(point.comparison)));
  /** While nothing is pointed at, the day that the figures are read at is told. */
  protected readonly resting = computed(() => {
    const byNow = this.points().findLastIndex((point) => point.on <= this.about().asOf);
    return Math.max(byNow, 0);
  });

  protected readonly legend = computed<LegendEntry[]>(() => {
    const words = this.words();
    const baseline = this.baseline();
    const entries: (LegendEntry | false)[] = [
      { key: 'actual', name: words.actual, sample: { ink: 'var(--mizan-accent)', line: 'solid', shape: 'circle' } },
      this.hasTarget() && { key: 'target', name: words.target, sample: { ink: 'var(--mizan-ink)', line: 'step' } },
      this.hasBand() && {
        key: 'tolerance',
        name: words.tolerance?.band ?? '',
        sample: { ink: 'var(--mizan-ink-soft)', block: 'soft' },
      },
      this.hasComparison() && {
        key: 'comparison',
        name: words.comparison ?? '',
        sample: { ink: seriesLook(2).ink, line: 'dashed', shape: 'square' },
      },
      baseline !== null && {
        key: 'baseline',
        name: words.baseline,
        figure: this.formatLevel()(baseline),
        sample: { ink: 'var(--mizan-ink-soft)', line: 'dotted' },
      },
      { key: 'read-at', name: words.readAt, sample: { ink: 'var(--mizan-line-strong)', line: 'upright' } },
    ];
    return entries.filter((entry) => entry !== false);
  });

  protected readonly readings = computed<ChartReading[]>(() => {
    const { actual, target, comparison = '' } = this.words();
    const figure = (level: number | null | undefined): string | null =>
      isLevel(level) ? this.formatLevel()(level) : null;
    return this.points().map((point) => ({
      key: point.on,
      name: this.formatDay()(point.on),
      parts: [
        { name: actual, text: figure(point.actual), strong: true },
        { name: target, text: figure(point.target) },
        ...(this.hasComparison() ? [{ name: comparison, text: figure(point.comparison) }] : []),
      ],
    }));
  });

  protected readonly table = computed<ChartTable>(() => {
    const words = this.words();
    const cell = (level: number | null | undefined): TableCell => figureCell(level ?? null, this.formatLevel());
    const [band, comparison, template] = [this.hasBand(), this.hasComparison(), this.actualTemplate()];
    const columns: TableColumn[] = [
      { key: 'actual', name: words.actual, ...(template && { template }) },
      { key: 'target', name: words.target },
      { key: 'baseline', name: words.baseline, fileOnly: true },
    ];
    if (band) columns.push({ key: 'low', name: words.tolerance?.low ?? '' });
    if (band) columns.push({ key: 'high', name: words.tolerance?.high ?? '' });
    if (comparison) columns.push({ key: 'comparison', name: words.comparison ?? '' });
    const rows = this.points().map((point) => ({
      key: point.on,
      name: this.formatDay()(point.on),
      value: point.on,
      cells: [
        cell(point.actual),
        cell(point.target),
        cell(this.baseline()),
        ...(band ? [cell(point.low), cell(point.high)] : []),
        ...(comparison ? [cell(point.comparison)] : []),
      ],
    }));
    return { heading: words.day, columns, rows };
  });

  protected days(): readonly { on: Day }[] {
    return this.points();
  }
}
