import { Component, computed, inject, input } from '@angular/core';
import type { Measure } from '@mizan/domain';
import { Wording } from './wording';

/** A figure kept whole in any direction of text; null is a dash to the eye and "no value" to a screen reader. */
@Component({
  selector: 'mz-figure',
  template: `
    @if (value() === null || value() === undefined) {
      <span aria-hidden="true">—</span><span class="mz-aside">{{ none() }}</span>
    } @else {
      <bdi>{{ parts().number }}</bdi>
      @if (parts().unit; as unit) {
        <span class="unit">&nbsp;{{ unit }}</span>
      }
    }
  `,
  host: { class: 'mz-figure' },
  styles: `
    :host {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    .unit {
      font-size: var(--mz-figure-unit-size, inherit);
      color: var(--mz-figure-unit-ink, inherit);
    }
  `,
})
export class FigureView {
  readonly value = input.required<number | null | undefined>();
  readonly measure = input<Measure>('number');
  readonly unit = input<string | null | undefined>(null);

  private readonly wording = inject(Wording);
  protected readonly parts = computed(() => this.wording.figureParts(this.value(), this.measure(), this.unit()));
  protected readonly none = computed(() => this.wording.words('no-value'));
}
