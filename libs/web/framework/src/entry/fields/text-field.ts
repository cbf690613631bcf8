import { Component, computed, input, output } from '@angular/core';
import { describedBy, idOf } from './field-ids';

/** A line of text, or several: a label, what is asked for, and what is wrong with it. */
@Component({
  selector: 'mz-sheet-text',
  template: `
    <label [for]="id()" [class.mz-aside]="labelUnseen()">{{ label() }}</label>
    @if (rows() > 1) {
      <textarea
        dir="auto"
        [id]="id()"
        [rows]="rows()"
        [value]="typed()"
        [disabled]="disabled()"
        [attr.maxlength]="limit()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describers()"
        (input)="type($event)"
        (blur)="left.emit()"
      ></textarea>
    } @else {
      <input
        type="text"
        autocomplete="off"
        [attr.list]="suggestions().length > 0 ? id() + '-list' : null"
        [attr.inputmode]="numeric() ? 'decimal' : null"
        [dir]="numeric() || code() ? 'ltr' : 'auto'"
        [spellcheck]="!numeric() && !code()"
        [id]="id()"
        [value]="typed()"
        [disabled]="disabled()"
        [attr.maxlength]="numeric() ? 40 : limit()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describers()"
        (input)="type($event)"
        (blur)="left.emit()"
      />
      @if (suggestions().length > 0) {
        <datalist [id]="id() + '-list'">
          @for (suggestion of suggestions(); track suggestion) {
            <option [value]="suggestion"></option>
          }
        </datalist>
      }
    }
    @if (about()) {
      <p class="about" [id]="id() + '-about'">{{ about() }}</p>
    }
    @if (error()) {
      <p class="error" [id]="id() + '-error'">{{ error() }}</p>
    }
  `,
  styles: `
    @use './fields';

    :host {
      @include fields.field;
    }
    label {
      @include fields.label;
    }
    .about {
      @include fields.about;
    }
    .error {
      @include fields.error;
    }
    input,
    textarea {
      @include fields.box;
    }
    /* A number or a code stands where the line begins. */
    :host-context([dir='rtl']) input[dir='ltr'] {
      text-align: right;
    }
    textarea {
      padding-block: var(--mizan-space-2);
      resize: vertical;
    }
  `,
})
export class TextField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly typed = input.required<string>();
  /** In UTF-16 units, as `maxlength` counts. */
  readonly limit = input.required<number>();
  readonly about = input('');
  readonly error = input('');
  readonly rows = input(1);
  readonly disabled = input(false);
  /** A number: left to right, with the keys for digits. */
  readonly numeric = input(false);
  /** A code: left to right, and no word of any language. */
  readonly code = input(false);
  /** The label is for screen readers alone, where a heading above shows it to the eye. */
  readonly labelUnseen = input(false);
  readonly suggestions = input<readonly string[]>([]);
  readonly changed = output<string>();
  readonly left = output();

  protected readonly id = computed(() => idOf(this.field()));
  protected readonly describers = computed(() => describedBy(this.id(), this.about(), this.error()));

  protected type({ target }: Event): void {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.changed.emit(target.value);
  }
}
