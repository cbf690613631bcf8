import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProjectStore } from '@mizan/web/platform';
import { Band } from './band';

/** The frame around the pages that stand in no project. */
@Component({
  selector: 'app-plain-shell',
  imports: [Band, RouterOutlet],
  template: `
    <header><app-band [home]="['/']" /></header>
    <main id="content" tabindex="-1"><router-outlet /></main>
  `,
  styles: `
    :host {
      display: block;
      min-block-size: 100dvh;
    }
    main {
      max-inline-size: var(--mizan-measure);
      margin-inline: auto;
      padding: var(--mizan-space-5) var(--mizan-space-4) var(--mizan-space-7);
    }
    main:focus {
      outline: none;
    }
  `,
})
export class PlainShell {
  constructor() {
    inject(ProjectStore).open(undefined);
  }
}
