import { Component, computed, inject, input } from '@angular/core';
import type { Explanation, Indicator } from '@mizan/contract';
import { DayPipe, InstantPipe, Wording, WordsPipe } from '@mizan/web/platform';
import { EvidenceList } from '../evidence/evidence-list';
import { ValueText } from '../log/value-text';

/** The values that the current figure rests on, the newest first, with who logged and who approved them. */
@Component({
  selector: 'mz-counted-values',
  imports: [DayPipe, EvidenceList, InstantPipe, WordsPipe],
  templateUrl: './counted-values.html',
  styleUrl: './values.scss',
})
export class CountedValues {
  readonly indicator = input.required<Indicator>();
  readonly explanation = input.required<Explanation>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(ValueText);
  protected readonly rows = computed(() =>
    this.explanation().values.map((value) => ({ ...value, figure: this.texts.line(this.indicator(), value) })),
  );
  protected readonly told = computed(() => this.indicator().measure === 'narrative');
  /** Names are withheld from donors; then nothing is said of people at all. */
  protected readonly named = computed(() =>
    this.rows().some(({ loggedBy, approvedBy }) => loggedBy !== null || approvedBy !== null),
  );
  protected readonly count = computed(() =>
    this.wording.plural('tracking.indicator.counted.count', this.explanation().counted),
  );
  protected readonly partly = computed(() =>
    this.rows().length < this.explanation().counted
      ? this.wording.plural('tracking.indicator.counted.shown', this.rows().length)
      : '',
  );
}
