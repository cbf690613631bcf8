import { inject, Injectable } from '@angular/core';
import { languages, type Day, type Language } from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import type { Span } from './report-span';

/** A report is titled in all its languages at once, whatever the language of the page. */
const locales: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };

/** Titles that a new report starts with. */
@Injectable({ providedIn: 'root' })
export class ReportTitles {
  private readonly wording = inject(Wording);

  of(span: Span): Record<Language, string> {
    const [fr, ar, en] = languages.map((language) => this.in(language, span));
    return { fr: fr ?? '', ar: ar ?? '', en: en ?? '' };
  }

  private in(language: Language, { period, from, to }: Span): string {
    const days = { from: dayIn(language, from), to: dayIn(language, to) };
    const quarter = /^Q(\d+)$/.exec(period ?? '')?.[1];
    return quarter === undefined
      ? this.wording.words(`reports.title-in.${language}.dates`, days)
      : this.wording.words(`reports.title-in.${language}.quarter`, { ...days, number: quarter });
  }
}

function dayIn(language: Language, day: Day): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
