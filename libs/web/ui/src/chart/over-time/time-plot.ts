import { Component, input, type AfterViewChecked } from '@angular/core';
import type { Day } from '@mizan/domain';
import { LineChartComponent, ScaleType, type Color } from '@swimlane/ngx-charts';
import { axisDays, momentOf, type PlotPoint } from './step-line';

/** Strokes come from the style sheet, so the plot follows light, dark and print. */
const palette: Color = {
  name: 'mizan',
  selectable: false,
  group: ScaleType.Ordinal,
  domain: ['currentColor', 'currentColor'],
};

/** Room that one label takes: across under the axis, and down beside the ends of the lines, in pixels. */
const dayRoom = 84;
export const labelRoom = 16;

/** A line of the plot, as ngx-charts takes it. */
export interface PlotLine {
  name: string;
  series: PlotPoint[];
}

/**
 * A drawing of lines over days, by ngx-charts' axes and lines. It extends the line chart for its scales and margins; the
 * templates differ, because that chart draws every line with one curve and knows no labels. A component, since Angular lets
 * nothing else inherit from one.
 */
@Component({ selector: 'mz-time-plot', template: '' })
export abstract class TimePlot extends LineChartComponent implements AfterViewChecked {
  override xAxis = true;
  override yAxis = true;
  override animations = false;
  override scheme = palette;

  /** The day that the figures are read at; drawn where it lies within the axis. */
  readonly readAt = input<Day | null>(null);
  /** Index of the day that is read; null for none. */
  readonly pointedAt = input<number | null>(null);
  readonly formatAxisDay = input.required<(day: Day) => string>();
  readonly formatLevel = input.required<(level: number) => string>();

  protected readonly dayLabel = (moment: Date): string => this.formatAxisDay()(moment.toISOString().slice(0, 10));
  protected readonly levelLabel = (level: number): string => this.formatLevel()(level);

  /** In order, each once. */
  protected abstract days(): readonly Day[];
  /** Round levels for the vertical axis, the least first. */
  protected abstract levels(): readonly number[];
  protected abstract plotLines(): readonly PlotLine[];
  /** What is written beside the ends of the lines. */
  protected abstract endTexts(): readonly string[];

  override update(): void {
    this.results = this.plotLines().filter((line) => line.series.length > 0);
    // A value at the top may have its label above its point.
    this.margin = [labelRoom * 1.5, this.roomForLabels(), 12, 16];
    this.yAxisTicks = [...this.levels()];
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
  protected get across(): (moment: Date) => number {
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

  /** Whether there is room for a line's name beside its end. */
  protected get wide(): boolean {
    return this.view[0] >= 560;
  }

  /** Beside the lines' ends stand their labels; a letter takes about 7 pixels. Under the last tick, half a day's name needs room too. */
  private roomForLabels(): number {
    const letters = Math.max(0, ...this.endTexts().map((text) => text.length));
    return Math.min(180, Math.max(40, 20 + 7 * letters));
  }
}
