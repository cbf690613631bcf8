import { effect, inject, Injectable, untracked } from '@angular/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { LanguageStore } from '../language-store';
import { Wording } from '../wording';

/** Follows the page's language once for all calendars, which share their names. */
@Injectable({ providedIn: 'root' })
class CalendarNames {
  private readonly names = inject(MatDatepickerIntl);
  private readonly wording = inject(Wording);

  constructor() {
    const { language } = inject(LanguageStore);
    effect(() => {
      language();
      untracked(() => this.name());
    });
  }

  private name(): void {
    const { names } = this;
    const word = (key: string): string => this.wording.words(`calendar.${key}`);
    names.calendarLabel = word('calendar');
    names.openCalendarLabel = word('open');
    names.closeCalendarLabel = word('close');
    names.prevMonthLabel = word('month-before');
    names.nextMonthLabel = word('month-after');
    names.prevYearLabel = word('year-before');
    names.nextYearLabel = word('year-after');
    names.prevMultiYearLabel = word('years-before');
    names.nextMultiYearLabel = word('years-after');
    names.switchToMonthViewLabel = word('choose-day');
    names.switchToMultiYearViewLabel = word('choose-year');
    names.changes.next();
  }
}

/**
 * Names the calendar's buttons in the page's language, for those who don't see their signs. Call it where a calendar is
 * opened from, where injection is possible.
 */
export function nameCalendar(): void {
  inject(CalendarNames);
}
