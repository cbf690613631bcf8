import { Component, computed, input, ViewEncapsulation } from '@angular/core';
import { ChartCommonModule, LineChartModule } from '@swimlane/ngx-charts';
import type { Day } from '@mizan/domain';
import { seriesLook, shapeOutline } from '../palette';
import { axisLevels, momentOf, type PlotPoint } from './step-line';
import { TimePlot, type PlotLine } from './time-plot';

/** One line of a chart over time: a level for each of the chart's days, null where there is none. */
export interface LevelsOverTime {
  key: string;
  name: string;
  levels: readonly (number | null)[];
}

/** The drawing of a `LinesChart`: each line with its own colour and marker. */
@Component({
  selector: 'mz-lines-plot',
  imports: [ChartCommonModule, LineChartModule],
  templateUrl: './lines-plot.html',
  styleUrls: ['./time-plot.scss', './lines-plot.scss'],
  // ngx-charts' parts are drawn by their own components, which scoped styles would not reach.
  encapsulation: ViewEncapsulation.None,
})
export class LinesPlot extends TimePlot {
  readonly on = input.required<readonly Day[]>();
  readonly lines = input.required<readonly LevelsOverTime[]>();

  protected readonly days = computed(() => this.on());
  protected readonly levels = computed(() => axisLevels(this.lines().flatMap((line) => line.levels.filter(isKnown))));

  protected plotLines(): PlotLine[] {
    return this.lines().map((line, at) => ({ name: `series-${at + 1}`, series: this.pointsOf(line) }));
  }

  /** The legend names the lines: their ends may lie on one another. */
  protected endTexts(): string[] {
    return [];
  }

  protected markers(): { path: string; ink: string }[] {
    return this.lines().flatMap((line, at) => {
      const { ink, shape } = seriesLook(at);
      return changes(this.pointsOf(line)).map(({ name, value }) => ({
        path: shapeOutline(shape, this.across(name), this.heightOf(value), 4.5),
        ink,
      }));
    });
  }

  private pointsOf({ levels }: LevelsOverTime): PlotPoint[] {
    return this.on().flatMap((day, at) => {
      const value = levels[at];
      return value === null || value === undefined ? [] : { name: momentOf(day), value };
    });
  }
}

function isKnown(level: number | null): level is number {
  return level !== null;
}

/** Those whose level is another than the one before: the rest only carry it on. */
function changes(points: readonly PlotPoint[]): PlotPoint[] {
  return points.filter(({ value }, at) => value !== points[at - 1]?.value);
}
