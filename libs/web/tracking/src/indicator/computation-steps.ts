import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Indicator, IndicatorProgress } from '@mizan/contract';
import { Wording } from '@mizan/web/platform';
import { stepsOf, type Step } from './computation';
import { isolated } from './isolated';

/** So many terms are written out; longer sums would say nothing more. */
const termsWrittenOut = 8;

/** How the figures came about: the rule in words, then the same with the indicator's numbers. */
@Component({
  selector: 'mz-computation-steps',
  imports: [TranslocoPipe],
  template: `
    <section aria-labelledby="computation">
      <h2 id="computation">{{ 'tracking.indicator.computation.title' | transloco }}</h2>
      <dl>
        @for (step of steps(); track $index) {
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
  protected readonly steps = computed(() => {
    const indicator = this.indicator();
    return stepsOf({ ...indicator, baseline: indicator.baseline.value }, this.progress()).map((step) => ({
      name: this.wording.words(`tracking.indicator.computation.of.${step.of}`),
      rule: this.ruleOf(step),
      formula: this.formulaOf(step),
    }));
  });

  private ruleOf(step: Step): string {
    const key = `tracking.indicator.computation.${step.of === 'actual' ? 'actual' : 'share'}.${step.how}`;
    const { numerator, denominator } = this.indicator();
    const params = {
      on: 'on' in step ? this.wording.day(step.on) : '',
      numerator: isolated(numerator) ?? this.wording.words('tracking.indicator.computation.numerator'),
      denominator: isolated(denominator) ?? this.wording.words('tracking.indicator.computation.denominator'),
      target: this.wording.words(`tracking.indicator.computation.target.${step.of === 'pace' ? 'due' : 'final'}`),
    };
    return 'counted' in step ? this.wording.plural(key, step.counted, params) : this.wording.words(key, params);
  }

  private formulaOf(step: Step): string {
    const n = (level: number): string => this.plain(level);
    switch (step.how) {
      case 'sum':
        return `${n(step.baseline ?? 0)} + ${this.terms(step.terms, ' + ')} = ${n(step.result)}`;
      case 'average':
        return `${this.terms(step.terms, ' + ')} ÷ ${n(step.terms.length)} = ${n(step.result)}`;
      case 'pooled':
      case 'latest-fraction':
        return `${n(step.numerator)} ÷ ${n(step.denominator)}${step.percent ? ' × 100' : ''} = ${step.result === null ? '—' : n(step.result)}`;
      case 'way':
        return `(${n(step.actual)} − ${n(step.baseline)}) ÷ (${n(step.target)} − ${n(step.baseline)}) = ${this.wording.share(step.result)}`;
      case 'ratio':
        return `${n(step.actual)} ÷ ${n(step.target)} = ${this.wording.share(step.result)}`;
      case 'inverse':
        return `${n(step.target)} ÷ ${n(step.actual)} = ${this.wording.share(step.result)}`;
      default:
        return '';
    }
  }

  private terms(terms: readonly number[], sign: string): string {
    if (terms.length > termsWrittenOut) return this.plain(terms.reduce((sum, term) => sum + term, 0));
    const written = terms.map((term) => this.plain(term)).join(sign);
    return terms.length > 1 ? `(${written})` : written;
  }

  private plain(level: number): string {
    return this.wording.number(level, 2);
  }
}
