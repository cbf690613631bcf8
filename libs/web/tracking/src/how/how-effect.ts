import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { LocalTextView, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import type { Effect } from '../log/level-with';
import { HowTerms } from './how-terms';
import { StepText } from './step-text';

/** How the current value and the status would come about with a value that does not count yet. */
@Component({
  selector: 'mz-how-effect',
  imports: [HowTerms, LocalTextView, StatusMark, WordsPipe],
  template: `
    <p class="subject">
      <bdi>{{ indicator().code }}</bdi>&ngsp;<mz-local-text [text]="indicator().title" />
    </p>
    <section class="answer">
      <h3>{{ 'tracking.how.of.effect' | words }}</h3>
      <p class="figure">
        <bdi>{{ figure() }}</bdi>
      </p>
      <p>{{ 'tracking.how.if-approved' | words }} {{ actual().rule }}</p>
      @if (actual().formula) {
        <bdi class="formula" dir="ltr">{{ actual().formula }}</bdi>
      }
      <p><mz-status-mark [tone]="tone()" [word]="word()" /></p>
      <p>{{ status().rule }}</p>
      @if (status().formula) {
        <bdi class="formula" dir="ltr">{{ status().formula }}</bdi>
      }
    </section>
    <mz-how-terms [terms]="effect().steps.terms" [how]="effect().steps.actual.how" />
  `,
  styleUrl: './how.scss',
})
export class HowEffect {
  readonly indicator = input.required<Indicator>();
  readonly progress = input.required<IndicatorProgress>();
  readonly effect = input.required<Effect>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StepText);
  protected readonly figure = computed(() => {
    const { measure, unit } = this.indicator();
    return this.wording.figure(this.effect().after.actual, measure, unit);
  });
  protected readonly actual = computed(() =>
    this.texts.actual(this.effect().steps, this.progress().asOf, this.indicator()),
  );
  protected readonly status = computed(() => this.texts.status(this.effect().steps.status));
  protected readonly tone = computed(() => toneOf(this.effect().after.status));
  protected readonly word = computed(() => this.wording.words(`status.${this.effect().after.status}`));
}
