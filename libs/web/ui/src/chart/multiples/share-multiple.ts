import { Component, computed, input } from '@angular/core';
import type { Day } from '@mizan/domain';
import { momentOf } from '../over-time/step-line';

/** How far something was on a day, and how far it should have been; shares of one, null where there is none. */
export interface SharePoint {
  on: Day;
  share: number | null;
  expected: number | null;
}

const [width, height, edge] = [240, 84, 6];

/**
 * One of several small drawings on one scale, from nothing to the whole: what was reached as a line with points, what was
 * expected as dashed steps. Beyond the scale it stays at its end. For the eye alone; the chart's table has the figures.
 */
@Component({
  selector: 'mz-share-multiple',
  template: `
    <svg class="mz-along-time" [attr.viewBox]="'0 0 ' + width + ' ' + height" aria-hidden="true" focusable="false">
      @for (level of [0, 0.5, 1]; track level) {
        <line class="grid" x1="0" [attr.x2]="width" [attr.y1]="heightOf(level)" [attr.y2]="heightOf(level)" />
      }
      <path class="expected" [attr.d]="steps()" />
      <polyline [attr.points]="line()" />
      @for (point of marks(); track $index) {
        <circle [attr.r]="$last ? 4 : 2.5" [attr.cx]="point.x" [attr.cy]="point.y" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
    }
    .grid {
      stroke: var(--mizan-line);
    }
    .expected {
      fill: none;
      stroke: var(--mizan-ink);
      stroke-width: 1.25;
      stroke-dasharray: 4 3;
    }
    polyline {
      fill: none;
      stroke: var(--mizan-accent);
      stroke-width: 2;
    }
    circle {
      fill: var(--mizan-accent);
    }
  `,
})
export class ShareMultiple {
  /** In order of days. */
  readonly points = input.required<readonly SharePoint[]>();
  /** The first and the last day of the scale that all of them share. */
  readonly from = input.required<Day>();
  readonly to = input.required<Day>();

  protected readonly width = width;
  protected readonly height = height;
  protected readonly reached = computed(() =>
    this.points().flatMap(({ on, share }) => (share === null ? [] : { x: this.placeOf(on), y: this.heightOf(share) })),
  );
  /** Where it changed, and where it stands: the points between only carry a level on. */
  protected readonly marks = computed(() => {
    const reached = this.reached();
    return reached.filter(({ y }, at) => y !== reached[at - 1]?.y || at === reached.length - 1);
  });
  protected readonly line = computed(() =>
    this.reached()
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
  protected readonly steps = computed(() => {
    const known = this.points().filter(({ expected }) => expected !== null);
    return known
      .map(({ on, expected }, at) => {
        const y = this.heightOf(expected ?? 0);
        return at === 0 ? `M${this.placeOf(on)},${y}` : `H${this.placeOf(on)}V${y}`;
      })
      .concat(known.length > 0 ? `H${width - edge}` : '')
      .join('');
  });

  protected heightOf(share: number): number {
    return height - edge - (height - 2 * edge) * Math.min(1, Math.max(0, share));
  }

  private placeOf(day: Day): number {
    const [first, last] = [momentOf(this.from()).getTime(), momentOf(this.to()).getTime()];
    const place = (momentOf(day).getTime() - first) / Math.max(1, last - first);
    return edge + (width - 2 * edge) * Math.min(1, Math.max(0, place));
  }
}
