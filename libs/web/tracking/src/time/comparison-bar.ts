import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Day } from '@mizan/domain';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { comparedDay } from '../read-at';

/** Says what the figures are compared with, and ends it; what the comparison comes to is projected into it. */
@Component({
  selector: 'mz-comparison-bar',
  imports: [RouterLink, WordsPipe],
  template: `
    @if (asked()) {
      <div class="bar" role="status">
        <p>
          <strong>{{ title() }}</strong>&ngsp;
          @if (failed()) {
            {{ 'tracking.time.compare.unread' | words }}
          } @else if (compared()) {
            <ng-content />
          } @else {
            {{ 'tracking.time.compare.not-before' | words }}
          }
        </p>
        <span class="ways mz-screen-only">
          @if (failed()) {
            <button type="button" (click)="retry.emit()">{{ 'tracking.overview.retry' | words }}</button>
          }
          <a [routerLink]="[]" [queryParams]="{ with: null }" queryParamsHandling="merge">{{
            'tracking.time.compare.end' | words
          }}</a>
        </span>
      </div>
    }
  `,
  styles: `
    /* Without a comparison it takes no room, and no gap. */
    :host {
      display: contents;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--mizan-space-2) var(--mizan-space-5);
      padding: var(--mizan-space-3) var(--mizan-space-4);
      border-inline-start: 4px solid var(--mizan-series-3);
      border-radius: var(--mizan-radius-small);
      background: var(--mizan-sunk);
    }
    strong {
      font-weight: 600;
    }
    .ways {
      display: flex;
      gap: var(--mizan-space-4);
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      color: var(--mizan-accent);
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class ComparisonBar {
  /** The day that is compared with; null where it is not before the one shown. */
  readonly compared = input.required<Day | null>();
  readonly failed = input(false);
  readonly retry = output();

  private readonly wording = inject(Wording);
  protected readonly asked = comparedDay();
  protected readonly title = computed(() =>
    this.wording.words('tracking.time.compare.title', { day: this.wording.day(this.compared() ?? this.asked()) }),
  );
}
