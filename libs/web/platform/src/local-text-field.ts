import { Component, computed, inject, input, output } from '@angular/core';
import { languages, textDirectionOf, type Language, type LocalText } from '@mizan/domain';
import { LanguageStore } from './language-store';
import { Wording } from './wording';

/**
 * A text in every language of the product, the page's own first. Which one is still empty is said in its own field; an
 * empty one is left out of the text, so that readers are shown another.
 */
@Component({
  selector: 'mz-local-text-field',
  template: `
    <fieldset [attr.aria-describedby]="describedBy()">
      <legend>{{ label() }}</legend>
      @if (about()) {
        <p class="about" [id]="fieldId() + '-about'">{{ about() }}</p>
      }
      @for (field of fields(); track field.language) {
        <div class="line">
          <label class="language" [for]="field.id" [title]="field.name"
            ><span aria-hidden="true">{{ field.language }}</span
            ><span class="mz-aside">{{ label() }} ({{ field.name }})</span></label
          >
          @if (rows() === 1) {
            <input
              type="text"
              autocomplete="off"
              [id]="field.id"
              [lang]="field.language"
              [dir]="field.direction"
              [value]="text()[field.language] ?? ''"
              [placeholder]="field.missing"
              [attr.maxlength]="limit()"
              [attr.aria-invalid]="error() ? true : null"
              (input)="type(field.language, $event)"
              (blur)="left.emit()"
            />
          } @else {
            <textarea
              [id]="field.id"
              [lang]="field.language"
              [dir]="field.direction"
              [rows]="rows()"
              [value]="text()[field.language] ?? ''"
              [placeholder]="field.missing"
              [attr.maxlength]="limit()"
              [attr.aria-invalid]="error() ? true : null"
              (input)="type(field.language, $event)"
              (blur)="left.emit()"
            ></textarea>
          }
        </div>
      }
      @if (error()) {
        <p class="error" role="alert" [id]="fieldId() + '-error'">{{ error() }}</p>
      }
    </fieldset>
  `,
  styleUrl: './local-text-field.scss',
})
export class LocalTextField {
  /** Of the field that the page's language has; the others append theirs. */
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly about = input('');
  readonly text = input.required<LocalText>();
  readonly rows = input(1);
  /** In UTF-16 units, as `maxlength` counts. */
  readonly limit = input.required<number>();
  readonly error = input('');
  readonly changed = output<LocalText>();
  readonly left = output();

  private readonly wording = inject(Wording);
  private readonly page = inject(LanguageStore).language;

  protected readonly fields = computed(() =>
    [this.page(), ...languages.filter((language) => language !== this.page())].map((language, at) => ({
      language,
      name: this.wording.words(`language.${language}`),
      direction: textDirectionOf(language),
      id: at === 0 ? this.fieldId() : `${this.fieldId()}-${language}`,
      missing: this.wording.words('not-written-in', { language: this.wording.words(`language.${language}`) }),
    })),
  );
  protected readonly describedBy = computed(
    () =>
      [this.about() && `${this.fieldId()}-about`, this.error() && `${this.fieldId()}-error`]
        .filter(Boolean)
        .join(' ') || null,
  );

  protected type(language: Language, event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const { [language]: _before, ...others } = this.text();
    this.changed.emit(target.value === '' ? others : { ...others, [language]: target.value });
  }
}
