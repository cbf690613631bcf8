import { Component, inject } from '@angular/core';
import { languages, type Language } from '@mizan/domain';
import { LanguageStore } from './language-store';
import { WordsPipe } from './wording-pipes';

/** Each language under its own name, so that who can't read the page still finds theirs. */
const names: Readonly<Record<Language, { short: string; full: string }>> = {
  fr: { short: 'FR', full: 'Français' },
  ar: { short: 'ع', full: 'العربية' },
  en: { short: 'EN', full: 'English' },
};

/** Switches the page's language where it stands: address, form and scroll stay. */
@Component({
  selector: 'mz-language-switch',
  imports: [WordsPipe],
  template: `
    <div role="group" [attr.aria-label]="'language.label' | words">
      @for (choice of choices; track choice) {
        <button
          type="button"
          [lang]="choice"
          [attr.aria-pressed]="choice === language()"
          [title]="names[choice].full"
          (click)="choose(choice)"
        >
          <span aria-hidden="true">{{ names[choice].short }}</span><span class="mz-aside">{{
            names[choice].full
          }}</span>
        </button>
      }
    </div>
  `,
  styleUrl: './switch.scss',
  host: { class: 'mz-screen-only' },
})
export class LanguageSwitch {
  private readonly store = inject(LanguageStore);
  protected readonly language = this.store.language;
  protected readonly choices = languages;
  protected readonly names = names;

  protected choose(language: Language): void {
    // Without the network the page stays in its language: its words are all there is to say so in.
    this.store.set(language).catch(() => undefined);
  }
}
