import { provideHttpClient, withInterceptors, withXhr, type HttpInterceptorFn } from '@angular/common/http';
import {
  inject,
  Injectable,
  isDevMode,
  makeEnvironmentProviders,
  provideAppInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { TitleStrategy } from '@angular/router';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { personHeader } from '@mizan/contract';
import { languages } from '@mizan/domain';
import { finalize, tap } from 'rxjs';
import { asksForSession } from './api-address';
import { KeptAnswers } from './kept-answers';
import { LanguageStore } from './language-store';
import { PageTitles } from './page-title';
import { problemOf } from './problem-error';
import { SessionStore } from './session-store';
import { ThemeStore } from './theme-store';

/** Language, theme, session, HTTP and titles: what every page stands on. The page starts once its words are there. */
export function providePlatform(): EnvironmentProviders {
  return makeEnvironmentProviders([
    // Of the browser’s two ways, only XMLHttpRequest tells how much of an upload has left.
    provideHttpClient(withXhr(), withInterceptors([namePerson, noticeLostSession, noticeWrites])),
    provideTransloco({
      config: {
        availableLangs: [...languages],
        defaultLang: 'fr',
        prodMode: !isDevMode(),
      },
      loader: SharedWords,
    }),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideAppInitializer(() => {
      inject(ThemeStore);
      return inject(LanguageStore).start();
    }),
  ]);
}

/** The shared words, a chunk for each language. */
@Injectable({ providedIn: 'root' })
export class SharedWords implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    switch (language) {
      case 'ar':
        return (await import('./i18n/ar.json')).default;
      case 'en':
        return (await import('./i18n/en.json')).default;
      default:
        return (await import('./i18n/fr.json')).default;
    }
  }
}

/**
 * Says whose words a write carries: another tab may have signed in somebody else meanwhile. A read says nothing, for with a
 * header of its own it could not use what the page's head asked for already.
 */
export const namePerson: HttpInterceptorFn = (request, next) => {
  const person = inject(SessionStore).user();
  if (person === null || request.method === 'GET' || asksForSession(request.url)) return next(request);
  return next(request.clone({ setHeaders: { [personHeader]: person.id } }));
};

/** A 401 on anything but the session itself means that the session is over. */
export const noticeLostSession: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (asksForSession(request.url)) return;
        const { status, code } = problemOf(error);
        if (status === 401) session.lose(code === 'other-person');
      },
    }),
  );
};

/** Whether it arrived or not: an answer that was lost may have been a yes. */
export const noticeWrites: HttpInterceptorFn = (request, next) => {
  if (request.method === 'GET') return next(request);
  const answers = inject(KeptAnswers);
  return next(request).pipe(finalize(() => answers.wrote()));
};
