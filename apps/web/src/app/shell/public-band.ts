import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LanguageSwitch, ProductMark, WordsPipe } from '@mizan/web/platform';

/** The band at the head of a page that anybody may read: the product, and the reader's language. */
@Component({
  selector: 'app-public-band',
  imports: [LanguageSwitch, ProductMark, RouterLink, WordsPipe],
  template: `
    <a routerLink="/"
      ><mz-product-mark /><span>{{ 'product' | words }}</span></a
    >
    <mz-language-switch />
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: var(--mizan-space-2) var(--mizan-space-4);
      background: var(--mizan-band);
      color: var(--mizan-on-band);

      --mz-switch-ink: var(--mizan-on-band);
      --mz-switch-line: rgb(255 255 255 / 45%);
      --mz-switch-chosen: #fff;
      --mz-switch-on-chosen: #0a3d28;
    }
    a {
      display: flex;
      gap: var(--mizan-space-2);
      align-items: center;
      color: inherit;
      font-size: var(--mizan-title-small);
      font-weight: 600;
      text-decoration: none;
    }
    a:focus-visible {
      outline-color: currentcolor;
    }
  `,
})
export class PublicBand {}
