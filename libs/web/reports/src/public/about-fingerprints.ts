import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WordsPipe } from '@mizan/web/platform';

/** What a fingerprint is for, what it proves and what it doesn't. */
@Component({
  selector: 'mz-about-fingerprints',
  imports: [RouterLink, WordsPipe],
  template: `
    <h2>{{ 'reports.verify.what-for' | words }}</h2>
    <p>{{ 'reports.verify.what-it-is' | words }}</p>
    <p>{{ 'reports.verify.what-it-proves' | words }}</p>
    @if (leads()) {
      <p>
        <a [routerLink]="['/verify']">{{ 'reports.verify.go' | words }}</a>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--mizan-space-2);
      max-inline-size: 46rem;
    }
    h2 {
      font-size: var(--mizan-title-small);
    }
    p {
      color: var(--mizan-ink-soft);
    }
  `,
})
export class AboutFingerprints {
  /** Whether it leads to the page that checks a document. */
  readonly leads = input(true);
}
