import { TestBed } from '@angular/core/testing';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { LanguageStore } from '../language-store';
import { startPlatform } from '../specs/started-platform';
import { nameCalendar } from './name-calendar';

test('the calendar’s buttons are named in the page’s language, and in another once it is chosen', async () => {
  await startPlatform('fr');
  const words = TestBed.inject(MatDatepickerIntl);
  TestBed.runInInjectionContext(nameCalendar);
  TestBed.tick();
  expect(words.openCalendarLabel).toBe('Ouvrir le calendrier');
  await TestBed.inject(LanguageStore).set('ar');
  TestBed.tick();
  expect(words.openCalendarLabel).toBe('فتح التقويم');
});
