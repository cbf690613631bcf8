import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { paths, type Page, type ReportSummary } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { currentProject, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { DayChoice } from '../day-choice';
import { comparedDay } from '../read-at';
import { compareDays } from './compare-days';
import type { Stop } from './stops';

/** Which earlier day the figures are compared with, kept in the address (`?with=`). */
@Component({
  selector: 'mz-compare-choice',
  imports: [DayChoice, WordsPipe],
  template: `
    <label>
      <span>{{ 'tracking.time.compare.label' | words }}</span>
      <select (change)="choose($event)">
        <option value="" [selected]="chosen() === ''">{{ 'tracking.time.compare.none' | words }}</option>
        @for (option of options(); track option.day) {
          <option [value]="option.day" [selected]="chosen() === option.day">{{ option.text }}</option>
        }
        <option value="other" [selected]="chosen() === 'other'">
          {{ 'tracking.time.compare.other-day' | words }}
        </option>
      </select>
    </label>
    @if (chosen() === 'other') {
      <mz-day-choice param="with" [asked]="compared()" [before]="shown()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--mizan-space-3);
    }
    label {
      position: relative;
      display: block;
    }
    span {
      position: absolute;
      inset-block-start: -0.6rem;
      inset-inline-start: 0.75rem;
      max-inline-size: calc(100% - 1.5rem);
      padding-inline: 0.25rem;
      background: var(--mizan-page);
      color: var(--mizan-ink-soft);
      font-size: 0.75rem;
      line-height: 1.2rem;
    }
    select {
      inline-size: 100%;
      block-size: 3rem;
      padding-inline: var(--mizan-space-3);
      border: 1px solid var(--mizan-line-strong);
      border-radius: 4px;
      background: var(--mizan-page);
      color: var(--mizan-ink);
    }
  `,
})
export class CompareChoice {
  readonly stops = input.required<readonly Stop[]>();
  /** The day that the figures are read at. */
  readonly shown = input.required<Day>();

  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly project = currentProject();
  private readonly reports = readApi<Page<ReportSummary>>(() => paths.reports(this.project()));
  protected readonly compared = comparedDay();
  /** Another day is being picked; none is in the address yet. */
  private readonly picking = linkedSignal({ source: this.compared, computation: () => false });

  protected readonly options = computed(() =>
    compareDays(this.stops(), this.reports.value()?.items ?? [], this.shown()).map(({ day, kind, period }) => ({
      day,
      text: this.wording.words(`tracking.time.compare.${kind}`, {
        day: this.wording.day(day),
        period: period === null ? '' : this.wording.period(period),
      }),
    })),
  );
  protected readonly chosen = computed(() => {
    const compared = this.compared();
    if (this.picking()) return 'other';
    if (compared === null) return '';
    return this.options().some(({ day }) => day === compared) ? compared : 'other';
  });

  protected choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.picking.set(value === 'other');
    if (value === 'other') return;
    void this.router.navigate([], {
      queryParams: { with: value === '' ? null : value },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }
}
