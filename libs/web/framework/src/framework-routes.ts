import type { Routes } from '@angular/router';
import { mayLeave, provideDayPicker, requireAction } from '@mizan/web/platform';
import { frameworkWords } from './framework-words';

/** The pages of the results framework, below `/:project/framework`. */
export const frameworkRoutes: Routes = [
  {
    path: '',
    providers: [frameworkWords(), provideDayPicker()],
    children: [
      {
        path: '',
        title: 'nav.framework',
        loadComponent: () => import('./chain/framework-page').then((page) => page.FrameworkPage),
      },
      {
        path: 'indicators/new',
        canActivate: [requireAction('edit-framework')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./sheet/sheet-page').then((page) => page.SheetPage),
      },
      {
        path: 'indicators/:code',
        canDeactivate: [mayLeave],
        // Editing begins and ends at the same address but for its query, and asks before it ends too.
        runGuardsAndResolvers: 'pathParamsOrQueryParamsChange',
        loadComponent: () => import('./sheet/sheet-page').then((page) => page.SheetPage),
      },
      {
        path: 'axes',
        title: 'framework.axes.title',
        loadComponent: () => import('./axes/axes-page').then((page) => page.AxesPage),
      },
      {
        path: 'periods',
        title: 'framework.periods.title',
        loadComponent: () => import('./periods/periods-page').then((page) => page.PeriodsPage),
      },
    ],
  },
];
