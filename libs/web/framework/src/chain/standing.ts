import { Component, input } from '@angular/core';
import type { Standing as StandingOf } from '@mizan/contract';
import { WordsPipe } from '@mizan/web/platform';

/** Marks what is still a proposal, and what is out of use; nothing beside what is confirmed and in use. */
@Component({
  selector: 'mz-standing',
  imports: [WordsPipe],
  template: `
    @if (retired()) {
      <span class="retired">{{ 'framework.retired' | words }}</span>
    } @else if (standing() === 'proposal') {
      <span class="proposal">{{ 'standing.proposal' | words }}</span>
    }
  `,
  styles: `
    span {
      display: inline-block;
      padding-inline: 0.5em;
      border: 1px dashed var(--mizan-line-strong);
      border-radius: var(--mizan-radius-small);
      color: var(--mizan-ink-soft);
      font-size: 0.75rem;
      font-weight: 500;
      line-height: 1.5;
      white-space: nowrap;
    }
    .retired {
      border-style: solid;
      background: var(--mizan-tone-quiet-container);
      color: var(--mizan-on-tone-quiet-container);
    }
  `,
})
export class Standing {
  readonly standing = input.required<StandingOf>();
  readonly retired = input(false);
}
