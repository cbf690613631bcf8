import { TestBed } from '@angular/core/testing';
import { DateAdapter } from '@angular/material/core';
import type { Language } from '@mizan/domain';
import { dateOf, dayOf, provideDayPicker } from './day-picker';
import { startPlatform } from './specs/started-platform';

const adapterIn = async (language: Language): Promise<DateAdapter<Date>> => {
  await startPlatform(language, [provideDayPicker()]);
  return TestBed.inject<DateAdapter<Date>>(DateAdapter);
};

test.each([
  ['as Morocco types it', '12/3/2026', '2026-03-12'],
  ['with dots', '12.03.2026', '2026-03-12'],
  ['ISO', '2026-03-12', '2026-03-12'],
  ['with spaces around', ' 31/12/2026 ', '2026-12-31'],
  ['a day that no calendar has', '31/02/2026', null],
  ['words', 'demain', null],
])('%s', async (_, typed, day) => {
  const adapter = await adapterIn('fr');
  const date = adapter.parse(typed, null);
  expect(dayOf(date)).toBe(day);
});

test('nothing typed is no day, rather than a wrong one', async () => {
  expect((await adapterIn('fr')).parse('', null)).toBeNull();
});

test.each<[Language, string]>([
  ['fr', '12/03/2026'],
  ['ar', '12/03/2026'],
  ['en', '12/03/2026'],
])('%s writes the day in one order', async (language, text) => {
  const adapter = await adapterIn(language);
  const shown = adapter.format(new Date(2026, 2, 12), { day: '2-digit', month: '2-digit', year: 'numeric' });
  expect(shown).toBe(text);
});

test('weeks start on Monday and months speak the language', async () => {
  const adapter = await adapterIn('ar');
  expect(adapter.getFirstDayOfWeek()).toBe(1);
  expect(adapter.getMonthNames('long')[6]).toBe('يوليوز');
});

test('a day goes to the picker and comes back', () => {
  expect(dayOf(dateOf('2026-03-29'))).toBe('2026-03-29');
  expect(dateOf(null)).toBeNull();
  expect(dayOf(new Date(Number.NaN))).toBeNull();
});
