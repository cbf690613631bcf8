import { Component, computed, ElementRef, input, viewChild } from '@angular/core';
import type { Day } from '@mizan/domain';
import { measuredWidth } from './measured-width';
import { axisLevels, momentOf } from './over-time/step-line';

/** A level expected by a day. */
export interface Step {
  on: Day;
  level: number;
}

/** Where one step stands in the drawing, in pixels. */
export interface SketchedStep {
  x: number;
  y: number;
  step: Step;
  /** Which side of its corner the level is written on. */
  anchor: 'start' | 'middle' | 'end';
}

export interface Sketch {
  steps: SketchedStep[];
  /** The line: each level stays in force until the next one. */
  path: string;
  /** Height of the level zero. */
  ground: number;
}

const height = 192;
/** The days are written below. */
const margin = { top: 26, end: 12, bottom: 34, start: 12 };

/** Places steps, in order of days, on a drawing so many pixels wide. Zero is on it, so that no small change looks large. */
export function sketchOf(steps: readonly Step[], width: number): Sketch {
  const levels = axisLevels(steps.map(({ level }) => level));
  const [lowest, highest] = [levels.at(0) ?? 0, levels.at(-1) ?? 1];
  const moments = steps.map(({ on }) => momentOf(on).getTime());
  const [first, last] = [moments.at(0) ?? 0, moments.at(-1) ?? 0];
  const room = width - margin.start - margin.end;
  const across = (moment: number): number =>
    margin.start + (last === first ? 0 : ((moment - first) / (last - first)) * room);
  const upward = (level: number): number =>
    margin.top + (1 - (level - lowest) / (highest - lowest)) * (height - margin.top - margin.bottom);
  const placed = steps.map((step, at): SketchedStep => {
    const x = across(moments[at] ?? first);
    const anchor = x < margin.start + 24 ? 'start' : x > width - margin.end - 24 ? 'end' : 'middle';
    return { step, x, y: upward(step.level), anchor };
  });
  const path = placed.map(({ x, y }, at) => (at === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
  return { steps: placed, path, ground: upward(0) };
}

/** A small drawing of the levels that are expected, day by day, that follows what is typed beside it. */
@Component({
  selector: 'mz-step-sketch',
  template: `
    <div #frame class="frame mz-along-time" dir="ltr" role="img" [attr.aria-label]="summary()">
      @if (sketch(); as drawn) {
        <svg [attr.viewBox]="'0 0 ' + width() + ' ${height}'" aria-hidden="true">
          <path class="ground" [attr.d]="'M0 ' + drawn.ground + 'H' + width()" />
          <path class="steps" [attr.d]="drawn.path" />
          @for (placed of drawn.steps; track placed.step.on) {
            <circle r="4" [attr.cx]="placed.x" [attr.cy]="placed.y" [class.first]="$first && fromBaseline()" />
            <text [attr.x]="placed.x" [attr.y]="placed.y - 9" [attr.text-anchor]="placed.anchor">
              {{ formatLevel()(placed.step.level) }}
            </text>
          }
          @if (ends(); as days) {
            <text class="day" x="0" y="${height - 6}">{{ formatDay()(days.first) }}</text>
            @if (days.last !== days.first) {
              <text class="day" text-anchor="end" [attr.x]="width()" y="${height - 6}">
                {{ formatDay()(days.last) }}
              </text>
            }
          }
        </svg>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .frame {
      min-block-size: ${height}px;
    }
    svg {
      inline-size: 100%;
      block-size: ${height}px;
      overflow: visible;
    }
    .ground {
      stroke: var(--mizan-line-strong);
      stroke-width: 1;
    }
    .steps {
      fill: none;
      stroke: var(--mizan-tone-ahead);
      stroke-width: 2;
    }
    circle {
      fill: var(--mizan-tone-ahead);
    }
    circle.first {
      fill: var(--mizan-surface);
      stroke: var(--mizan-tone-ahead);
      stroke-width: 2;
    }
    text {
      fill: var(--mizan-ink);
      font-size: 0.8125rem;
      font-weight: 500;
      paint-order: stroke;
      stroke: var(--mizan-surface);
      stroke-width: 3px;
    }
    text.day {
      fill: var(--mizan-ink-soft);
      font-weight: 400;
    }
  `,
})
export class StepSketch {
  /** In order of days, one a day; the baseline, where it is known, is the first. */
  readonly steps = input.required<readonly Step[]>();
  readonly fromBaseline = input(false);
  /** What the drawing shows, for those who can't see it. */
  readonly summary = input.required<string>();
  readonly formatDay = input.required<(day: Day) => string>();
  readonly formatLevel = input.required<(level: number) => string>();

  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  protected readonly width = measuredWidth(this.frame);
  protected readonly sketch = computed(() => {
    const width = this.width();
    return width === null || this.steps().length === 0 ? null : sketchOf(this.steps(), width);
  });
  protected readonly ends = computed(() => {
    const [first, last] = [this.steps().at(0), this.steps().at(-1)];
    return first === undefined || last === undefined ? null : { first: first.on, last: last.on };
  });
}
