import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationInitStatus, type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Language } from '@mizan/domain';
import { providePlatform } from '../provide-platform';

/** The platform as the page starts it, in a language that somebody chose before, with an API that a spec answers for. */
export async function startPlatform(
  language: Language,
  providers: (Provider | EnvironmentProviders)[] = [],
): Promise<HttpTestingController> {
  localStorage.clear();
  localStorage.setItem('mizan.language', language);
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [provideRouter([]), providePlatform(), provideHttpClientTesting(), ...providers],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  TestBed.tick();
  return TestBed.inject(HttpTestingController);
}
