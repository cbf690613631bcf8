import { inject, provideEnvironmentInitializer, type EnvironmentProviders } from '@angular/core';
import type { Translation } from '@jsverse/transloco';
import { languages, type Language } from '@mizan/domain';
import { LanguageStore } from './language-store';

/** A language file, as `() => import('./i18n/fr.json')` gives it. */
export type WordsLoader = () => Promise<{ default: Translation }>;

/**
 * The words of one context, under its name: `'tracking.overview.title' | words`. For the `providers` of its routes:
 * they start to load as the context opens, and a switch of language waits for them.
 */
export function provideWords(scope: string, loaders: Record<Language, WordsLoader>): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const files = Object.fromEntries(languages.map((language) => [`${scope}/${language}`, loaders[language]]));
    // Where a file can't be fetched the page shows nothing, and a switch of language asks again.
    inject(LanguageStore)
      .open(scope, files)
      .catch(() => undefined);
  });
}
