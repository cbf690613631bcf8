import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { paths, type Framework } from '@mizan/contract';
import { LocalTextView, ProblemText, readApi } from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton } from '@mizan/web/ui';

/** The results chain, from impact to outputs. */
@Component({
  selector: 'mz-framework-page',
  imports: [ErrorState, LoadingSkeleton, LocalTextView, TranslocoPipe],
  template: `
    <h1>{{ 'framework.chain.title' | transloco }}</h1>
    @if (framework.value(); as framework) {
      <ul>
        @for (result of framework.results; track result.code) {
          <li>
            <bdi>{{ result.code }}</bdi> <mz-local-text [text]="result.title" />
          </li>
        }
      </ul>
    } @else if (failure(); as sentence) {
      <mz-error-state
        [title]="'framework.chain.unread' | transloco"
        [explanation]="sentence"
        [retryLabel]="'button.retry' | transloco"
        (retry)="framework.reload()"
      />
    } @else {
      <mz-loading-skeleton [label]="'framework.chain.loading' | transloco" [blocks]="[8, 28]" />
    }
  `,
})
export class FrameworkPage {
  /** From the route. */
  readonly project = input.required<string>();

  private readonly problems = inject(ProblemText);
  protected readonly framework = readApi<Framework>(() => paths.framework(this.project()));
  protected readonly failure = computed(() => {
    const problem = this.framework.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
}
