import { Component, computed, inject, input } from '@angular/core';
import {
  MatDatepicker,
  MatDatepickerInput,
  MatDatepickerToggle,
  type MatDatepickerInputEvent,
} from '@angular/material/datepicker';
import { MatFormField, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import type { Day } from '@mizan/domain';
import { dateOf, dayOf, ProjectStore, WordsPipe } from '@mizan/web/platform';
import { nameCalendar } from '@mizan/web/platform/calendar';

/** A day that is kept in the page's address, so a link shows everybody the same figures. */
@Component({
  selector: 'mz-day-choice',
  imports: [
    MatDatepicker,
    MatDatepickerInput,
    MatDatepickerToggle,
    MatFormField,
    MatInput,
    MatLabel,
    MatSuffix,
    WordsPipe,
  ],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ 'tracking.read-at.' + param() | words }}</mat-label>
      <input
        matInput
        [matDatepicker]="picker"
        [value]="value()"
        [min]="earliest()"
        [max]="latest()"
        (dateChange)="choose($event)"
      />
      <mat-datepicker-toggle matIconSuffix [for]="picker" />
      <mat-datepicker #picker />
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
    }
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class DayChoice {
  /** Whether it is the day that the page is read at, or the one it is compared with. */
  readonly param = input<'asOf' | 'with'>('asOf');
  /** The day that the address asks for; null for none. */
  readonly asked = input.required<Day | null>();
  /** What is shown while the address asks for none. */
  readonly shown = input<Day | null>(null);
  readonly before = input<Day | null>(null);

  private readonly router = inject(Router);
  private readonly project = inject(ProjectStore).project;
  protected readonly value = computed(() => dateOf(this.asked() ?? this.shown()));
  protected readonly earliest = computed(() => dateOf(this.project()?.startsOn));
  protected readonly latest = computed(() => dateOf(this.before()));

  constructor() {
    nameCalendar();
  }

  protected choose({ value }: MatDatepickerInputEvent<Date>): void {
    const day = dayOf(value);
    if (day === null) return;
    void this.router.navigate([], {
      queryParams: { [this.param()]: day },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }
}
