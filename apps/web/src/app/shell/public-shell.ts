import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProjectStore } from '@mizan/web/platform';
import { PublicBand } from './public-band';

/** The frame around the pages that need no account: who reads them is asked for nothing. */
@Component({
  selector: 'app-public-shell',
  imports: [PublicBand, RouterOutlet],
  template: `
    <header><app-public-band /></header>
    <main id="content" tabindex="-1"><router-outlet /></main>
  `,
  styles: `
    :host {
      display: block;
      min-block-size: 100dvh;
    }
    main {
      padding: var(--mizan-space-6) var(--mizan-space-4) var(--mizan-space-7);
    }
    main:focus {
      outline: none;
    }
  `,
})
export class PublicShell {
  constructor() {
    inject(ProjectStore).open(undefined);
  }
}
