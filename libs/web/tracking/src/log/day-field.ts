import { Component, computed, inject, input, output } from '@angular/core';
import {
  MatDatepicker,
  MatDatepickerInput,
  MatDatepickerToggle,
  type MatDatepickerInputEvent,
} from '@angular/material/datepicker';
import { isDay, nearestOpen, periodAt, type Day } from '@mizan/domain';
import type { ReportingPeriod } from '@mizan/contract';
import { dateOf, dayOf, Wording, WordsPipe } from '@mizan/web/platform';
import { nameCalendar } from '@mizan/web/platform/calendar';
import { idOf } from './field-ids';
import { ValueText } from './value-text';

interface Shortcut {
  day: Day;
  label: string;
}

/** The day of the measurement, with the reporting period it falls in and when that is due. */
@Component({
  selector: 'mz-day-field',
  imports: [MatDatepicker, MatDatepickerInput, MatDatepickerToggle, WordsPipe],
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
  protected readonly date = computed(() => dateOf(this.day()));
  protected readonly earliest = computed(() => dateOf(this.firstDay()));
  protected readonly latest = computed(() => dateOf(this.today()));
  protected readonly label = computed(() => this.wording.words('tracking.log.measured-on'));
  protected readonly period = computed(() => (isDay(this.day()) ? periodAt(this.periods(), this.day()) : null));
  protected readonly note = computed(() => {
    const period = this.period();
    if (period === null) return '';
    const params = {
      day: this.wording.day(this.day()),
      period: this.text.period(period),
      due: this.wording.day(period.dueOn),
      since: this.wording.instant(period.lockedAt),
    };
    if (period.locked) return `${this.wording.words('tracking.log.period.is-locked', params)} ${this.wayOut()}`;
    return this.wording.words(`tracking.log.period.${period.dueOn < this.today() ? 'was-due' : 'is-due'}`, params);
  });
  private readonly nearest = computed(() =>
    this.period()?.locked ? nearestOpen(this.periods(), this.day(), this.today()) : null,
  );
  private readonly wayOut = computed(() => {
    const nearest = this.nearest();
    if (nearest === null) return this.wording.words('tracking.log.period.none-open');
    return this.wording.words('tracking.log.period.nearest', { period: this.text.period(nearest) });
  });
  /**
   * Today, and the last day of the period that ended last: what people log most. From a locked period also the nearest
   * day of an open one.
   */
  protected readonly shortcuts = computed<Shortcut[]>(() => {
    const ended = this.periods().findLast(({ endsOn, locked }) => endsOn < this.today() && !locked);
    const today = { day: this.today(), label: this.wording.words('tracking.log.today') };
    const open = this.nearest();
    const offered = [today, ...(ended ? [this.endOf(ended)] : []), ...(open ? [this.wayInto(open)] : [])];
    return offered.filter(({ day }, at) => offered.findIndex((one) => one.day === day) === at);
  });

  constructor() {
    nameCalendar();
  }

  private endOf({ code, endsOn }: ReportingPeriod): Shortcut {
    const params = { period: this.text.periodName(code), day: this.wording.day(endsOn, 'short') };
    return { day: endsOn, label: this.wording.words('tracking.log.end-of-period', params) };
  }

  private wayInto({ code, startsOn, endsOn }: ReportingPeriod): Shortcut {
    const last = endsOn < this.today() ? endsOn : this.today();
    const day = this.day() < startsOn ? startsOn : last;
    const params = { period: this.text.periodName(code), day: this.wording.day(day, 'short') };
    return { day, label: this.wording.words('tracking.log.in-period', params) };
  }

  /** A date counts as soon as it is whole: the form may be sent from within the field. */
  protected type({ value }: MatDatepickerInputEvent<Date>): void {
    const day = dayOf(value);
    if (day !== null) this.changed.emit(day);
  }

  /** What is still no date when the field is left empties the day. */
  protected pick({ value }: MatDatepickerInputEvent<Date>): void {
    this.changed.emit(dayOf(value) ?? '');
  }
}
