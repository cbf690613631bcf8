import { Component, computed, inject, input, output } from '@angular/core';
import { looksGrouped, numberOf, Wording } from '@mizan/web/platform';
import { idOf } from './field-ids';

/** A number with its unit beside it. Takes a comma or a dot, spaces, Latin and Arabic-Indic digits; says how it read a doubtful one. */
@Component({
  selector: 'mz-number-field',
  templateUrl: './number-field.html',
  styleUrl: './number-field.scss',
  host: { '[class.compact]': 'compact()' },
})
export class NumberField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly typed = input.required<string>();
  readonly unit = input('');
  /** What is counted. */
  readonly about = input('');
  readonly error = input('');
  readonly disabled = input(false);
  readonly required = input(false);
  /** Inside a grid: label and field on one line. */
  readonly compact = input(false);
  /** The label is for screen readers alone, where a heading above shows it to the eye. */
  readonly labelUnseen = input(false);
  readonly changed = output<string>();
  readonly left = output();

  private readonly wording = inject(Wording);
  protected readonly id = computed(() => idOf(this.field()));
  protected readonly reading = computed(() =>
    looksGrouped(this.typed())
      ? this.wording.words('typed-number.read-as', { number: this.wording.number(numberOf(this.typed())) })
      : '',
  );
  protected readonly describedBy = computed(() =>
    [
      this.about() && `${this.id()}-about`,
      this.reading() && `${this.id()}-reading`,
      this.error() && `${this.id()}-error`,
    ]
      .filter(Boolean)
      .join(' '),
  );

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.changed.emit(event.target.value);
  }
}
