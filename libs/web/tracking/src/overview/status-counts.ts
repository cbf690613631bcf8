import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { statuses, type RollUp } from '@mizan/domain';
import { NumberPipe, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import { HowLink } from '../how/how-link';
import { askedOf, withStatus, type IndicatorFilter } from './indicator-filter';

/** How many indicators have each status: a bar of their shares and, below it, counts that narrow the list when followed. */
@Component({
  selector: 'mz-status-counts',
  imports: [HowLink, NumberPipe, RouterLink, StatusMark, WordsPipe],
  template: `
    <section aria-labelledby="by-status">
      <h3 id="by-status">
        <mz-how of="statuses">{{ 'tracking.overview.by-status' | words }}</mz-how>
      </h3>
      <div class="bar" aria-hidden="true">
        @for (item of items(); track item.status) {
          <span [attr.data-status]="item.status" [style.flex-grow]="item.count"></span>
        }
      </div>
      <ul>
        @for (item of items(); track item.status) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ status: item.asked }"
              queryParamsHandling="merge"
              fragment="indicators"
              [attr.aria-current]="item.chosen ? 'true' : null"
            >
              <strong>{{ item.count | plainNumber }}</strong> <mz-status-mark [tone]="item.tone" [word]="item.word" />
            </a>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './status-counts.scss',
})
export class StatusCounts {
  readonly counts = input.required<RollUp['statusCounts']>();
  readonly filter = input.required<IndicatorFilter>();

  private readonly wording = inject(Wording);
  protected readonly items = computed(() =>
    statuses
      .map((status) => ({
        status,
        count: this.counts()[status],
        tone: toneOf(status),
        asked: askedOf(withStatus(this.filter(), status)).status,
        chosen: this.filter().statuses.includes(status),
        word: this.wording.words(`status.${status}`),
      }))
      .filter(({ count }) => count > 0),
  );
}
