import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import type { Language } from '@mizan/domain';
import { LanguageStore, provideDayPicker, providePlatform } from '@mizan/web/platform';

/** The platform with the words of tracking, in a language, and an API that a spec answers for. */
export async function startTracking(language: Language, routes: Routes = []): Promise<HttpTestingController> {
  localStorage.clear();
  localStorage.setItem('mizan.language', language);
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      providePlatform(),
      provideDayPicker(),
      provideHttpClientTesting(),
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(LanguageStore).open('tracking', {
    'tracking/fr': () => import('../i18n/fr.json'),
    'tracking/ar': () => import('../i18n/ar.json'),
    'tracking/en': () => import('../i18n/en.json'),
  });
  TestBed.tick();
  return TestBed.inject(HttpTestingController);
}
