import { effect, inject, Injectable, makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS, MAT_NATIVE_DATE_FORMATS, NativeDateAdapter } from '@angular/material/core';
import { isDay, type Day } from '@mizan/domain';
import { isMissing, leftToRight } from './formats';
import { LanguageStore } from './language-store';

/** The picker's Date (local midnight) of a day; null for null or no day. */
export function dateOf(day: Day | null | undefined): Date | null {
  if (isMissing(day) || !isDay(day)) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The day of a picker's Date; null for null or an invalid date. */
export function dayOf(date: Date | null | undefined): Day | null {
  if (isMissing(date) || Number.isNaN(date.getTime())) return null;
  const part = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${part(date.getFullYear(), 4)}-${part(date.getMonth() + 1, 2)}-${part(date.getDate(), 2)}`;
}

/** Follows the page's language, starts weeks on Monday and reads what people type: 12/3/2026, 12.03.2026, 2026-03-12. */
@Injectable()
export class DayAdapter extends NativeDateAdapter {
  constructor() {
    super();
    const languages = inject(LanguageStore);
    effect(() => {
      this.setLocale(languages.locale());
    });
    this.setLocale(languages.locale());
  }

  override getFirstDayOfWeek(): number {
    return 1;
  }

  override format(date: Date, displayFormat: object): string {
    return leftToRight(super.format(date, displayFormat));
  }

  override parse(typed: unknown): Date | null {
    if (typeof typed !== 'string') return super.parse(typed);
    const text = typed.trim();
    if (text === '') return null;
    const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
    const day = parts ? [parts[3], parts[2]?.padStart(2, '0'), parts[1]?.padStart(2, '0')].join('-') : text;
    return dateOf(day) ?? this.invalid();
  }
}

/** For the `providers` of routes that pick days; kept out of the first download. */
export function provideDayPicker(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: DateAdapter, useClass: DayAdapter },
    {
      provide: MAT_DATE_FORMATS,
      useValue: {
        ...MAT_NATIVE_DATE_FORMATS,
        display: {
          ...MAT_NATIVE_DATE_FORMATS.display,
          dateInput: { day: '2-digit', month: '2-digit', year: 'numeric' },
        },
      },
    },
  ]);
}
