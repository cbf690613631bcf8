import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { HowAddress } from './how-address';

/** A figure that says how it was computed when it is followed: dotted below, everywhere the same. */
@Component({
  selector: 'mz-how',
  imports: [TranslocoPipe],
  template: `
    <a [href]="href()" aria-haspopup="dialog" [title]="'tracking.how.title' | transloco" (click)="open($event)"
      ><ng-content /><span class="mz-aside">&ngsp;({{ 'tracking.how.title' | transloco }})</span></a
    >
  `,
  styles: `
    :host {
      display: inline;
    }
    a {
      display: inline-block;
      min-block-size: 24px;
      min-inline-size: 24px;
      border-radius: var(--mizan-radius-small);
      color: inherit;
      text-decoration: underline dotted var(--mizan-line-strong) 1.5px;
      text-underline-offset: 0.25em;
      cursor: help;
    }
    a:hover {
      text-decoration-color: var(--mizan-accent);
      text-decoration-style: solid;
    }
  `,
})
export class HowLink {
  /** Which figure, as the address names it: `indicator:OP3-1:progress`, `activity:A1`… */
  readonly of = input.required<string>();

  private readonly address = inject(HowAddress);
  protected readonly href = computed(() => this.address.hrefOf(this.of()));

  protected open(event: MouseEvent): void {
    // Anything but a plain press is the browser's: a new tab, a new window, a download.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.address.open(this.of());
  }
}
