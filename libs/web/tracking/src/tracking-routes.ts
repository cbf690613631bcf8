import { inject, provideEnvironmentInitializer } from '@angular/core';
import type { Routes } from '@angular/router';
import { isAtServer, mayLeave, provideDayPicker, provideWords, requireAction } from '@mizan/web/platform';
import { Outbox } from './log/outbox';
import { openAsReported } from './overview/as-reported';

/** The pages of tracking, below `/:project`. A route's `title` is a key of words; the indicator's page names itself. */
export const trackingRoutes: Routes = [
  {
    path: '',
    providers: [
      provideWords('tracking', {
        fr: () => import('./i18n/fr.json'),
        ar: () => import('./i18n/ar.json'),
        en: () => import('./i18n/en.json'),
      }),
      provideDayPicker(),
      // Whatever page is opened first, it sends what a closed tab left unsent.
      provideEnvironmentInitializer(() => {
        if (!isAtServer()) inject(Outbox);
      }),
    ],
    children: [
      {
        path: 'overview',
        title: 'nav.overview',
        canActivate: [openAsReported],
        loadComponent: () => import('./overview/overview-page').then((page) => page.OverviewPage),
      },
      {
        path: 'activities/:code',
        loadComponent: () => import('./activity/activity-page').then((page) => page.ActivityPage),
      },
      {
        path: 'indicators/:code',
        loadComponent: () => import('./indicator/indicator-page').then((page) => page.IndicatorPage),
      },
      {
        path: 'indicators/:code/log',
        title: 'nav.log',
        canActivate: [requireAction('log-value')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./log/log-value-page').then((page) => page.LogValuePage),
      },
      {
        path: 'indicators/:code/log/:value',
        title: 'nav.log',
        canActivate: [requireAction('log-value')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./log/log-value-page').then((page) => page.LogValuePage),
      },
      {
        path: 'sdgs',
        title: 'tracking.sdgs.title',
        loadComponent: () => import('./sdg/sdg-page').then((page) => page.SdgPage),
      },
      {
        path: 'log',
        title: 'nav.log',
        canActivate: [requireAction('log-value')],
        loadComponent: () => import('./log/choose-indicator-page').then((page) => page.ChooseIndicatorPage),
      },
      {
        path: 'review',
        title: 'nav.review',
        canActivate: [requireAction('read-unapproved')],
        loadComponent: () => import('./review/review-page').then((page) => page.ReviewPage),
      },
    ],
  },
];
