import { Component, computed, input, output } from '@angular/core';
import { describedBy, idOf } from './field-ids';

export interface Choice {
  value: string;
  label: string;
}

/** One of several, with a sentence on what the chosen one means. */
@Component({
  selector: 'mz-sheet-choice',
  template: `
    <label [for]="id()" [class.mz-aside]="labelUnseen()">{{ label() }}</label>
    <select
      [id]="id()"
      [disabled]="disabled()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describers()"
      (change)="choose($event)"
    >
      @for (choice of choices(); track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === chosen()">{{ choice.label }}</option>
      }
    </select>
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
    select {
      @include fields.box;
    }
  `,
})
export class ChoiceField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly chosen = input.required<string>();
  readonly about = input('');
  readonly error = input('');
  readonly disabled = input(false);
  readonly labelUnseen = input(false);
  readonly changed = output<string>();

  protected readonly id = computed(() => idOf(this.field()));
  protected readonly describers = computed(() => describedBy(this.id(), this.about(), this.error()));

  protected choose({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.changed.emit(target.value);
  }
}
