import { Component, computed, input } from '@angular/core';
import { hatchOutline, shapeOutline } from '../palette';
import type { LegendSample } from './legend';

const lines = {
  solid: 'M1 7h26',
  dashed: 'M1 7h26',
  dotted: 'M1 7h26',
  step: 'M1 11h13v-8h13',
  upright: 'M14 0v14',
};
const dashes = { solid: null, dashed: '6 3', dotted: '1 3', step: null, upright: null };
const box = { x: 4, y: 1, width: 20, height: 12 };

/** How one entry of a legend is drawn in the plot; for the eye alone, the name stands beside it. */
@Component({
  selector: 'mz-legend-mark',
  template: `
    @let one = sample();
    <svg viewBox="0 0 28 14" aria-hidden="true" focusable="false" [style.--ink]="one.ink">
      @if (one.block; as block) {
        <path
          [class]="block === 'soft' ? 'soft' : block === 'solid' || block === 'none' ? 'fill' : 'tint'"
          [attr.d]="outline"
        />
        @if (hatch()) {
          <path class="hatch" [attr.d]="hatch()" />
        }
      }
      @if (one.line; as line) {
        <path class="line" [attr.d]="lines[line]" [attr.stroke-dasharray]="dashes[line]" />
      }
      @if (shape()) {
        <path [class]="one.hollow ? 'hollow' : 'fill'" [attr.d]="shape()" />
      }
      @if (one.outline) {
        <path class="fill" fill-rule="evenodd" transform="translate(7 0) scale(0.875)" [attr.d]="one.outline" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    svg {
      inline-size: 28px;
      block-size: 14px;
    }
    path {
      fill: none;
    }
    .line {
      stroke: var(--ink);
      stroke-width: 2;
    }
    .fill {
      fill: var(--ink);
    }
    .soft {
      fill: var(--ink);
      fill-opacity: 0.18;
      stroke: var(--ink);
      stroke-opacity: 1;
      stroke-width: 0.75;
    }
    .tint {
      fill: var(--ink);
      fill-opacity: 0.3;
      stroke: var(--ink);
      stroke-width: 1;
    }
    .hatch {
      stroke: var(--ink);
      stroke-width: 1.75;
    }
    .hollow {
      fill: var(--mizan-surface);
      stroke: var(--ink);
      stroke-width: 2;
    }
  `,
})
export class LegendMark {
  readonly sample = input.required<LegendSample>();

  protected readonly lines = lines;
  protected readonly dashes = dashes;
  protected readonly outline = `M${box.x},${box.y}h${box.width}v${box.height}h${-box.width}Z`;
  protected readonly shape = computed(() => {
    const { shape } = this.sample();
    return shape ? shapeOutline(shape, 14, 7, 4.5) : '';
  });
  protected readonly hatch = computed(() => {
    const { block } = this.sample();
    return block === undefined || block === 'solid' || block === 'soft' ? '' : hatchOutline(block, box, 5);
  });
}
