import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LanguageSwitch, ProductMark, WordsPipe } from '@mizan/web/platform';
import { AccountMenu } from './account-menu';

/** The band at the head of every page: the product, where the person is (what is put inside), and what is their own. */
@Component({
  selector: 'app-band',
  imports: [AccountMenu, LanguageSwitch, ProductMark, RouterLink, WordsPipe],
  template: `
    <a class="product" [routerLink]="home()" [attr.aria-label]="'nav.home' | words">
      <mz-product-mark />
      <span>{{ 'product' | words }}</span>
    </a>
    <ng-content />
    <div class="own">
      <mz-language-switch />
      <app-account-menu />
    </div>
  `,
  styleUrl: './band.scss',
})
export class Band {
  /** Where the product's name leads. */
  readonly home = input.required<readonly string[]>();
}
