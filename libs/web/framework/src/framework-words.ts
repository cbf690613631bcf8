import { provideWords } from '@mizan/web/platform';

/** The words of every page of this library. */
export const frameworkWords = () =>
  provideWords('framework', {
    fr: () => import('./i18n/fr.json'),
    ar: () => import('./i18n/ar.json'),
    en: () => import('./i18n/en.json'),
  });
