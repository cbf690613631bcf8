import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  MatDatepicker,
  MatDatepickerInput,
  MatDatepickerToggle,
  type MatDatepickerInputEvent,
} from '@angular/material/datepicker';
import type { Day } from '@mizan/domain';
import { dateOf, dayOf, Wording } from '@mizan/web/platform';
import { nameCalendar } from '@mizan/web/platform/calendar';
import { describedBy, idOf } from './field-ids';

/** A day, typed or picked. */
@Component({
  selector: 'mz-sheet-day',
  imports: [MatDatepicker, MatDatepickerInput, MatDatepickerToggle],
  template: `
    <label [for]="id()" [class.mz-aside]="labelUnseen()">{{ label() }}</label>
    <div class="box">
      <input
        type="text"
        autocomplete="off"
        dir="ltr"
        [id]="id()"
        [matDatepicker]="picker"
        [value]="date()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describers()"
        (dateInput)="choose($event)"
        (dateChange)="left.emit()"
        (blur)="left.emit()"
      />
      <mat-datepicker-toggle [for]="picker" [aria-label]="pick()" />
      <mat-datepicker #picker />
    </div>
    @if (about()) {
      <p class="about" [id]="id() + '-about'">{{ about() }}</p>
    }
    @if (error()) {
      <p class="error" [id]="id() + '-error'">{{ error() }}</p>
    }
  `,
  styles: `
    @use './fields';

    :host {
      @include fields.field;
    }
    label {
      @include fields.label;
    }
    .about {
      @include fields.about;
    }
    .error {
      @include fields.error;
    }
    .box {
      position: relative;
      min-inline-size: 0;
    }
    input {
      @include fields.box;
      padding-inline-end: 2.75rem;
    }

    :host-context([dir='rtl']) input {
      padding-inline: var(--mizan-space-3);
      text-align: end;
    }
    mat-datepicker-toggle {
      position: absolute;
      inset-block: 1px;
      inset-inline-end: 1px;
      display: grid;
      place-items: center;
      --mat-icon-button-state-layer-size: 2.5rem;
    }
  `,
})
export class DayField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  /** Empty for none; what was typed where it is no day. */
  readonly day = input.required<Day>();
  readonly about = input('');
  readonly error = input('');
  readonly labelUnseen = input(false);
  readonly changed = output<Day>();
  readonly left = output();

  private readonly wording = inject(Wording);
  protected readonly id = computed(() => idOf(this.field()));
  private typed: string | null = null;
  /** What was typed here is not written back into the field: it would be put in order before it is finished. */
  protected readonly date = linkedSignal<Day, Date | null>({
    source: this.day,
    computation: (day, before) => (day === this.typed ? (before?.value ?? null) : dateOf(day)),
  });
  protected readonly describers = computed(() => describedBy(this.id(), this.about(), this.error()));
  protected readonly pick = computed(() => this.wording.words('framework.sheet.pick-day', { field: this.label() }));

  constructor() {
    nameCalendar();
  }

  protected choose({ value, targetElement }: MatDatepickerInputEvent<Date>): void {
    const text = targetElement instanceof HTMLInputElement ? targetElement.value.trim() : '';
    this.typed = dayOf(value) ?? text;
    this.changed.emit(this.typed);
  }
}
