import { Component, computed, ElementRef, input, signal, viewChild } from '@angular/core';
import type { Day } from '@mizan/domain';
import { Chart } from '../frame/chart';
import { figureCell, type ChartTable } from '../frame/chart-table';
import type { ChartAbout, ChartWords } from '../frame/chart-words';
import type { LegendEntry } from '../frame/legend';
import type { ChartReading } from '../frame/reading';
import { measuredWidth } from '../measured-width';
import { seriesLook } from '../palette';
import { LinesPlot, type LevelsOverTime } from './lines-plot';
import { dayUnder, plotView } from './pointed-day';

/** The words of a `LinesChart`, already in the reader's language. */
export interface LinesWords {
  /** Over the column of days. */
  day: string;
}

/** Several levels over the same days, up to six: each line with its own colour and marker, named in the legend. */
@Component({
  selector: 'mz-lines-chart',
  imports: [Chart, LinesPlot],
  templateUrl: './lines-chart.html',
  styleUrl: './time-chart.scss',
})
export class LinesChart {
  readonly about = input.required<ChartAbout>();
  readonly words = input.required<ChartWords & LinesWords>();
  /** In order. */
  readonly on = input.required<readonly Day[]>();
  readonly lines = input.required<readonly LevelsOverTime[]>();
  readonly formatDay = input.required<(day: Day) => string>();
  readonly formatAxisDay = input.required<(day: Day) => string>();
  readonly formatLevel = input.required<(level: number) => string>();

  private readonly plot = viewChild.required<ElementRef<HTMLElement>>('plot');
  private readonly width = measuredWidth(this.plot);
  protected readonly view = computed(() => plotView(this.width()));
  protected readonly at = signal<number | null>(null);
  protected readonly resting = computed(() => Math.max(0, this.on().length - 1));

  protected readonly legend = computed<LegendEntry[]>(() =>
    this.lines().map(({ key, name }, at) => {
      const { ink, shape } = seriesLook(at);
      return { key, name, sample: { ink, line: 'solid', shape } };
    }),
  );
  protected readonly readings = computed<ChartReading[]>(() =>
    this.on().map((day, at) => ({
      key: day,
      name: this.formatDay()(day),
      parts: this.lines().map(({ name, levels }) => {
        const level = levels[at];
        return { name, text: level === null || level === undefined ? null : this.formatLevel()(level) };
      }),
    })),
  );
  protected readonly table = computed<ChartTable>(() => ({
    heading: this.words().day,
    columns: this.lines().map(({ key, name }) => ({ key, name })),
    rows: this.on().map((day, at) => ({
      key: day,
      name: this.formatDay()(day),
      value: day,
      cells: this.lines().map(({ levels }) => figureCell(levels[at] ?? null, this.formatLevel())),
    })),
  }));

  protected point(event: PointerEvent): void {
    const days = this.on().map((on) => ({ on }));
    this.at.set(dayUnder(event, this.plot().nativeElement, days));
  }
}
