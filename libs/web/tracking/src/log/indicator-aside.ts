import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, IndicatorProgress, Value } from '@mizan/contract';
import { isWritten } from '@mizan/domain';
import { LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import { ValueText } from './value-text';

/** What a person needs beside the form: what was counted last, what waits, what the indicator means. */
@Component({
  selector: 'mz-indicator-aside',
  imports: [LocalTextView, WordsPipe],
  templateUrl: './indicator-aside.html',
  styleUrl: './indicator-aside.scss',
  host: { role: 'complementary', '[attr.aria-label]': 'label()' },
})
export class IndicatorAside {
  readonly indicator = input.required<Indicator>();
  /** Logged and not approved yet, so that nobody logs them twice. */
  readonly waiting = input.required<readonly Value[]>();
  readonly progress = input<IndicatorProgress>();

  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  protected readonly label = computed(() => this.wording.words('tracking.log.aside.label'));
  protected readonly last = computed(() => {
    const value = this.progress()?.explanation.values[0];
    if (value === undefined) return null;
    const by =
      value.approvedBy === null
        ? ''
        : this.wording.words('tracking.log.aside.approved-by', { name: value.approvedBy.name });
    return { figures: this.text.line(this.indicator(), value), day: this.wording.day(value.measuredOn), by };
  });
  protected readonly waitingLines = computed(() =>
    this.waiting().map((value) => ({
      id: value.id,
      figures: this.text.line(this.indicator(), value),
      about: `${this.wording.day(value.measuredOn)} · ${value.createdBy?.name ?? ''}`,
    })),
  );
  protected readonly facts = computed(() => {
    const { source, frequency, responsible } = this.indicator();
    const facts = { source, frequency: this.wording.frequency(frequency), responsible };
    return Object.entries(facts).flatMap(([name, text]) =>
      !isWritten(text) ? [] : [{ name: this.wording.words(`tracking.log.aside.${name}`), text }],
    );
  });
}
