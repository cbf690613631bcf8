import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Indicator } from '@mizan/contract';
import { LocalTextView, Wording } from '@mizan/web/platform';
import { placeOf } from './chain';
import { ChainDesk } from './chain-desk';
import { PieceMenu } from './piece-menu';
import { Standing } from './standing';

/** One indicator of the chain: what it measures, from where to where, and the way to its sheet. */
@Component({
  selector: 'mz-indicator-line',
  imports: [LocalTextView, PieceMenu, RouterLink, Standing],
  template: `
    <bdi class="code">{{ indicator().code }}</bdi>
    <div class="name">
      <a [routerLink]="['/', desk.project, 'framework', 'indicators', indicator().code]"
        ><mz-local-text [text]="indicator().title"
      /></a>
      <mz-standing
        [standing]="desk.marksProposals() ? indicator().standing : 'confirmed'"
        [retired]="indicator().retired"
      />
    </div>
    <span class="measure">{{ measure() }}</span>
    <span class="way">{{ way() }}</span>
    <mz-piece-menu [subject]="{ kind: 'indicator', piece: indicator() }" [place]="place()" [isFree]="true" />
  `,
  styleUrl: './indicator-line.scss',
  host: { '[class.retired]': 'indicator().retired' },
})
export class IndicatorLine {
  readonly indicator = input.required<Indicator>();

  protected readonly desk = inject(ChainDesk);
  private readonly wording = inject(Wording);

  protected readonly place = computed(() => placeOf(this.indicator(), this.desk.read.value()?.indicators ?? []));
  protected readonly measure = computed(() => {
    const { measure, unit } = this.indicator();
    const unitWord = measure === 'number' || measure === 'ratio' ? this.wording.unit(unit) : '';
    return unitWord === '' ? this.wording.words(`measure.${measure}`) : unitWord;
  });
  /** "0 → 25 by 30 April 2027". */
  protected readonly way = computed(() => {
    const { measure, baseline, targets } = this.indicator();
    const final = targets.at(-1);
    if (measure === 'narrative') return '';
    if (final === undefined) return this.wording.words('framework.chain.no-target');
    return this.wording.words(baseline.value === null ? 'framework.chain.way-unknown' : 'framework.chain.way', {
      from: this.wording.figure(baseline.value, measure),
      to: this.wording.figure(final.value, measure),
      day: this.wording.day(final.dueOn, 'month'),
    });
  });
}
