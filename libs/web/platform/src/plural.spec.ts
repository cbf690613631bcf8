import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import type { Language } from '@mizan/domain';
import { startPlatform } from './specs/started-platform';
import { PluralPipe } from './wording-pipes';

@Component({
  imports: [PluralPipe],
  template: `@for (count of counts; track count) {
    <li>{{ 'found' | plural: count : { place: 'Rabat' } }}</li>
  }`,
})
class Counted {
  readonly counts = [0, 1, 2, 3, 11, 100, 1000000];
}

const forms: Record<Language, Record<string, string>> = {
  fr: { one: '{{ count }} valeur à {{ place }}', other: '{{ count }} valeurs à {{ place }}' },
  en: { one: '{{ count }} value in {{ place }}', other: '{{ count }} values in {{ place }}' },
  ar: {
    zero: 'صفر',
    one: 'واحد',
    two: 'اثنان',
    few: '{{ count }} قليل',
    many: '{{ count }} كثير',
    other: '{{ count }} غيره',
  },
};

test.each<[Language, string[]]>([
  [
    'fr',
    ['0 valeur', '1 valeur', '2 valeurs', '3 valeurs', '11 valeurs', '100 valeurs', '1\u202f000\u202f000 valeurs'].map(
      (text) => `${text} à Rabat`,
    ),
  ],
  [
    'en',
    ['0 values', '1 value', '2 values', '3 values', '11 values', '100 values', '1,000,000 values'].map(
      (text) => `${text} in Rabat`,
    ),
  ],
  ['ar', ['صفر', 'واحد', 'اثنان', '3 قليل', '11 كثير', '100 غيره', '1\u202f000\u202f000 غيره']],
])('%s takes the form that its grammar asks for', async (language, expected) => {
  await startPlatform(language);
  TestBed.inject(TranslocoService).setTranslation({ found: forms[language] }, language);
  const page = TestBed.createComponent(Counted);
  await page.whenStable();
  const items = (page.nativeElement as HTMLElement).querySelectorAll('li');
  expect([...items].map((item) => item.textContent)).toEqual(expected);
});
