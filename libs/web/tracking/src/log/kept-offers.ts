import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Indicator } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { readEntry } from './entry';
import type { KeptAt } from './kept-entries';
import { ValueText } from './value-text';

/** What this device kept and the API has not got: go on with it, or let it go. */
@Component({
  selector: 'mz-kept-offers',
  imports: [MatButton, WordsPipe],
  template: `
    <h2 id="kept">{{ title() }}</h2>
    <ul aria-labelledby="kept">
      @for (line of lines(); track line.offer.key) {
        <li>
          <p>
            <strong
              ><bdi>{{ line.figures }}</bdi></strong
            >
            <span>{{ line.about }}</span>
          </p>
          <div class="buttons">
            <button matButton="filled" type="button" (click)="takeUp.emit(line.offer)">
              {{ 'tracking.log.kept.continue' | words }}
            </button>
            <button matButton type="button" (click)="discard.emit(line.offer)">
              {{ 'tracking.log.kept.discard' | words }}
            </button>
          </div>
        </li>
      }
    </ul>
  `,
  styleUrl: './kept-offers.scss',
  host: { role: 'region', 'aria-labelledby': 'kept' },
})
export class KeptOffers {
  readonly offers = input.required<readonly KeptAt[]>();
  readonly indicator = input.required<Indicator>();
  readonly takeUp = output<KeptAt>();
  readonly discard = output<KeptAt>();

  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  protected readonly title = computed(() => this.wording.plural('tracking.log.kept.title', this.offers().length));
  protected readonly lines = computed(() =>
    this.offers().map((offer) => ({
      offer,
      figures: this.text.line(this.indicator(), readEntry(offer.kept.entry, this.indicator().measure).draft),
      about: this.wording.words('tracking.log.kept.about', {
        day: this.wording.day(offer.kept.entry.measuredOn || null),
        at: this.wording.instant(offer.kept.keptAt),
      }),
    })),
  );
}
