import type { Routes } from '@angular/router';
import { mayLeave, provideDayPicker, requireAction } from '@mizan/web/platform';
import { frameworkWords } from '../framework-words';

/** The pages of all projects, below `/projects`. */
export const projectsRoutes: Routes = [
  {
    path: '',
    providers: [frameworkWords(), provideDayPicker()],
    children: [
      {
        path: '',
        title: 'projects.label',
        loadComponent: () => import('./projects-page').then((page) => page.ProjectsPage),
      },
      {
        path: 'new',
        canActivate: [requireAction('keep-projects')],
        canDeactivate: [mayLeave],
        loadComponent: () => import('./project-page').then((page) => page.ProjectPage),
      },
    ],
  },
];

/** What a project says of itself, below `/:project/settings`. */
export const settingsRoutes: Routes = [
  {
    path: '',
    providers: [frameworkWords(), provideDayPicker()],
    canActivate: [requireAction('keep-projects')],
    canDeactivate: [mayLeave],
    loadComponent: () => import('./project-page').then((page) => page.ProjectPage),
  },
];
