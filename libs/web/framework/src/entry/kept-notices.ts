import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { WordsPipe } from '@mizan/web/platform';
import type { keptForms } from './kept-forms';

/** Tells what this device kept of a form, and lets the person go on with it or be rid of it. */
@Component({
  selector: 'mz-kept-notices',
  imports: [MatButton, WordsPipe],
  template: `
    <div role="status">
      @if (kept().restored(); as words) {
        <div class="notice">
          <p>{{ words }}</p>
          <button matButton type="button" (click)="kept().drop()">{{ 'framework.sheet.kept.drop' | words }}</button>
        </div>
      } @else if (kept().takeBack(); as take) {
        <div class="notice">
          <p>{{ 'framework.sheet.kept.dropped' | words }}</p>
          <button matButton type="button" (click)="take()">{{ 'framework.sheet.undo' | words }}</button>
        </div>
      }
    </div>
    @for (offer of kept().offers(); track offer.key) {
      <div class="notice">
        <p>{{ offer.words }}</p>
        <button matButton type="button" (click)="offer.takeUp()">
          {{ 'framework.sheet.kept.take-up' | words }}
        </button>
        <button matButton type="button" (click)="offer.discard()">{{ 'framework.sheet.kept.drop' | words }}</button>
      </div>
    }
  `,
  styles: `
    @use './section';

    :host {
      display: grid;
      gap: var(--mizan-space-2);
    }
    .notice {
      @include section.notice;
    }
  `,
  host: { class: 'mz-screen-only' },
})
export class KeptNotices {
  readonly kept = input.required<ReturnType<typeof keptForms>>();
}
