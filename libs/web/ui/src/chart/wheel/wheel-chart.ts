import { Component, computed, input, output, signal } from '@angular/core';
import { Chart } from '../frame/chart';
import type { ChartTable } from '../frame/chart-table';
import type { ChartAbout, ChartWords } from '../frame/chart-words';
import type { LegendEntry } from '../frame/legend';
import type { ChartReading } from '../frame/reading';
import {
  arcOf,
  blockRadii,
  blockThickness,
  boxAround,
  inkOn,
  pieceOutline,
  pointOn,
  ring,
  stripesOutline,
  segmentReach,
  type WheelSegment,
} from './wheel';

/**
 * Equal segments round a middle, each with a number and one block for each thing that it holds. From right to left the
 * wheel turns the other way. A segment that holds something is chosen by a press, or by Enter while it is read.
 */
@Component({
  selector: 'mz-wheel-chart',
  imports: [Chart],
  templateUrl: './wheel-chart.html',
  styleUrl: './wheel-chart.scss',
})
export class WheelChart {
  readonly about = input.required<ChartAbout>();
  readonly words = input.required<ChartWords>();
  readonly legend = input.required<readonly LegendEntry[]>();
  readonly table = input.required<ChartTable>();
  /** One for each segment, in their order. */
  readonly readings = input.required<readonly ChartReading[]>();
  readonly segments = input.required<readonly WheelSegment[]>();
  /** What stands in the middle. */
  readonly middle = input.required<{ figure: string; words: string }>();
  /** Number of the segment that the page is narrowed to. */
  readonly chosen = input<number | null>(null);
  /** Number of a segment that was pressed. */
  readonly choose = output<number>();

  protected readonly at = signal<number | null>(null);
  /** While nothing is pointed at, what is chosen is told. */
  protected readonly resting = computed(() => {
    const place = this.segments().findIndex(({ number }) => number === this.chosen());
    return place === -1 ? null : place;
  });
  protected readonly mirrored = computed(() => this.about().direction === 'rtl');
  private readonly most = computed(() => Math.max(0, ...this.segments().map(({ blocks }) => blocks.length)));
  protected readonly box = computed(() => boxAround(this.drawn(), 5));
  protected readonly drawn = computed(() => this.segments().map((segment, at) => this.drawnOf(segment, at)));

  protected chooseAt(at: number | null): void {
    const segment = at === null ? undefined : this.segments()[at];
    if (segment && segment.blocks.length > 0) this.choose.emit(segment.number);
  }

  private drawnOf({ number, colour, blocks }: WheelSegment, at: number) {
    const arc = arcOf(at, this.segments().length, this.mirrored());
    const thickness = blockThickness(this.most());
    const filled = blocks.length > 0;
    const reach = segmentReach(blocks.length, thickness);
    return {
      number,
      arc,
      reach,
      filled,
      // Without a colour of its own it takes the page's.
      colour: filled ? (colour ?? 'var(--mizan-accent)') : null,
      ink: colour === null ? 'var(--mizan-on-accent)' : inkOn(colour),
      outline: pieceOutline(arc, ring.inner, ring.outer),
      whole: pieceOutline(arc, ring.inner - 3, reach + 3),
      label: pointOn(arc, 0.5, (ring.inner + ring.outer) / 2),
      blocks: blocks.map(({ key, look }, place) => {
        const { inner, outer } = blockRadii(place, thickness);
        return {
          key,
          look,
          outline: pieceOutline(arc, inner, outer),
          stripes: look === 'striped' ? stripesOutline(arc, inner, outer) : '',
        };
      }),
    };
  }
}
