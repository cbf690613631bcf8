import { Component, computed, input } from '@angular/core';

/** Size of the drawing; its lines keep their width however it is stretched. */
const [width, height, edge] = [120, 28, 3];

/** A line without axes, for the eye alone: what it says stands beside it in words. */
@Component({
  selector: 'mz-sparkline',
  template: `
    <svg class="mz-along-time" [attr.viewBox]="'0 0 ' + width + ' ' + height" aria-hidden="true" focusable="false">
      @for (run of runs(); track $index) {
        <polyline [attr.points]="run" />
      }
      @if (last(); as point) {
        <circle r="3" [attr.cx]="point.x" [attr.cy]="point.y" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      inline-size: 7.5rem;
      block-size: 1.75rem;
    }
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      overflow: visible;
    }
    polyline {
      fill: none;
      stroke: var(--mizan-accent);
      stroke-width: 1.75;
      stroke-linejoin: round;
    }
    circle {
      fill: var(--mizan-accent);
    }
  `,
})
export class Sparkline {
  /** Shares of one in order of time, evenly spaced; null where nothing is known, which breaks the line. */
  readonly shares = input.required<readonly (number | null)[]>();

  protected readonly width = width;
  protected readonly height = height;
  private readonly points = computed(() => {
    const steps = Math.max(1, this.shares().length - 1);
    return this.shares().map((share, at) => {
      if (share === null) return null;
      const drawn = Math.min(1, Math.max(0, share));
      return { x: edge + ((width - 2 * edge) * at) / steps, y: height - edge - (height - 2 * edge) * drawn };
    });
  });
  protected readonly runs = computed(() => {
    const runs: string[][] = [[]];
    for (const point of this.points()) {
      if (point === null) runs.push([]);
      else runs.at(-1)?.push(`${point.x},${point.y}`);
    }
    return runs.filter((run) => run.length > 1).map((run) => run.join(' '));
  });
  protected readonly last = computed(() => this.points().at(-1) ?? null);
}
