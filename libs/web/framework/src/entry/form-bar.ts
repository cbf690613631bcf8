import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { WordsPipe } from '@mizan/web/platform';

/** What a form keeps telling: where it stands with the API and with this device. */
interface Standing {
  isSaving(): boolean;
  isRetrying(): boolean;
  keeps(): boolean;
  isDirty(): boolean;
  conflict(): unknown;
}

/** The bar below a long form: saving it, turning back, what is to be mended, and where what was typed is by now. */
@Component({
  selector: 'mz-form-bar',
  imports: [MatButton, WordsPipe],
  template: `
    <p class="summary" role="alert">{{ summary() }}</p>
    <div class="buttons">
      <button matButton="filled" type="submit" [disabled]="desk().isSaving() || desk().conflict() !== null">
        {{ (desk().isSaving() ? 'framework.sheet.saving' : 'framework.sheet.save') | words }}
      </button>
      <button matButton type="button" (click)="cancelled.emit()">{{ 'button.cancel' | words }}</button>
      <p class="state" role="status">
        @if (desk().isRetrying()) {
          {{ 'framework.sheet.state.retrying' | words }}
        } @else if (!desk().keeps()) {
          {{ 'framework.sheet.state.unkept' | words }}
        } @else if (desk().isDirty()) {
          {{ 'framework.sheet.state.kept' | words }}
        }
      </p>
      <span class="keys" aria-hidden="true"><kbd dir="ltr">Ctrl S</kbd></span>
    </div>
  `,
  styleUrl: './form-bar.scss',
})
export class FormBar {
  readonly desk = input.required<Standing>();
  readonly summary = input.required<string>();
  readonly cancelled = output();
}
