import { effect, inject, untracked } from '@angular/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { LanguageStore } from '../language-store';
import { Wording } from '../wording';

/**
 * Names the calendar's buttons in the page's language, for those who don't see their signs. Call it where a calendar is
 * opened from, where injection is possible.
 */
export function nameCalendar(): void {
  const words = inject(MatDatepickerIntl);
  const wording = inject(Wording);
  const { language } = inject(LanguageStore);
  effect(() => {
    language();
    untracked(() => {
      const word = (key: string): string => wording.words(`calendar.${key}`);
      words.calendarLabel = word('calendar');
      words.openCalendarLabel = word('open');
      words.closeCalendarLabel = word('close');
      words.prevMonthLabel = word('month-before');
      words.nextMonthLabel = word('month-after');
      words.prevYearLabel = word('year-before');
      words.nextYearLabel = word('year-after');
      words.prevMultiYearLabel = word('years-before');
      words.nextMultiYearLabel = word('years-after');
      words.switchToMonthViewLabel = word('choose-day');
      words.switchToMultiYearViewLabel = word('choose-year');
      words.changes.next();
    });
  });
}
