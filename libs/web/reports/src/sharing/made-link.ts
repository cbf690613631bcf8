import { afterNextRender, Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Wording, WordsPipe } from '@mizan/web/platform';

/** The address of a link just made, to be copied now: nobody can be shown it again. */
@Component({
  selector: 'mz-made-link',
  imports: [MatButton, WordsPipe],
  template: `
    <h3 #heading tabindex="-1">{{ 'reports.share.made' | words }}</h3>
    <p>{{ 'reports.share.shown-once' | words }}</p>
    <div class="address">
      <input
        #field
        readonly
        dir="ltr"
        [value]="address()"
        [attr.aria-label]="'reports.share.address' | words"
        (focus)="field.select()"
      />
      <button matButton="filled" type="button" (click)="copy(field)">{{ 'reports.share.copy' | words }}</button>
    </div>
    <p class="copied" role="status">{{ copied() }}</p>
    <button matButton type="button" (click)="closed.emit()">{{ 'reports.share.done' | words }}</button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--mizan-space-2);
      justify-items: start;
      padding: var(--mizan-space-4);
      border-radius: var(--mizan-radius);
      background: var(--mizan-tone-good-container);
      color: var(--mizan-on-tone-good-container);
    }
    h3:focus {
      outline: none;
    }
    .address {
      display: flex;
      flex-wrap: wrap;
      gap: var(--mizan-space-2);
      inline-size: 100%;
    }
    input {
      flex: 1 1 14rem;
      min-inline-size: 0;
      min-block-size: 2.5rem;
      padding-inline: var(--mizan-space-3);
      border: 1px solid var(--mizan-line-strong);
      border-radius: var(--mizan-radius-small);
      background: var(--mizan-surface);
      color: var(--mizan-ink);
    }
    .copied:empty {
      margin-block-start: calc(-1 * var(--mizan-space-2));
    }
  `,
})
export class MadeLink {
  readonly address = input.required<string>();
  readonly closed = output();

  private readonly wording = inject(Wording);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly copied = signal('');

  constructor() {
    afterNextRender(() => {
      this.heading().nativeElement.focus();
    });
  }

  protected async copy(field: HTMLInputElement): Promise<void> {
    field.select();
    try {
      await navigator.clipboard.writeText(this.address());
      this.copied.set(this.wording.words('reports.copied'));
    } catch {
      this.copied.set(this.wording.words('reports.share.copy-yourself'));
    }
  }
}
