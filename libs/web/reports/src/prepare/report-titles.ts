import { inject, Injectable } from '@angular/core';
import { languages, type Language } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import type { Span } from './report-span';

/** Titles that a new report starts with: in all its languages at once, whatever the language of the page. */
@Injectable({ providedIn: 'root' })
export class ReportTitles {
  private readonly wording = inject(Wording);

  of(span: Span): Record<Language, string> {
    const [fr, ar, en] = languages.map((language) => this.in(language, span));
    return { fr: fr ?? '', ar: ar ?? '', en: en ?? '' };
  }

  private in(language: Language, { period, from, to }: Span): string {
    const days = { from: this.wording.dayIn(language, from), to: this.wording.dayIn(language, to) };
    const quarter = /^Q(\d+)$/.exec(period ?? '')?.[1];
    return quarter === undefined
      ? this.wording.words(`reports.title-in.${language}.dates`, days)
      : this.wording.words(`reports.title-in.${language}.quarter`, { ...days, number: quarter });
  }
}
