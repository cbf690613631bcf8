import { Component, computed, ElementRef, input, viewChild } from '@angular/core';
import type { Day } from '@mizan/domain';
import { toneOutline, type Tone } from '../../marks/status-mark';
import { measuredWidth } from '../measured-width';
import { axisDays, momentOf } from '../over-time/step-line';

/** Something that was planned for a day, and when it was done. */
export interface DayMark {
  key: string;
  /** Names it in the drawing; the list beside it says the rest. */
  label: string;
  plannedOn: Day;
  /** Null while it is not done. */
  doneOn: Day | null;
  tone: Tone;
}

const [edge, mark, lane] = [20, 18, 38];
/** Room that a day's name takes under the axis, in pixels. */
const dayRoom = 84;

/** Marks along a line of days against a day of reading; one that was done on another day is led to it by a line. */
@Component({
  selector: 'mz-day-line',
  template: `
    <div #box dir="ltr" class="box mz-along-time" aria-hidden="true">
      @if (width(); as wide) {
        <svg [attr.viewBox]="'0 0 ' + wide + ' ' + height()" [attr.height]="height()">
          <line class="axis" [attr.x1]="left" [attr.x2]="wide - left" [attr.y1]="base()" [attr.y2]="base()" />
          @for (tick of ticks(); track tick.on) {
            <line class="axis" [attr.x1]="tick.x" [attr.x2]="tick.x" [attr.y1]="base()" [attr.y2]="base() + 5" />
            <text class="tick" [attr.x]="tick.x" [attr.y]="base() + 20" [attr.text-anchor]="tick.anchor">
              {{ tick.name }}
            </text>
          }
          @if (readAt(); as now) {
            <line class="now" [attr.x1]="now" [attr.x2]="now" y1="4" [attr.y2]="base()" />
          }
          @for (one of placed(); track one.key) {
            @if (one.movedTo !== null) {
              <line
                class="moved"
                [attr.x1]="one.plannedX"
                [attr.x2]="one.movedTo"
                [attr.y1]="one.y"
                [attr.y2]="one.y"
              />
            }
            @if (one.plannedY !== null) {
              <circle class="planned" r="3" [attr.cx]="one.plannedX" [attr.cy]="one.plannedY" />
            }
            <line class="stem" [attr.x1]="one.x" [attr.x2]="one.x" [attr.y1]="one.y" [attr.y2]="base()" />
            <g [attr.transform]="'translate(' + (one.x - 9) + ' ' + (one.y - 9) + ') scale(1.125)'">
              <path
                class="mz-upright"
                fill-rule="evenodd"
                [attr.d]="one.outline"
                [style.fill]="'var(--mizan-tone-' + one.tone + ')'"
              />
            </g>
            <text class="label" text-anchor="middle" [attr.x]="one.x" [attr.y]="one.y - 13">{{ one.label }}</text>
          }
        </svg>
      }
    </div>
  `,
  styles: `
    .box {
      min-block-size: 6rem;
    }
    svg {
      display: block;
      inline-size: 100%;
    }
    .axis {
      stroke: var(--mizan-line-strong);
    }
    .now {
      stroke: var(--mizan-line-strong);
      stroke-width: 2;
    }
    .stem {
      stroke: var(--mizan-line);
    }
    .moved {
      stroke: var(--mizan-ink-soft);
      stroke-dasharray: 3 3;
    }
    .planned {
      fill: var(--mizan-surface);
      stroke: var(--mizan-ink-soft);
    }
    .tick,
    .label {
      font-size: 12px;
      fill: var(--mizan-ink-soft);
    }
    .label {
      fill: var(--mizan-ink);
      font-weight: 500;
    }
  `,
})
export class DayLine {
  readonly marks = input.required<readonly DayMark[]>();
  readonly from = input.required<Day>();
  readonly to = input.required<Day>();
  readonly now = input.required<Day>();
  readonly formatDay = input.required<(day: Day) => string>();

  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  protected readonly width = measuredWidth(this.box);
  protected readonly left = edge;
  private readonly days = computed(() => {
    const days = this.marks().flatMap(({ plannedOn, doneOn }) => [plannedOn, doneOn ?? plannedOn]);
    return [this.from(), this.to(), ...days].sort();
  });
  private readonly place = computed(() => {
    const moments = this.days().map((day) => momentOf(day).getTime());
    const [first = 0, last = 1] = [moments.at(0), moments.at(-1)];
    const room = (this.width() ?? 0) - 2 * edge;
    return (day: Day): number => edge + (room * (momentOf(day).getTime() - first)) / Math.max(1, last - first);
  });
  /** Marks that would touch stand on lanes one above another, the earliest lowest. */
  private readonly lanes = computed(() => {
    const ends: number[] = [];
    return this.marks().map((one) => {
      const x = this.place()(one.doneOn ?? one.plannedOn);
      const reach = [x, this.place()(one.plannedOn)];
      const free = ends.findIndex((end) => Math.min(...reach) - end > mark / 2);
      const at = free === -1 ? ends.length : free;
      ends[at] = Math.max(...reach) + mark + 8 * one.label.length;
      return at;
    });
  });
  private readonly laneCount = computed(() => Math.max(1, ...this.lanes().map((at) => at + 1)));
  protected readonly base = computed(() => this.laneCount() * lane + mark / 2);
  protected readonly height = computed(() => this.base() + 28);
  protected readonly placed = computed(() =>
    this.marks().map((one, at) => {
      const [x, plannedX] = [this.place()(one.doneOn ?? one.plannedOn), this.place()(one.plannedOn)];
      const onward = Math.sign(x - plannedX);
      const [y, isApart] = [
        this.base() - mark - (this.lanes()[at] ?? 0) * lane,
        Math.abs(x - plannedX) >= mark / 2 + 3,
      ];
      return {
        ...one,
        outline: toneOutline(one.tone),
        x,
        plannedX,
        /** Where the line from the day planned meets the mark; null where the two days would touch. */
        movedTo: isApart ? x - onward * (mark / 2 + 1) : null,
        /** Of the day planned: beside the mark or, where they would touch, on the axis; null where it is the same day. */
        plannedY: x === plannedX ? null : isApart ? y : this.base(),
        y,
      };
    }),
  );
  protected readonly readAt = computed(() => {
    const [now, days] = [this.now(), this.days()];
    return now < (days.at(0) ?? now) || now > (days.at(-1) ?? now) ? null : this.place()(now);
  });
  protected readonly ticks = computed(() => {
    const room = Math.max(1, (this.width() ?? 0) - 2 * edge);
    const ticks = axisDays([this.from(), ...this.marks().map(({ plannedOn }) => plannedOn), this.to()], dayRoom / room);
    return ticks.map((on, at) => ({
      on,
      x: this.place()(on),
      name: this.formatDay()(on),
      anchor: at === 0 ? 'start' : at === ticks.length - 1 ? 'end' : 'middle',
    }));
  });
}
