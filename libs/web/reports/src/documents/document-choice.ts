import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { languages, type Language, type LocalText } from '@mizan/domain';
import type { ReportFile } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { documentKinds, type DocumentKind } from './document-kinds';
import { LanguageChoice } from '../language-choice';
import { DocumentLanguage } from './document-language';
import { LargeDocument, manyValues } from './large-document';

/** The documents of a report: the language once, then a button for each kind; open data for programs is folded away. */
@Component({
  selector: 'mz-document-choice',
  imports: [LanguageChoice, LargeDocument, MatButton, WordsPipe],
  templateUrl: './document-choice.html',
  styleUrl: './document-choice.scss',
  host: { '[class.large]': 'large()' },
})
export class DocumentChoice {
  readonly title = input.required<LocalText>();
  readonly files = input.required<readonly ReportFile[]>();
  /** Address of a document in a language; links of the same origin, that the browser saves by itself. */
  readonly addressOf = input.required<(file: ReportFile, language: Language) => string>();
  /** How many values the report has, and where what is large of it is made in the background. */
  readonly of = input.required<{ packages: string; values: number }>();
  /** Where the documents are all that a page is about. */
  readonly large = input(false);

  private readonly wording = inject(Wording);

  protected readonly chosen = inject(DocumentLanguage).chosen;
  protected readonly languages = languages;
  protected readonly offered = computed(() => {
    const { toRead, data } = documentKinds(this.files());
    return { toRead: toRead.map((kind) => this.linkTo(kind)), data: data.map((kind) => this.linkTo(kind)) };
  });

  private linkTo({ file, ending }: DocumentKind) {
    const language = this.chosen();
    const name = this.wording.words(`reports.file.${file}`);
    // «PDF pdf» would say nothing more.
    const shownEnding = name.toLowerCase() === ending ? '' : ending;
    return {
      file,
      name,
      ending: shownEnding,
      about: this.wording.words(`reports.file-about.${file}`),
      label: this.wording.words('reports.download', {
        // As it is seen, so that who speaks to the page can say it.
        name: `${name} ${shownEnding}`.trim(),
        language: this.wording.words(`language.${language}`),
        title: this.wording.text(this.title()),
      }),
      address: this.addressOf()(file, language),
      isLarge: file.startsWith('values.') && this.of().values > manyValues,
    };
  }
}
