import type { Routes } from '@angular/router';
import { provideWords } from '@mizan/web/platform';

/** The pages of the results framework, below `/:project/framework`. */
export const frameworkRoutes: Routes = [
  {
    path: '',
    providers: [
      provideWords('framework', {
        fr: () => import('./i18n/fr.json'),
        ar: () => import('./i18n/ar.json'),
        en: () => import('./i18n/en.json'),
      }),
    ],
    children: [
      {
        path: '',
        title: 'nav.framework',
        loadComponent: () => import('./chain/framework-page').then((page) => page.FrameworkPage),
      },
    ],
  },
];
