import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits } from '@mizan/contract';
import { isWritten, languages, textDirectionOf, type Language } from '@mizan/domain';
import { LocalTextView, ProblemText, Wording, WordsPipe } from '@mizan/web/platform';
import { StatusMark, toneOf } from '@mizan/web/ui';
import type { ReportPart } from './report-parts';
import { TextDesk } from './text-desk';

/** One text of the report in one language: what it is about, the text, and where it stands with the API. */
@Component({
  selector: 'mz-section-editor',
  imports: [LocalTextView, MatButton, StatusMark, WordsPipe],
  templateUrl: './section-editor.html',
  styleUrl: './section-editor.scss',
})
export class SectionEditor {
  readonly part = input.required<ReportPart>();
  readonly language = input.required<Language>();

  private readonly desk = inject(TextDesk);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);

  protected readonly limit = limits.reportTextLength;
  protected readonly id = computed(() => editorId(this.part()));
  protected readonly place = computed(() => ({ section: this.part().section, language: this.language() }));
  protected readonly held = computed(() => this.desk.textAt(this.place()));
  protected readonly direction = computed(() => textDirectionOf(this.language()));
  protected readonly rows = computed(() => Math.min(12, Math.max(2, this.held().typed.split('\n').length + 1)));
  protected readonly tone = computed(() => {
    const { status } = this.part();
    return status === null ? null : { tone: toneOf(status), word: this.wording.words(`status.${status}`) };
  });
  /** What there is in another language, for whoever translates. */
  protected readonly others = computed(() =>
    isWritten(this.held().typed)
      ? []
      : languages
          .filter((language) => language !== this.language())
          .map((language) => ({
            language,
            direction: textDirectionOf(language),
            text: this.desk.textAt({ section: this.part().section, language }).typed,
          }))
          .filter(({ text }) => isWritten(text)),
  );
  protected readonly state = computed(() => {
    const { state, stored, problem } = this.held();
    if (state === 'refused') return problem === null ? '' : this.problems.sentence(problem);
    if (state !== 'saved') return this.wording.words(`reports.prepare.state.${state}`);
    if (stored === null || stored.text === '') return '';
    return this.wording.words('reports.prepare.state.saved', {
      at: this.wording.instant(stored.writtenAt),
      name: stored.writtenBy.name,
    });
  });
  protected readonly theirs = computed(() => {
    const { stored } = this.held();
    if (stored === null) return '';
    return this.wording.words('reports.prepare.clash.theirs', {
      name: stored.writtenBy.name,
      at: this.wording.instant(stored.writtenAt),
    });
  });

  protected type(event: Event): void {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
      this.desk.type(this.place(), target.value);
  }

  protected settle(choice: 'mine' | 'theirs' | 'both'): void {
    this.desk.settle(this.place(), choice);
  }

  protected leave(): void {
    void this.desk.sendAll();
  }

  protected languageName(language: Language): string {
    return this.wording.words(`language.${language}`);
  }
}

/** Of the field, so that the list of what is missing leads there. */
export const editorId = ({ section }: Pick<ReportPart, 'section'>): string => `text-${section.replace(':', '-')}`;
