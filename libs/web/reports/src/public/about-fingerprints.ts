import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** What a fingerprint is for, what it proves and what it doesn't. */
@Component({
  selector: 'mz-about-fingerprints',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <h2>{{ 'reports.verify.what-for' | transloco }}</h2>
    <p>{{ 'reports.verify.what-it-is' | transloco }}</p>
    <p>{{ 'reports.verify.what-it-proves' | transloco }}</p>
    @if (leads()) {
      <p>
        <a [routerLink]="['/verify']">{{ 'reports.verify.go' | transloco }}</a>
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
