import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Language } from '@mizan/domain';
import { LanguageStore, providePlatform } from '@mizan/web/platform';

/** The platform with the words of reports, in a language, and an API that a spec answers for. */
export async function startReports(language: Language): Promise<HttpTestingController> {
  localStorage.clear();
  localStorage.setItem('mizan.language', language);
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      // Any address is good.
      provideRouter([{ path: '**', children: [] }]),
      providePlatform(),
      provideHttpClientTesting(),
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(LanguageStore).open('reports', {
    'reports/fr': () => import('../i18n/fr.json'),
    'reports/ar': () => import('../i18n/ar.json'),
    'reports/en': () => import('../i18n/en.json'),
  });
  TestBed.tick();
  return TestBed.inject(HttpTestingController);
}

/** What is to be read there, with every run of white space as one space. */
export function foldedText(of: Element): string {
  return of.textContent.replace(/\s+/g, ' ');
}

/** Presses the button of that name, and draws what came of it. */
export async function pressIn(element: Element, name: string): Promise<void> {
  const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
  if (button === undefined) throw new Error(`there is no button “${name}”`);
  button.click();
  await settle();
}

/** Lets what waits for an answer, or reads a file, go on, and draws what came of it. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setTimeout(next));
  TestBed.tick();
}
