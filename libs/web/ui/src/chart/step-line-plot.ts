import { Component, computed, input, ViewEncapsulation, type AfterViewChecked } from '@angular/core';
import type { Day } from '@mizan/domain';
import { ChartCommonModule, LineChartComponent, LineChartModule, ScaleType, type Color } from '@swimlane/ngx-charts';
import { apart, axisDays, axisLevels, momentOf, stepLines, type PlotPoint, type StepLinePoint } from './step-line';

/** Strokes come from the style sheet, so the plot follows light, dark and print. */
const palette: Color = {
  name: 'mizan',
  selectable: false,
  group: ScaleType.Ordinal,
  domain: ['currentColor', 'currentColor'],
};

/** Room that one label takes: across under the axis, and down beside the ends of the lines, in pixels. */
const dayRoom = 84;
const labelRoom = 16;

/**
 * The drawing of a `StepLineChart`, by ngx-charts' axes and lines: targets as steps, values as points on a line, the
 * baseline and the day of reading as thin rules. It extends the line chart for its scales and margins; only the
 * template differs, because that chart draws every line with one curve and knows no labels.
 */
@Component({
  selector: 'mz-step-line-plot',
  imports: [ChartCommonModule, LineChartModule],
  templateUrl: './step-line-plot.html',
  styleUrl: './step-line-plot.scss',
  // ngx-charts' parts are drawn by their own components, which scoped styles would not reach.
  encapsulation: ViewEncapsulation.None,
})
export class StepLinePlot extends LineChartComponent implements AfterViewChecked {
  override xAxis = true;
  override yAxis = true;
  override animations = false;
  override scheme = palette;

  readonly points = input.required<readonly StepLinePoint[]>();
  readonly baseline = input<number | null>(null);
  /** The day that the figures are read at; drawn where it lies within the axis. */
  readonly readAt = input<Day | null>(null);
  /** Index of the point that the reader points at; null for none. */
  readonly pointedAt = input<number | null>(null);
  readonly formatAxisDay = input.required<(day: Day) => string>();
  readonly formatLevel = input.required<(level: number) => string>();
  readonly names = input.required<{ target: string; actual: string }>();

  protected readonly lines = computed(() => stepLines(this.points()));
  private readonly days = computed(() => this.points().map((point) => point.on));
  private readonly levels = computed(() => {
    const { target, actual } = this.lines();
    const baseline = this.baseline();
    return axisLevels([...target, ...actual].map((point) => point.value).concat(baseline ?? []));
  });
  protected readonly pointed = computed(() => {
    const at = this.pointedAt();
    return at === null ? undefined : this.points()[at];
  });
  protected readonly dayLabel = (moment: Date): string => this.formatAxisDay()(moment.toISOString().slice(0, 10));
  protected readonly levelLabel = (level: number): string => this.formatLevel()(level);

  override update(): void {
    const { target, actual } = this.lines();
    this.results = [
      { name: 'target', series: target },
      { name: 'actual', series: actual },
    ].filter((line) => line.series.length > 0);
    // A value at the top may have its label above its point.
    this.margin = [labelRoom * 1.5, this.roomForLabels(), 12, 16];
    this.yAxisTicks = this.levels();
    const room = this.view[0] - this.margin.reduce((sum, side, at) => (at % 2 === 1 ? sum + side : sum), 0);
    this.xAxisTicks = axisDays(this.days(), dayRoom / Math.max(room, 1)).map(momentOf);
    super.update();
  }

  /** With a box of its own, the drawing shrinks to a sheet of paper instead of being cut. */
  ngAfterViewChecked(): void {
    const host = this.chartElement.nativeElement as Element;
    host.querySelector('svg')?.setAttribute('viewBox', `0 0 ${this.width} ${this.height}`);
  }

  override getYDomain(): [number, number] {
    const levels = this.levels();
    return [levels.at(0) ?? 0, levels.at(-1) ?? 1];
  }

  override getXDomain(): Date[] {
    const days = this.days();
    this.scaleType = ScaleType.Time;
    this.xSet = days.map(momentOf);
    return [momentOf(days.at(0) ?? '1970-01-01'), momentOf(days.at(-1) ?? '1970-01-02')];
  }

  // The library leaves its scales untyped.
  private get across(): (moment: Date) => number {
    return this.xScale as (moment: Date) => number;
  }

  private get upward(): (level: number) => number {
    return this.yScale as (level: number) => number;
  }

  protected placeOf(day: Day): number {
    return this.across(momentOf(day));
  }

  protected heightOf(level: number): number {
    return this.upward(level);
  }

  protected within(day: Day): boolean {
    const days = this.days();
    return day > (days.at(0) ?? day) && day < (days.at(-1) ?? day);
  }

  /** Beside the lines' ends stand their labels; a letter takes about 7 pixels. */
  private roomForLabels(): number {
    const { target, actual } = this.lines();
    const last = [target.at(-1), actual.at(-1)].flatMap((point) => point ?? []);
    const [first, second] = [
      this.labelText('target', last[0]?.value ?? 0),
      this.labelText('actual', last.at(-1)?.value ?? 0),
    ];
    // Under the last tick, half a day's name needs room too.
    return Math.min(180, Math.max(40, 20 + 7 * Math.max(first.length, second.length)));
  }

  /** With the line's name where there is room for it; the legend tells it anyway. */
  private labelText(name: 'target' | 'actual', level: number): string {
    return this.view[0] >= 560 ? `${this.names()[name]} ${this.levelLabel(level)}` : this.levelLabel(level);
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
