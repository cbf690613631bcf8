import { Component, input } from '@angular/core';

/** Blocks in the places that the content will take, so nothing moves when it comes. */
@Component({
  selector: 'mz-loading-skeleton',
  template: `
    <span class="mz-aside" role="status">{{ label() }}</span>
    @for (height of blocks(); track $index) {
      <div class="block" aria-hidden="true" [style.block-size.rem]="height"></div>
    }
  `,
  styleUrl: './loading-skeleton.scss',
})
export class LoadingSkeleton {
  /** Read out while waiting. */
  readonly label = input.required<string>();
  /** Heights of the blocks from top to bottom, in rem. */
  readonly blocks = input<readonly number[]>([2.5, 8, 16]);
}
