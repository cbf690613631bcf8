import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Indicator, SdgContribution } from '@mizan/contract';
import { currentProject, DayPipe, LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import { askedDays } from '../read-at';
import { SdgTargets } from './sdg-targets';

/** What the indicator measures and how it is kept. */
@Component({
  selector: 'mz-about-indicator',
  imports: [DayPipe, LocalTextView, RouterLink, SdgTargets, WordsPipe],
  templateUrl: './about-indicator.html',
  styleUrl: './about-indicator.scss',
})
export class AboutIndicator {
  readonly indicator = input.required<Indicator>();
  readonly contributions = input.required<readonly SdgContribution[]>();

  private readonly wording = inject(Wording);
  protected readonly project = currentProject();
  protected readonly days = askedDays();
  protected readonly measure = computed(() => this.wording.words(`measure.${this.indicator().measure}`));
  protected readonly accumulation = computed(() => this.wording.words(`accumulation.${this.indicator().accumulation}`));
  protected readonly unit = computed(() => this.wording.unit(this.indicator().unit));
  protected readonly frequency = computed(() => this.wording.frequency(this.indicator().frequency));
  protected readonly direction = computed(() =>
    this.wording.words(`tracking.indicator.better.${this.indicator().direction}`),
  );
  protected readonly baseline = computed(() => {
    const { baseline, measure, unit } = this.indicator();
    return this.wording.figure(baseline.value, measure, unit);
  });
  protected readonly levels = computed(() =>
    Object.entries(this.indicator().scale ?? {})
      .map(([level, name]) => ({ level: Number(level), name }))
      .sort((one, other) => one.level - other.level),
  );
  protected readonly targets = computed(() =>
    this.indicator().targets.map(({ dueOn, value }) => ({
      dueOn,
      figure: this.wording.figure(value, this.indicator().measure, this.indicator().unit),
    })),
  );
}
