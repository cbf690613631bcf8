import { Clipboard } from '@angular/cdk/clipboard';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Wording, WordsPipe } from '@mizan/web/platform';

/** The SHA-256 of a file: short, whole when opened, copied whole, and whole on paper. */
@Component({
  selector: 'mz-digest',
  imports: [WordsPipe],
  template: `
    <details>
      <summary>
        <span>SHA-256</span> <bdi class="short" dir="ltr">{{ short() }}</bdi>
      </summary>
      <p>
        <code dir="ltr">{{ sha256() }}</code>
        <button type="button" (click)="copy()">{{ 'tracking.evidence.copy' | words }}</button>
        <span role="status">{{ told() }}</span>
      </p>
    </details>
    <p class="paper" aria-hidden="true">
      SHA-256 <code dir="ltr">{{ sha256() }}</code>
    </p>
  `,
  styleUrl: './digest.scss',
})
export class Digest {
  readonly sha256 = input.required<string>();

  private readonly clipboard = inject(Clipboard);
  private readonly wording = inject(Wording);
  private readonly outcome = signal<'copied' | 'not-copied' | null>(null);
  protected readonly short = computed(() => `${this.sha256().slice(0, 12)}…`);
  protected readonly told = computed(() => {
    const outcome = this.outcome();
    return outcome === null ? '' : this.wording.words(`tracking.evidence.${outcome}`);
  });

  protected copy(): void {
    this.outcome.set(this.clipboard.copy(this.sha256()) ? 'copied' : 'not-copied');
  }
}
