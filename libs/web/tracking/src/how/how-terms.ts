import { Component, computed, inject, input } from '@angular/core';
import type { ActualStep, PeriodTerm } from '@mizan/domain';
import { NumberPipe, Wording, WordsPipe } from '@mizan/web/platform';
import { ValueText } from '../log/value-text';
import { StepText } from './step-text';

/** What every reporting period gave to a current value. */
@Component({
  selector: 'mz-how-terms',
  imports: [NumberPipe, WordsPipe],
  template: `
    <section>
      <table>
        <caption>
          {{
            'tracking.how.terms.title' | words
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'tracking.how.terms.period' | words }}</th>
            <th scope="col" class="number">{{ 'tracking.how.terms.count' | words }}</th>
            <th scope="col" class="number">{{ heading() }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td class="number">{{ row.count | plainNumber }}</td>
              <td class="number">
                <bdi dir="ltr">{{ row.gave }}</bdi>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
  styleUrl: './how.scss',
})
export class HowTerms {
  readonly terms = input.required<readonly PeriodTerm[]>();
  /** How the current value takes them. */
  readonly how = input.required<ActualStep['how']>();

  private readonly wording = inject(Wording);
  private readonly texts = inject(StepText);
  private readonly values = inject(ValueText);
  protected readonly heading = computed(() => {
    switch (this.how()) {
      case 'pooled':
      case 'latest-fraction':
        return this.wording.words('tracking.how.terms.fraction');
      case 'max':
        return this.wording.words('tracking.how.terms.greatest');
      case 'latest':
        return this.wording.words('tracking.how.terms.latest');
      default:
        return this.wording.words('tracking.how.terms.sum');
    }
  });
  protected readonly rows = computed(() =>
    this.terms().map((term) => ({
      name:
        term.period === '' ? this.wording.words('tracking.how.terms.this-value') : this.values.periodName(term.period),
      count: term.count,
      gave: this.texts.term(this.how(), term),
    })),
  );
}
