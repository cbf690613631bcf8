import type { Day } from '@mizan/domain';
import { nearestPoint } from './step-line';

/** Size of a plot over time for a width in pixels; null before it was measured. */
export function plotView(width: number | null): [number, number] | null {
  return width === null ? null : [width, width < 560 ? 240 : 320];
}

/** Index of the day nearest to a pointer over a plot; null where there is none. */
export function dayUnder(event: PointerEvent, plot: Element, days: readonly { on: Day }[]): number | null {
  // A grid line is as long as the axis of days.
  const grid = plot.querySelector('.gridline-path-horizontal')?.getBoundingClientRect();
  return grid && grid.width > 0 ? nearestPoint(days, (event.clientX - grid.left) / grid.width) : null;
}
