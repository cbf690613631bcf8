import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type NavigationError, type Routes } from '@angular/router';
import { paths, type Page, type ProjectSummary } from '@mizan/contract';
import { ApiWriter, ProblemError, requireSession, signInAddress } from '@mizan/web/platform';
import { MessagePage } from './message-page';
import { PlainShell } from './shell/plain-shell';
import { pressSeen } from './shell/press-seen';
import { ProjectShell } from './shell/project-shell';
import { PublicShell } from './shell/public-shell';

/** `/` leads to the overview of the only project; where there is another number of them, to their page. */
const toProject: CanActivateFn = async (_route, state) => {
  const api = inject(ApiWriter);
  const router = inject(Router);
  try {
    const { body } = await api.get<Page<ProjectSummary>>(`${paths.projects()}?limit=2`);
    const [first, second] = body.items;
    const isOnly = first !== undefined && second === undefined;
    return router.createUrlTree(isOnly ? ['/', first.code, 'overview'] : ['/', 'projects']);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.status === 401) return router.parseUrl(signInAddress(state.url));
    return new RedirectCommand(router.parseUrl('/unavailable'), { skipLocationChange: true });
  }
};

/** A part of the page that could not be downloaded: the page says so where it is, and offers to try again. */
export function afterFailedNavigation(failure: NavigationError): RedirectCommand {
  console.error(failure.error);
  return new RedirectCommand(inject(Router).parseUrl('/unavailable'), { skipLocationChange: true });
}

export const routes: Routes = [
  { path: 'sign-in', loadChildren: () => import('@mizan/web/access').then((access) => access.accessRoutes) },
  // For people without an account.
  {
    path: 'shared',
    component: PublicShell,
    loadChildren: () => import('@mizan/web/reports').then((reports) => reports.sharedRoutes),
  },
  {
    path: 'verify',
    component: PublicShell,
    loadChildren: () => import('@mizan/web/reports').then((reports) => reports.verifyRoutes),
  },
  {
    path: 'unavailable',
    component: MessagePage,
    title: 'message.unavailable.title',
    data: { message: 'unavailable', framed: true },
  },
  {
    path: 'not-allowed',
    component: MessagePage,
    title: 'message.not-allowed.title',
    data: { message: 'not-allowed', framed: true },
  },
  {
    path: '',
    pathMatch: 'full',
    canActivate: [requireSession, toProject],
    children: [],
  },
  {
    path: 'projects',
    canActivate: [requireSession],
    component: PlainShell,
    loadChildren: () => import('@mizan/web/framework').then((framework) => framework.projectsRoutes),
  },
  {
    path: ':project',
    canActivate: [requireSession],
    canActivateChild: [pressSeen],
    component: ProjectShell,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'overview' },
      {
        path: 'not-allowed',
        component: MessagePage,
        title: 'message.not-allowed.title',
        data: { message: 'not-allowed' },
      },
      { path: 'reports', loadChildren: () => import('@mizan/web/reports').then((reports) => reports.reportsRoutes) },
      {
        path: 'framework',
        loadChildren: () => import('@mizan/web/framework').then((framework) => framework.frameworkRoutes),
      },
      {
        path: 'settings',
        loadChildren: () => import('@mizan/web/framework').then((framework) => framework.settingsRoutes),
      },
      { path: '', loadChildren: () => import('@mizan/web/tracking').then((tracking) => tracking.trackingRoutes) },
      { path: '**', component: MessagePage, title: 'message.not-found.title', data: { message: 'not-found' } },
    ],
  },
  {
    path: '**',
    component: MessagePage,
    title: 'message.not-found.title',
    data: { message: 'not-found', framed: true },
  },
];
