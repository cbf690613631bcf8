import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import { SideSheet } from '@mizan/web/ui/dialogs';
import { askFor } from '../how/asked-figure';
import { HowAddress } from '../how/how-address';
import { HowEffect } from '../how/how-effect';
import { HowLink } from '../how/how-link';
import { effectOf, targetInView, type NewFigures } from './level-with';

/** Where the indicator stands now and where it would stand with the value: "14 → 21 of 25 by 31 October". */
@Component({
  selector: 'mz-effect-strip',
  imports: [HowEffect, HowLink, SideSheet, StatusMark, WordsPipe],
  templateUrl: './effect-strip.html',
  styleUrl: './effect-strip.scss',
})
export class EffectStrip {
  readonly indicator = input.required<Indicator>();
  readonly progress = input.required<IndicatorProgress>();
  readonly figures = input.required<NewFigures>();
  /** Names the value in the address that asks how its effect was computed. */
  readonly value = input.required<string>();

  private readonly wording = inject(Wording);
  private readonly effect = computed(() => effectOf(this.indicator(), this.progress(), this.figures()));
  protected readonly address = inject(HowAddress);
  protected readonly howNow = computed(() => askFor('indicator', this.indicator().code, 'actual'));
  protected readonly howThen = computed(() => askFor('effect', this.value()));
  protected readonly effectAsked = computed(() => (this.address.asked() === this.howThen() ? this.effect() : null));
  protected readonly now = computed(() => this.figure(this.progress().actual));
  protected readonly then = computed(() => {
    const effect = this.effect();
    return effect === null ? null : this.figure(effect.after.actual);
  });
  protected readonly label = computed(() =>
    this.wording.words(`tracking.log.effect.${this.then() === null ? 'now' : 'with-it'}`),
  );
  protected readonly status = computed(() => {
    const status = this.effect()?.after.status ?? null;
    return status === null ? null : { tone: toneOf(status), word: this.wording.words(`status.${status}`) };
  });
  protected readonly target = computed(() => {
    const target = targetInView(this.indicator().targets, this.progress().asOf);
    if (target === null) return this.wording.words('tracking.log.effect.no-target');
    return this.wording.words('tracking.log.effect.target', {
      target: this.figure(target.value),
      day: this.wording.day(target.dueOn),
    });
  });

  private figure(value: number | null): string {
    const { measure, unit } = this.indicator();
    return this.wording.figure(value, measure, unit);
  }
}
