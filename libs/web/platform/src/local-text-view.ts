import { Component, computed, inject, input } from '@angular/core';
import type { LocalText } from '@mizan/domain';
import { LanguageStore } from './language-store';
import { Wording } from './wording';

/** A translated text; one borrowed from another language says which, to the eye and to a screen reader. */
@Component({
  selector: 'mz-local-text',
  template: `
    @if (shown(); as text) {
      <bdi [attr.lang]="text.language">{{ text.text }}</bdi>
      @if (text.language !== language()) {
        <small class="borrowed" [title]="mark()">
          <span aria-hidden="true">{{ text.language }}</span><span class="mz-aside">{{ mark() }}</span>
        </small>
      }
    }
  `,
  styles: `
    .borrowed {
      margin-inline-start: 0.35em;
      padding-inline: 0.35em;
      border: 1px solid var(--mizan-line);
      border-radius: 4px;
      color: var(--mizan-ink-soft);
      font-size: 0.6875rem;
      font-weight: 500;
      text-transform: uppercase;
      white-space: nowrap;
    }
  `,
})
export class LocalTextView {
  readonly text = input.required<LocalText | null | undefined>();

  private readonly wording = inject(Wording);
  protected readonly language = inject(LanguageStore).language;
  protected readonly shown = computed(() => this.wording.textIn(this.text()));
  protected readonly mark = computed(() => {
    const shown = this.shown();
    return shown === null
      ? ''
      : this.wording.words('borrowed', { language: this.wording.words(`language.${shown.language}`) });
  });
}
