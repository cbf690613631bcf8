import { Component, input, model } from '@angular/core';
import { limits } from '@mizan/contract';
import { WordsPipe } from '@mizan/web/platform';

/** The code of something new: short, lasting, and in Latin letters whatever the page's direction. */
@Component({
  selector: 'mz-code-field',
  imports: [WordsPipe],
  template: `
    <label [for]="fieldId()">{{ 'framework.piece.code' | words }}</label>
    <input
      type="text"
      dir="ltr"
      autocomplete="off"
      spellcheck="false"
      [id]="fieldId()"
      [value]="code()"
      [attr.maxlength]="limits.codeLength"
      [attr.aria-describedby]="fieldId() + '-about'"
      [attr.aria-invalid]="error() ? true : null"
      (input)="type($event)"
    />
    <p class="about" [id]="fieldId() + '-about'">{{ 'framework.piece.code-about' | words }}</p>
    <p class="error" role="alert">{{ error() }}</p>
  `,
  styleUrl: './dialog.scss',
  host: { class: 'field' },
})
export class CodeField {
  readonly fieldId = input.required<string>();
  readonly code = model.required<string>();
  readonly error = input('');

  protected readonly limits = limits;

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.code.set(event.target.value);
  }
}
