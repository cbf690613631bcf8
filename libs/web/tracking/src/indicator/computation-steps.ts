import { Component, computed, inject, input } from '@angular/core';
import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { StepText } from '../how/step-text';

const figures = ['actual', 'progress', 'pace', 'achievement', 'status'] as const;

/** How the figures came about: the rule in words, then the same with the indicator's numbers. */
@Component({
  selector: 'mz-computation-steps',
  imports: [WordsPipe],
  template: `
    <section aria-labelledby="computation">
      <h2 id="computation">{{ 'tracking.indicator.computation.title' | words }}</h2>
      <dl>
        @for (step of steps(); track step.name) {
          <div>
            <dt>{{ step.name }}</dt>
            <dd>
              {{ step.rule }}
              @if (step.formula) {
                <bdi class="formula" dir="ltr">{{ step.formula }}</bdi>
              }
            </dd>
          </div>
        }
      </dl>
    </section>
  `,
  styleUrl: './computation-steps.scss',
})
export class ComputationSteps {
  readonly indicator = input.required<Indicator>();
  readonly progress = input.required<IndicatorProgress>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StepText);
  protected readonly steps = computed(() => {
    const { asOf, explanation } = this.progress();
    const { steps } = explanation;
    if (steps === undefined) return [];
    return figures
      .filter((of) => of !== 'achievement' || steps.achievement.how !== 'decrease')
      .map((of) => ({
        name: this.wording.words(`tracking.how.of.${of}`),
        ...this.texts.line(of, steps, asOf, this.indicator()),
      }));
  });
}
