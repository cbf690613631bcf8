import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { WordsPipe } from '@mizan/web/platform';

/** Moves a row of a form up or down, or takes it out. They stand where the row puts its own buttons. */
@Component({
  selector: 'mz-row-buttons',
  imports: [MatButton, WordsPipe],
  template: `
    @if (!alone()) {
      <button
        matButton
        type="button"
        [disabled]="first()"
        [attr.aria-label]="'framework.sheet.axes.up-which' | words: { axis: name() }"
        (click)="moved.emit(-1)"
      >
        {{ 'framework.sheet.axes.up' | words }}
      </button>
      <button
        matButton
        type="button"
        [disabled]="last()"
        [attr.aria-label]="'framework.sheet.axes.down-which' | words: { axis: name() }"
        (click)="moved.emit(1)"
      >
        {{ 'framework.sheet.axes.down' | words }}
      </button>
    }
    <button
      matButton
      type="button"
      [attr.aria-label]="'framework.sheet.axes.remove-which' | words: { axis: name() }"
      (click)="removed.emit()"
    >
      {{ 'framework.sheet.remove' | words }}
    </button>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class RowButtons {
  /** What the row is about, for who doesn't see it beside the buttons. */
  readonly name = input.required<string>();
  /** True for the only row, which has nowhere to go. */
  readonly alone = input.required<boolean>();
  readonly first = input.required<boolean>();
  readonly last = input.required<boolean>();
  readonly moved = output<1 | -1>();
  readonly removed = output();
}
