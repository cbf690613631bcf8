import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { numberOf, typedFrom, Wording, WordsPipe } from '@mizan/web/platform';
import { idOf } from './field-ids';
import { levelName } from './value-text';
import { NumberField } from './number-field';

interface Level {
  number: number;
  figure: string;
  name: string;
}

/** A level of a named scale; a mean of several answers may lie between two of them. */
@Component({
  selector: 'mz-score-field',
  imports: [NumberField, WordsPipe],
  templateUrl: './score-field.html',
  styleUrl: './score-field.scss',
})
export class ScoreField {
  readonly typed = input.required<string>();
  readonly scale = input.required<Record<string, string>>();
  readonly separator = input.required<',' | '.'>();
  readonly error = input('');
  readonly disabled = input(false);
  readonly changed = output<string>();
  readonly left = output();

  private readonly wording = inject(Wording);
  protected readonly id = idOf('value');
  protected readonly number = computed(() => numberOf(this.typed()));
  protected readonly levels = computed<Level[]>(() =>
    Object.entries(this.scale())
      .map(([level, name]) => ({ number: Number(level), figure: this.wording.number(Number(level)), name }))
      .sort((one, other) => one.number - other.number),
  );
  private readonly isNamed = computed(
    () => levelName({ measure: 'score', unit: null, scale: this.scale() }, this.number()) !== null,
  );
  /** Stays open once opened, so that a level typed on the way to 2,5 does not close the field under the fingers. */
  protected readonly between = linkedSignal<string, boolean>({
    source: this.typed,
    computation: (typed, before) => before?.value === true || (typed !== '' && !this.isNamed()),
  });

  protected choose(level: Level): void {
    this.between.set(false);
    this.changed.emit(typedFrom(level.number, this.separator()));
    this.left.emit();
  }

  protected openBetween(): void {
    this.between.set(true);
  }
}
