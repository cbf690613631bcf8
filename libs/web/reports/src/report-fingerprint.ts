import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { shortened } from './shortened';

/** The SHA-256 of a report, shortened, to be copied and checked. */
@Component({
  selector: 'mz-report-fingerprint',
  imports: [MatButton, RouterLink, WordsPipe],
  template: `
    <abbr [title]="'reports.fingerprint-about' | words">SHA-256</abbr>
    <code [title]="sha256()">{{ short() }}</code>
    <button matButton type="button" (click)="copy()">{{ 'reports.copy' | words }}</button>
    <a [routerLink]="['/verify', sha256()]">{{ 'reports.verify-it' | words }}</a>
    <span class="copied" role="status">{{ copied() }}</span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--mizan-space-3);
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
    code {
      direction: ltr;
      unicode-bidi: isolate;
    }
    /* Its words stand in line with what is above and beside them. */
    button {
      margin-inline: calc(-1 * var(--mizan-space-3));
    }
    a {
      padding-block: var(--mizan-space-1);
    }
    .copied {
      overflow-wrap: anywhere;
    }
  `,
})
export class ReportFingerprint {
  readonly sha256 = input.required<string>();

  private readonly wording = inject(Wording);
  protected readonly copied = signal('');
  protected readonly short = computed(() => shortened(this.sha256()));

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.sha256());
      this.copied.set(this.wording.words('reports.copied'));
    } catch {
      // Some browsers forbid it: the whole fingerprint is then shown, to be copied by hand.
      this.copied.set(this.sha256());
    }
  }
}
