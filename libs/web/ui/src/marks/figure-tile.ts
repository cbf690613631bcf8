import { Component, input } from '@angular/core';

/** One figure with its name; what follows it (a bar, what it covers) is projected below. */
@Component({
  selector: 'mz-figure-tile',
  template: `
    <p class="name">{{ label() }}</p>
    <p class="figure" [class.absent]="absent()">
      <bdi>{{ figure() }}</bdi>
    </p>
    @if (note()) {
      <p class="note">{{ note() }}</p>
    }
    <ng-content />
  `,
  styleUrl: './figure-tile.scss',
})
export class FigureTile {
  readonly label = input.required<string>();
  /** Already worded, unit included; a dash where there is none. */
  readonly figure = input.required<string>();
  readonly note = input('');
  /** True where there is no figure, so the dash stays quiet. */
  readonly absent = input(false);
}
