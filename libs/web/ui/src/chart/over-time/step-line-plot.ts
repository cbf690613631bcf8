import { Component, computed, input, ViewEncapsulation } from '@angular/core';
import { ChartCommonModule, LineChartModule } from '@swimlane/ngx-charts';
import { apart, axisLevels, bandRuns, stepLines, type PlotPoint, type StepLinePoint } from './step-line';
import { labelRoom, TimePlot, type PlotLine } from './time-plot';

/**
 * The drawing of a `StepLineChart`: targets as steps in their band of tolerance, values as points on a line, the baseline
 * and the day of reading as thin rules.
 */
@Component({
  selector: 'mz-step-line-plot',
  imports: [ChartCommonModule, LineChartModule],
  templateUrl: './step-line-plot.html',
  styleUrls: ['./time-plot.scss', './step-line-plot.scss'],
  // ngx-charts' parts are drawn by their own components, which scoped styles would not reach.
  encapsulation: ViewEncapsulation.None,
})
export class StepLinePlot extends TimePlot {
  readonly points = input.required<readonly StepLinePoint[]>();
  readonly baseline = input<number | null>(null);
  readonly names = input.required<{ target: string; actual: string }>();

  protected readonly lines = computed(() => stepLines(this.points()));
  protected readonly days = computed(() => this.points().map((point) => point.on));
  private readonly bands = computed(() => bandRuns(this.points()));
  protected readonly levels = computed(() => {
    const { target, actual, comparison } = this.lines();
    return axisLevels([
      ...[...target, ...actual, ...comparison].map((point) => point.value),
      ...this.bands().flatMap(({ low, high }) => [low, high]),
      ...[this.baseline() ?? []].flat(),
    ]);
  });
  protected readonly pointed = computed(() => {
    const at = this.pointedAt();
    return at === null ? undefined : this.points()[at];
  });

  protected plotLines(): PlotLine[] {
    const { target, actual, comparison } = this.lines();
    return [
      { name: 'target', series: target },
      { name: 'comparison', series: comparison },
      { name: 'actual', series: actual },
    ];
  }

  protected endTexts(): string[] {
    const { target, actual } = this.lines();
    return [
      ...target.slice(-1).map((point) => this.labelText('target', point.value)),
      ...actual.slice(-1).map((point) => this.labelText('actual', point.value)),
    ];
  }

  /** Outline of the tolerance round the steps. */
  protected bandOutline(): string {
    return this.bands()
      .map(({ from, to, low, high }) => {
        const [left, right] = [this.placeOf(from), this.placeOf(to)];
        return `M${left},${this.heightOf(high)}H${right}V${this.heightOf(low)}H${left}Z`;
      })
      .join('');
  }

  /** With the line's name where there is room for it; the legend tells it anyway. */
  private labelText(name: 'target' | 'actual', level: number): string {
    return this.wide ? `${this.names()[name]} ${this.levelLabel(level)}` : this.levelLabel(level);
  }

  /** What stands at the end of each line: the target's beside it, the value's beside its last point, clear of the target. */
  protected endLabels(): EndLabel[] {
    const target = this.lines().target.at(-1);
    const actual = this.lines().actual.at(-1);
    const labels: EndLabel[] = [];
    if (target) {
      const text = this.labelText('target', target.value);
      labels.push({ name: 'target', text, x: this.dims.width + 8, y: this.heightOf(target.value) });
    }
    if (actual) {
      const text = this.labelText('actual', actual.value);
      labels.push({ name: 'actual', text, x: this.across(actual.name) + 9, y: this.clearOfTarget(actual) });
    }
    const [first, second] = labels;
    // A value of the last day stands beside the target's label.
    if (first && second && second.x > this.dims.width - 90) [first.y, second.y] = apart(first.y, second.y, labelRoom);
    return labels;
  }

  /** The height for the value's label; above or below its point where the target's line would run through it. */
  private clearOfTarget({ name, value }: PlotPoint): number {
    const height = this.heightOf(value);
    const inForce = this.lines().target.findLast((point) => point.name <= name);
    if (!inForce) return height;
    const line = this.heightOf(inForce.value);
    if (Math.abs(line - height) >= labelRoom) return height;
    return height <= line ? height - labelRoom : height + labelRoom;
  }
}

interface EndLabel {
  name: 'target' | 'actual';
  text: string;
  x: number;
  y: number;
}
