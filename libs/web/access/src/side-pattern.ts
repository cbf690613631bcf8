import { Component } from '@angular/core';

/** Eight-pointed stars, as zellige lays them; for the eye alone. */
@Component({
  selector: 'mz-side-pattern',
  template: `
    <svg aria-hidden="true" focusable="false" width="100%" height="100%">
      <defs>
        <pattern id="stars" width="96" height="96" patternUnits="userSpaceOnUse">
          <path
            d="M48 8 59.7 19.7H76.3V36.3L88 48 76.3 59.7V76.3H59.7L48 88 36.3 76.3H19.7V59.7L8 48 19.7 36.3V19.7H36.3ZM48 28 53.9 33.9H62.1V42.1L68 48 62.1 53.9V62.1H53.9L48 68 42.1 62.1H33.9V53.9L28 48 33.9 42.1V33.9H42.1ZM8 48H0M96 48H88M48 0V8M48 88V96M19.7 19.7 0 0M76.3 19.7 96 0M19.7 76.3 0 96M76.3 76.3 96 96"
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#stars)" />
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    path {
      fill: none;
      stroke: rgb(255 255 255 / 9%);
      stroke-width: 1.25;
    }
  `,
})
export class SidePattern {}
