import type { Routes } from '@angular/router';
import { mayLeave, provideWords, requireAction } from '@mizan/web/platform';

const words = provideWords('reports', {
  fr: () => import('./i18n/fr.json'),
  ar: () => import('./i18n/ar.json'),
  en: () => import('./i18n/en.json'),
});

/** The pages of the reports, below `/:project/reports`. */
export const reportsRoutes: Routes = [
  {
    path: '',
    providers: [words],
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

/** What a share link leads to, below `/shared`; nobody needs an account there. */
export const sharedRoutes: Routes = [
  {
    path: ':token',
    title: 'reports.shared.title',
    providers: [words],
    loadComponent: () => import('./public/shared-page').then((page) => page.SharedPage),
  },
];

/** Checking a document, at `/verify` and `/verify/:sha256`; one route, so that the page stays while its hash changes. */
export const verifyRoutes: Routes = [
  {
    matcher: ([sha256, ...rest]) =>
      rest.length > 0 ? null : { consumed: sha256 ? [sha256] : [], posParams: sha256 ? { sha256 } : {} },
    title: 'reports.verify.title',
    providers: [words],
    loadComponent: () => import('./public/verify-page').then((page) => page.VerifyPage),
  },
];
