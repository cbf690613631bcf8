import { Component, computed, inject, input, output } from '@angular/core';
import { isDay, periodAt, type Day } from '@mizan/domain';
import type { ReportingPeriod } from '@mizan/contract';
import { Wording } from '@mizan/web/platform';
import { idOf } from './field-ids';
import { ValueText } from './value-text';

interface Shortcut {
  day: Day;
  label: string;
}

/** The day of the measurement, with the reporting period it falls in and when that is due. */
@Component({
  selector: 'mz-day-field',
  templateUrl: './day-field.html',
  styleUrl: './day-field.scss',
})
export class DayField {
  readonly day = input.required<string>();
  readonly today = input.required<Day>();
  readonly firstDay = input.required<Day>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  readonly error = input('');
  readonly disabled = input(false);
  readonly changed = output<string>();
  readonly left = output();

  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  protected readonly id = idOf('measuredOn');
  protected readonly label = computed(() => this.wording.words('tracking.log.measured-on'));
  protected readonly period = computed(() => (isDay(this.day()) ? periodAt(this.periods(), this.day()) : null));
  protected readonly note = computed(() => {
    const period = this.period();
    if (period === null) return '';
    const params = {
      day: this.wording.day(this.day()),
      period: this.text.period(period),
      due: this.wording.day(period.dueOn),
    };
    return this.wording.words(`tracking.log.period.${period.dueOn < this.today() ? 'was-due' : 'is-due'}`, params);
  });
  /** Today, and the last day of the period that ended last: what people log most. */
  protected readonly shortcuts = computed<Shortcut[]>(() => {
    const ended = this.periods().findLast(({ endsOn, locked }) => endsOn < this.today() && !locked);
    const today = { day: this.today(), label: this.wording.words('tracking.log.today') };
    if (ended === undefined) return [today];
    const params = { period: this.text.periodName(ended.code), day: this.wording.day(ended.endsOn, 'short') };
    return [today, { day: ended.endsOn, label: this.wording.words('tracking.log.end-of-period', params) }];
  });

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.changed.emit(event.target.value);
  }
}
