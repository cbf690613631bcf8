import { Component, input, model } from '@angular/core';
import type { Language } from '@mizan/domain';
import { WordsPipe } from '@mizan/web/platform';

/** One of several languages, each by its own name: of documents, or of the texts that somebody writes. */
@Component({
  selector: 'mz-language-choice',
  imports: [WordsPipe],
  template: `
    <span aria-hidden="true">{{ label() }}</span>
    @for (language of languages(); track language) {
      <button
        type="button"
        [lang]="language"
        [attr.aria-pressed]="language === chosen()"
        (click)="chosen.set(language)"
      >
        {{ 'reports.own-name.' + language | words }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--mizan-space-1);
      align-items: center;
    }
    span {
      margin-inline-end: var(--mizan-space-1);
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
    button {
      min-block-size: 1.75rem;
      padding-inline: var(--mizan-space-2);
      border: 1px solid var(--mizan-line-strong);
      border-radius: var(--mizan-radius-small);
      background: none;
      color: var(--mizan-ink);
      font-size: var(--mizan-text-small);
      cursor: pointer;
    }
    button:hover {
      background: var(--mizan-sunk);
    }
    [aria-pressed='true'] {
      border-color: var(--mizan-accent);
      background: var(--mizan-accent-container);
      color: var(--mizan-on-accent-container);
      font-weight: 500;
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class LanguageChoice {
  readonly label = input.required<string>();
  readonly languages = input.required<readonly Language[]>();
  readonly chosen = model.required<Language>();
}
