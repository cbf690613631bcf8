import type { Routes } from '@angular/router';
import { mayLeave, provideWords, requireAction } from '@mizan/web/platform';

/** The pages of the reports, below `/:project/reports`. */
export const reportsRoutes: Routes = [
  {
    path: '',
    providers: [
      provideWords('reports', {
        fr: () => import('./i18n/fr.json'),
        ar: () => import('./i18n/ar.json'),
        en: () => import('./i18n/en.json'),
      }),
    ],
    children: [
      {
        path: '',
        title: 'nav.reports',
        loadComponent: () => import('./reports-page').then((page) => page.ReportsPage),
      },
      {
        path: 'prepare/:preparation',
        title: 'reports.prepare.page',
        canActivate: [requireAction('prepare-report')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./prepare/prepare-page').then((page) => page.PreparePage),
      },
    ],
  },
];
