import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, ValueDraft } from '@mizan/contract';
import { doubtsAbout, finalTarget } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import { ValueText } from '../log/value-text';

/** What is unusual about a value, so that whoever logs or approves it looks twice; nothing where nothing is. */
@Component({
  selector: 'mz-doubt-list',
  template: `
    @if (sentences().length > 0) {
      <ul role="status">
        @for (sentence of sentences(); track sentence) {
          <li>{{ sentence }}</li>
        }
      </ul>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    ul {
      display: grid;
      gap: var(--mizan-space-1);
      margin: 0;
      padding: var(--mizan-space-2) var(--mizan-space-3);
      border-inline-start: 4px solid var(--mizan-tone-watch);
      background: var(--mizan-tone-watch-container);
      color: var(--mizan-on-tone-watch-container);
      list-style: none;
    }
  `,
})
export class DoubtList {
  readonly value = input.required<ValueDraft>();
  readonly indicator = input.required<Indicator>();
  /** Values of the indicator that count or wait, without this one. */
  readonly others = input.required<readonly ValueDraft[]>();

  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  protected readonly sentences = computed(() => {
    const indicator = this.indicator();
    const { measuredOn } = this.value();
    const sameDay = this.others().filter((other) => other.measuredOn === measuredOn);
    const params = {
      figures: sameDay.map((other) => this.text.line(indicator, other)).join(' · '),
      target: this.wording.figure(finalTarget(indicator.targets)?.value, indicator.measure, indicator.unit),
    };
    return doubtsAbout(this.value(), indicator, this.others()).map((code) =>
      this.wording.words(`tracking.doubt.${code}`, params),
    );
  });
}
