import { inject, Injectable } from '@angular/core';
import { LanguageStore, Wording } from '@mizan/web/platform';
import { askedOf, filterNames, type IndicatorFilter } from './indicator-filter';

/** What figures were narrowed to, in a line of words and codes, for the files that leave the page. */
@Injectable({ providedIn: 'root' })
export class FilterText {
  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);

  /** Empty where nothing is asked for. */
  line(filter: IndicatorFilter): string {
    const asked = askedOf(filter);
    const list = new Intl.ListFormat(this.languages.locale(), { type: 'unit' });
    return filterNames
      .flatMap((name) => {
        const value =
          name === 'status'
            ? list.format(filter.statuses.map((status) => this.wording.words(`status.${status}`)))
            : asked[name];
        return value ? [this.pair(this.wording.words(`tracking.overview.filter.${name}`), value)] : [];
      })
      .join(' · ');
  }

  /** "Activity: A1". */
  pair(name: string, value: string): string {
    return this.wording.words('tracking.overview.filter.pair', { name, value });
  }
}
