import type { Routes } from '@angular/router';
import { provideWords } from '@mizan/web/platform';

/** The page of the reports, below `/:project/reports`. */
export const reportsRoutes: Routes = [
  {
    path: '',
    title: 'nav.reports',
    providers: [
      provideWords('reports', {
        fr: () => import('./i18n/fr.json'),
        ar: () => import('./i18n/ar.json'),
        en: () => import('./i18n/en.json'),
      }),
    ],
    loadComponent: () => import('./reports-page').then((page) => page.ReportsPage),
  },
];
