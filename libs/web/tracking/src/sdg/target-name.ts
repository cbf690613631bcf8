import { Component, input } from '@angular/core';
import type { LocalText } from '@mizan/domain';
import { LocalTextView, WordsPipe } from '@mizan/web/platform';

/** Code and short label of an SDG target, leading to the official text; without what `GET sdg` tells, the code alone. */
@Component({
  selector: 'mz-target-name',
  imports: [LocalTextView, WordsPipe],
  template: `
    @if (officialText(); as address) {
      <a [href]="address" target="_blank" rel="noopener noreferrer" hreflang="en">
        <bdi class="code">{{ code() }}</bdi>&ngsp;<mz-local-text [text]="label()" />&nbsp;<svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          focusable="false"
        >
          <path d="M4.5 2.5h-2v7h7v-2M6.5 1.5h4v4M10.5 1.5 5.5 6.5" /></svg
        ><span class="mz-aside">{{ 'tracking.indicator.about.official-text' | words }}</span>
      </a>
    } @else {
      <bdi class="code">{{ code() }}</bdi>
    }
  `,
  styles: `
    a {
      color: inherit;
      text-decoration-color: var(--mizan-line-strong);
      text-underline-offset: 0.2em;
    }
    a:hover {
      color: var(--mizan-accent);
      text-decoration-color: currentcolor;
    }
    .code {
      font-weight: 600;
    }
    /* Leads elsewhere; the no-break space before it keeps it on the line of the last word. */
    svg {
      display: inline-block;
      inline-size: 0.7em;
      block-size: 0.7em;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.25;
    }
    /* The arrow leaves towards the end of the line. */
    :host-context([dir='rtl']) svg {
      transform: scaleX(-1);
    }
  `,
})
export class TargetName {
  readonly code = input.required<string>();
  readonly label = input.required<LocalText | null>();
  /** Address of the United Nations' page; null where it is not known. */
  readonly officialText = input.required<string | null>();
}
