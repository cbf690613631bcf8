import { Component, computed, input } from '@angular/core';
import type { Day } from '@mizan/domain';
import { Chart } from '../frame/chart';
import { figureCell, type ChartTable } from '../frame/chart-table';
import type { ChartWords } from '../frame/chart-words';
import type { LegendEntry } from '../frame/legend';
import type { ChartReading } from '../frame/reading';
import { seriesLook } from '../palette';
import { LinesPlot, type LevelsOverTime } from './lines-plot';
import { TimeChart } from './time-chart';

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
export class LinesChart extends TimeChart {
  readonly words = input.required<ChartWords & LinesWords>();
  /** In order. */
  readonly on = input.required<readonly Day[]>();
  readonly lines = input.required<readonly LevelsOverTime[]>();

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

  protected days(): readonly { on: Day }[] {
    return this.on().map((on) => ({ on }));
  }
}
