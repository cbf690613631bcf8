import { Component, computed, input, output } from '@angular/core';
import { idOf } from './field-ids';

/** Several lines of text; shows what is left near the limit. */
@Component({
  selector: 'mz-text-field',
  templateUrl: './text-field.html',
  styleUrl: './text-field.scss',
})
export class TextField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly typed = input.required<string>();
  /** In UTF-16 units, as `maxlength` counts. */
  readonly limit = input.required<number>();
  readonly rows = input(3);
  readonly about = input('');
  readonly error = input('');
  readonly disabled = input(false);
  readonly required = input(false);
  readonly changed = output<string>();
  readonly left = output();

  protected readonly id = computed(() => idOf(this.field()));
  protected readonly isNearLimit = computed(() => this.typed().length > this.limit() * 0.9);

  protected type(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.changed.emit(event.target.value);
  }
}
