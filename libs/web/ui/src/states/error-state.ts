import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** Something could not be shown: says what happened and offers to try again. */
@Component({
  selector: 'mz-error-state',
  imports: [MatButton],
  template: `
    <div role="alert">
      <p class="title">{{ title() }}</p>
      @if (explanation()) {
        <p class="explanation">{{ explanation() }}</p>
      }
    </div>
    <div class="actions">
      @if (retryLabel()) {
        <button matButton="outlined" type="button" (click)="retry.emit()">{{ retryLabel() }}</button>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './state.scss',
  host: { class: 'bad' },
})
export class ErrorState {
  readonly title = input.required<string>();
  readonly explanation = input('');
  /** Without a label there is no button: trying again would not help. */
  readonly retryLabel = input('');
  readonly retry = output();
}
