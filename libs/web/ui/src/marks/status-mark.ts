import { Component, computed, input } from '@angular/core';

/** What a mark says before its word is read: each tone has its own shape, so colour never speaks alone. */
export type Tone = 'good' | 'ahead' | 'watch' | 'bad' | 'quiet';

/** The shape of a tone in a box of 16, for what draws it elsewhere. */
export function toneOutline(tone: Tone): string {
  return outlines[tone];
}

/** Outlines in a box of 16: circle with a tick, rising triangle, diamond, square, ring. */
const outlines: Readonly<Record<Tone, string>> = {
  good: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-1 9.9 4.9-4.9-1.3-1.3L7 8.3 5.4 6.7 4.1 8Z',
  ahead: 'M8 1.5 15.3 14.5H.7Z',
  watch: 'M8 .6 15.4 8 8 15.4.6 8Z',
  bad: 'M2 2h12v12H2Z',
  quiet: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 2.2a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6Z',
};

/** A shape and a word. The word is read out; the shape is its picture. */
@Component({
  selector: 'mz-status-mark',
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill-rule="evenodd" [attr.d]="outline()" />
    </svg>
    <span class="word">{{ word() }}</span>
  `,
  styleUrl: './status-mark.scss',
  host: { '[attr.data-tone]': 'tone()' },
})
export class StatusMark {
  readonly tone = input.required<Tone>();
  readonly word = input.required<string>();
  protected readonly outline = computed(() => outlines[this.tone()]);
}
