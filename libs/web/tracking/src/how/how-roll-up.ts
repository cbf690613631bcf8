import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorFigures, Overview } from '@mizan/contract';
import { explainRollUp, underResult, type LocalText, type RollUpSteps } from '@mizan/domain';
import { DayPipe, LocalTextView, SharePipe, Wording, WordsPipe } from '@mizan/web/platform';
import { askFor, type AskedFigure } from './asked-figure';
import { HowLink } from './how-link';

type OfRollUp = Extract<AskedFigure, { kind: 'roll-up' }>;

/** So many shares are written out; longer means are shown by their sum, and the table below lists them. */
const sharesWrittenOut = 6;

/** The indicators that a roll-up is about; null where there is no such activity or result. */
export function rolledUp(overview: Overview, { of, code }: OfRollUp): IndicatorFigures[] | null {
  const { results, activities, indicators } = overview;
  if (of === 'project') return indicators;
  if (of === 'result') {
    return results.some((result) => result.code === code) ? underResult(results, indicators, code) : null;
  }
  const isKnown = activities.some((activity) => activity.code === code);
  return isKnown ? indicators.filter(({ activity }) => activity === code) : null;
}

/** How a mean of indicators came about: the share of each, and those that are left out, with why. */
@Component({
  selector: 'mz-how-roll-up',
  imports: [DayPipe, HowLink, LocalTextView, SharePipe, WordsPipe],
  templateUrl: './how-roll-up.html',
  styleUrl: './how.scss',
})
export class HowRollUp {
  readonly overview = input.required<Overview>();
  readonly asked = input.required<OfRollUp>();

  private readonly wording = inject(Wording);
  protected readonly indicators = computed(() => rolledUp(this.overview(), this.asked()));
  /** The very function that the API answers the mean by, on the very figures that it answered. */
  private readonly steps = computed(() => explainRollUp(this.indicators() ?? []));
  protected readonly name = computed(() => this.wording.words(`tracking.how.of.${this.asked().of}`));
  protected readonly subject = computed<{ code: string; title: LocalText } | null>(() => {
    const { of, code } = this.asked();
    const all = of === 'activity' ? this.overview().activities : of === 'result' ? this.overview().results : [];
    return all.find((one) => one.code === code) ?? null;
  });
  protected readonly figure = computed(() =>
    this.wording.words('tracking.how.roll-up.covers', {
      share: this.wording.share(this.steps().result),
      covered: this.wording.number(this.steps().covered.length),
      all: this.wording.plural('tracking.overview.list.all', this.indicators()?.length ?? 0),
    }),
  );
  protected readonly rule = computed(() => {
    const { covered } = this.steps();
    return covered.length === 0
      ? this.wording.words('tracking.how.roll-up.nobody')
      : this.wording.plural('tracking.how.roll-up.rule', covered.length);
  });
  protected readonly formula = computed(() => this.formulaOf(this.steps()));
  protected readonly covered = computed(() =>
    this.steps().covered.map(({ of, share, why }) => ({
      ...of,
      share,
      how: askFor('indicator', of.code, 'progress'),
      why: why === 'progress' ? '' : this.wording.words(`tracking.how.roll-up.share-why.${why}`),
    })),
  );
  protected readonly leftOut = computed(() =>
    this.steps().leftOut.map(({ of, why }) => ({
      ...of,
      how: askFor('indicator', of.code, why === 'no-progress' ? 'progress' : 'status'),
      why: this.wording.words(`tracking.how.roll-up.why.${why}`),
    })),
  );

  private formulaOf({ covered, sum, result }: RollUpSteps<IndicatorFigures>): string {
    if (covered.length === 0) return '';
    const shares = covered.map(({ share }) => this.wording.share(share, 1));
    const dividend =
      shares.length > 1 && shares.length <= sharesWrittenOut ? `(${shares.join(' + ')})` : this.wording.share(sum, 1);
    return `${dividend} ÷ ${this.wording.number(covered.length)} = ${this.wording.share(result, 1)}`;
  }
}
