import { computed, inject, Injectable } from '@angular/core';
import type { Day } from '@mizan/domain';
import { LanguageStore } from './language-store';
import { Wording } from './wording';

/** The words that every chart's frame needs and how it writes days, in the page's language. */
@Injectable({ providedIn: 'root' })
export class ChartWording {
  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);

  readonly words = computed(() => {
    const word = (key: string): string => this.wording.words(`chart.${key}`);
    return {
      none: word('none'),
      unit: word('unit'),
      showTable: word('show-table'),
      showChart: word('show-chart'),
      picture: word('picture'),
      pictureLong: word('picture-long'),
      drawing: word('drawing'),
      drawingLong: word('drawing-long'),
      data: word('data'),
      dataLong: word('data-long'),
      howToRead: word('how-to-read'),
    };
  });

  // A new language gives new functions, so a plot draws its axes anew.
  readonly formatDay = computed(() => {
    this.languages.language();
    return (day: Day): string => this.wording.day(day);
  });
  /** Months alone: at the ends of periods, the day adds nothing and the room is small. */
  readonly formatAxisDay = computed(() => {
    const locale = this.languages.locale();
    // Morocco's French cuts June to "jui.", which could be July.
    const format = new Intl.DateTimeFormat(locale === 'fr-MA' ? 'fr' : locale, {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (day: Day): string => format.format(new Date(`${day}T00:00:00Z`));
  });
}
