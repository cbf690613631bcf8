import { Component, input } from '@angular/core';

/** One figure with its name; what follows it (a bar, what it covers) is projected below; what has `figure` in its place. */
@Component({
  selector: 'mz-figure-tile',
  template: `
    <p class="name">{{ label() }}</p>
    <p class="figure" [class.absent]="absent()">
      <ng-content select="[figure]"
        ><bdi>{{ figure() }}</bdi></ng-content
      >
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
  readonly figure = input('');
  readonly note = input('');
  /** True where there is no figure, so the dash stays quiet. */
  readonly absent = input(false);
}
