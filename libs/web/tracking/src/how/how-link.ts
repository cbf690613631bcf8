import { Component, computed, inject, Injectable, input } from '@angular/core';
import { Wording } from '@mizan/web/platform';
import { HowAddress } from './how-address';

/** What every such link is named: worded once for the hundred of a page. */
@Injectable({ providedIn: 'root' })
class HowTitle {
  private readonly wording = inject(Wording);
  readonly words = computed(() => this.wording.words('tracking.how.title'));
}

/** A figure that says how it was computed when it is followed: dotted below, everywhere the same. */
@Component({
  selector: 'mz-how',
  template: `
    <a [href]="href()" aria-haspopup="dialog" [title]="title.words()" (click)="open($event)"
      ><ng-content /><span class="mz-aside">&ngsp;({{ title.words() }})</span></a
    >
  `,
  styles: `
    :host {
      display: inline;
    }
    a {
      position: relative;
      display: inline-block;
      color: inherit;
      /* A border and no underline: a mark with its word has it below the whole of it. */
      border-block-end: 1.5px dotted var(--mizan-line-strong);
      border-radius: 2px 2px 0 0;
      text-decoration: none;
      cursor: help;
    }
    :host(.flowing) a {
      display: inline;
    }
    /* Room for a finger, without pushing the dots away from what they stand below. */
    a::after {
      content: '';
      position: absolute;
      inset: -4px -2px;
    }
    a:hover {
      border-block-end: 1.5px solid var(--mizan-accent);
    }
  `,
  host: { '[class.flowing]': 'flowing()' },
})
export class HowLink {
  /** Which figure, as the address names it: `indicator:OP3-1:progress`, `activity:A1`… */
  readonly of = input.required<string>();
  /** A sentence that may break into lines. */
  readonly flowing = input(false);

  private readonly address = inject(HowAddress);
  protected readonly title = inject(HowTitle);
  protected readonly href = computed(() => this.address.hrefOf(this.of()));

  protected open(event: MouseEvent): void {
    // Anything but a plain press is the browser's: a new tab, a new window, a download.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.address.open(this.of());
  }
}
