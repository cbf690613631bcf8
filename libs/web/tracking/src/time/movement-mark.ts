import { Component, computed, inject, input } from '@angular/core';
import type { Movement } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';

/** Outlines in a box of 16: up, down, a bar for what only differs. They stand upright in both directions of writing. */
const outlines: Partial<Record<Movement, string>> = {
  better: 'M8 2 14 9H10V14H6V9H2Z',
  forward: 'M8 2 14 9H10V14H6V9H2Z',
  worse: 'M8 14 2 7H6V2H10V7H14Z',
  back: 'M8 14 2 7H6V2H10V7H14Z',
};

/** A word, and an arrow before it: where an indicator went since the day that it is compared with. */
@Component({
  selector: 'mz-movement-mark',
  template: `
    @if (outline(); as path) {
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path [attr.d]="path" /></svg>
    }
    <span>{{ word() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 0.35em;
      color: var(--mizan-ink-soft);
    }
    :host([data-movement='better']) {
      color: var(--mizan-tone-good);
      font-weight: 500;
    }
    :host([data-movement='worse']) {
      color: var(--mizan-tone-bad);
      font-weight: 500;
    }
    svg {
      flex: none;
      inline-size: 0.75em;
      block-size: 0.75em;
      fill: currentcolor;
      print-color-adjust: exact;
    }
  `,
  host: { '[attr.data-movement]': 'movement()' },
})
export class MovementMark {
  readonly movement = input.required<Movement>();

  private readonly wording = inject(Wording);
  protected readonly outline = computed(() => outlines[this.movement()]);
  protected readonly word = computed(() => this.wording.words(`tracking.time.moved.${this.movement()}`));
}
