import { Directionality } from '@angular/cdk/bidi';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LanguageStore } from './language-store';
import { LocalTextView } from './local-text-view';
import { startPlatform } from './specs/started-platform';
import { DayPipe, FigurePipe, SharePipe, WordsPipe } from './wording-pipes';

@Component({
  imports: [DayPipe, FigurePipe, LocalTextView, SharePipe, WordsPipe],
  template: `
    <p>{{ 'nav.overview' | words }}|{{ '2026-03-12' | day }}|{{ 1500 | figure }}|{{ 0.5 | share }}</p>
    <input />
    <h2><mz-local-text [text]="{ fr: 'Titre' }" /></h2>
  `,
})
class Page {}

test('a switch turns the page where it stands: words, numbers, direction, and what was typed stays', async () => {
  await startPlatform('fr');
  const fixture = TestBed.createComponent(Page);
  const page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  expect(page.querySelector('p')?.textContent).toBe('Vue d’ensemble|12 mars 2026|1\u202f500|50\u202f%');
  const typed = page.querySelector('input');
  if (typed) typed.value = '7';

  await TestBed.inject(LanguageStore).set('ar');
  await fixture.whenStable();

  expect(page.querySelector('p')?.textContent).toBe('نظرة عامة|12 مارس 2026|1\u202f500|\u206650\u202f%\u2069');
  expect(page.querySelector('input')).toBe(typed);
  expect(typed?.value).toBe('7');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  expect(TestBed.inject(Directionality).value).toBe('rtl');
  expect(page.querySelector('bdi')?.getAttribute('lang')).toBe('fr');
  expect(page.querySelector('h2')?.textContent).toContain('النص متوفر باللغة الفرنسية فقط');
});

test('a text in the language of the page carries no mark', async () => {
  await startPlatform('fr');
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).querySelector('h2')?.textContent.trim()).toBe('Titre');
});

test('the choice is remembered on this device', async () => {
  await startPlatform('fr');
  await TestBed.inject(LanguageStore).set('en');
  expect(localStorage.getItem('mizan.language')).toBe('en');
});

test('a choice made on this device wins over the account’s language', async () => {
  await startPlatform('ar');
  await TestBed.inject(LanguageStore).prefer('fr');
  expect(TestBed.inject(LanguageStore).language()).toBe('ar');
});

test('without a choice the account’s language is followed, and not remembered as a choice', async () => {
  await startPlatform('fr');
  localStorage.clear();
  await TestBed.inject(LanguageStore).prefer('ar');
  expect(TestBed.inject(LanguageStore).language()).toBe('ar');
  expect(localStorage.getItem('mizan.language')).toBeNull();
});
