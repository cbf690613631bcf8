import { Component, input } from '@angular/core';

/** Nothing to show yet: says so, says what to do, and holds the action. */
@Component({
  selector: 'mz-empty-state',
  template: `
    <p class="title">{{ title() }}</p>
    @if (explanation()) {
      <p class="explanation">{{ explanation() }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styleUrl: './state.scss',
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly explanation = input('');
}
