import { Component } from '@angular/core';

/** The scales that the product is named after; drawn in the colour of the text, and silent: its name stands beside it. */
@Component({
  selector: 'mz-product-mark',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M16 5.5V26M10.5 26.5h11M6 10.2l10-2.4 10 2.4" />
      <path d="m2.4 18.5 3.6-8.3 3.6 8.3a3.6 3.6 0 0 1-7.2 0Zm20 0 3.6-8.3 3.6 8.3a3.6 3.6 0 0 1-7.2 0Z" />
      <circle cx="16" cy="5" r="1.6" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      inline-size: 2rem;
      block-size: 2rem;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class ProductMark {}
