import { Component, computed, input } from '@angular/core';
import { shareDrawn } from './share-drawn';
import type { Tone } from './status-mark';

/** A share of the way as a bar, with a mark where it should be by now. */
@Component({
  selector: 'mz-progress-bar',
  template: `
    @if (share() === null) {
      <span class="none"></span>
    } @else {
      <span class="fill" [style.inline-size.%]="filled() * 100"></span>
    }
    @if (expected() !== null) {
      <span class="expected" [style.inset-inline-start.%]="due() * 100"></span>
    }
  `,
  styleUrl: './progress-bar.scss',
  host: {
    '[attr.role]': 'label() ? "img" : null',
    '[attr.aria-label]': 'label() || null',
    '[attr.aria-hidden]': 'label() ? null : true',
    '[attr.data-tone]': 'tone()',
  },
})
export class ProgressBar {
  /** 1 is the whole way; null draws an empty track. */
  readonly share = input.required<number | null>();
  /** The share expected by now; null draws no mark. */
  readonly expected = input<number | null>(null);
  readonly tone = input<Tone>('good');
  /** What the bar says in words; left empty where the figure stands beside it, and the bar is then for the eye alone. */
  readonly label = input('');

  protected readonly filled = computed(() => shareDrawn(this.share()));
  protected readonly due = computed(() => shareDrawn(this.expected()));
}
