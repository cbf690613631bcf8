import { computed, Directive, ElementRef, input, signal, viewChild } from '@angular/core';
import type { Day, TextDirection } from '@mizan/domain';
import type { ChartAbout } from '../frame/chart-words';
import { measuredWidth } from '../measured-width';
import { nearestPoint } from './step-line';

/**
 * What every chart over time has: how it writes its days and levels, the size of its plot, and the day that is read. It
 * draws in `ltr`, which the page mirrors where its language runs from the right. The template has the plot's box as `#plot`.
 */
@Directive()
export abstract class TimeChart {
  readonly about = input.required<ChartAbout>();
  readonly formatDay = input.required<(day: Day) => string>();
  readonly formatAxisDay = input.required<(day: Day) => string>();
  readonly formatLevel = input.required<(level: number) => string>();

  private readonly plot = viewChild.required<ElementRef<HTMLElement>>('plot');
  private readonly width = measuredWidth(this.plot);
  protected readonly view = computed(() => plotView(this.width()));
  protected readonly at = signal<number | null>(null);

  /** What stands on each of its days, in order. */
  protected abstract days(): readonly { on: Day }[];

  protected point(event: PointerEvent): void {
    this.at.set(dayUnder(event, this.plot().nativeElement, this.about().direction, this.days()));
  }
}

/** Size of a plot for a width in pixels; null before it was measured. */
function plotView(width: number | null): [number, number] | null {
  return width === null ? null : [width, width < 560 ? 240 : 320];
}

/** Index of the day nearest to a pointer over a plot; null where there is none. */
function dayUnder(
  event: PointerEvent,
  plot: Element,
  direction: TextDirection,
  days: readonly { on: Day }[],
): number | null {
  // A grid line is as long as the axis of days.
  const grid = plot.querySelector('.gridline-path-horizontal')?.getBoundingClientRect();
  if (!grid || grid.width === 0) return null;
  const along = direction === 'rtl' ? grid.right - event.clientX : event.clientX - grid.left;
  return nearestPoint(days, along / grid.width);
}
