import { Component, computed, inject, input } from '@angular/core';
import {
  MatDatepicker,
  MatDatepickerInput,
  MatDatepickerToggle,
  type MatDatepickerInputEvent,
} from '@angular/material/datepicker';
import { MatFormField, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Day } from '@mizan/domain';
import { dateOf, dayOf, ProjectStore } from '@mizan/web/platform';

/** The day that the page is read at, kept in its address (`?asOf=`), so a link shows everybody the same figures. */
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
    RouterLink,
    TranslocoPipe,
  ],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ 'tracking.read-at.label' | transloco }}</mat-label>
      <input matInput [matDatepicker]="picker" [value]="value()" [min]="earliest()" (dateChange)="choose($event)" />
      <mat-datepicker-toggle matIconSuffix [for]="picker" />
      <mat-datepicker #picker />
    </mat-form-field>
    @if (asked()) {
      <a [routerLink]="[]" [queryParams]="{ asOf: null }" queryParamsHandling="merge">{{
        'tracking.read-at.today' | transloco
      }}</a>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--mizan-space-2) var(--mizan-space-3);
    }
    mat-form-field {
      inline-size: 12rem;
    }
  `,
})
export class DayChoice {
  /** The day that the address asks for; null for today. */
  readonly asked = input.required<Day | null>();
  /** The day that the figures shown are read at; null while they are awaited. */
  readonly shown = input.required<Day | null>();

  private readonly router = inject(Router);
  private readonly project = inject(ProjectStore).project;
  protected readonly value = computed(() => dateOf(this.asked() ?? this.shown()));
  protected readonly earliest = computed(() => dateOf(this.project()?.startsOn));

  protected choose({ value }: MatDatepickerInputEvent<Date>): void {
    const day = dayOf(value);
    if (day !== null) void this.router.navigate([], { queryParams: { asOf: day }, queryParamsHandling: 'merge' });
  }
}
