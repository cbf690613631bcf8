import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { ProblemError, provideWords, returnTarget, SessionStore } from '@mizan/web/platform';
import { SignInPage } from './sign-in-page';

/** Who is signed in has nothing to do here. */
const notSignedIn: CanActivateFn = async (route) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  try {
    await session.load();
  } catch (error) {
    // Out of reach: the page says so when somebody tries to sign in.
    if (!(error instanceof ProblemError)) throw error;
  }
  return !session.signedIn() || router.parseUrl(returnTarget(route.queryParamMap.get('returnTo')));
};

export const accessRoutes: Routes = [
  {
    path: '',
    component: SignInPage,
    canActivate: [notSignedIn],
    title: 'access.title',
    providers: [
      provideWords('access', {
        fr: () => import('./i18n/fr.json'),
        ar: () => import('./i18n/ar.json'),
        en: () => import('./i18n/en.json'),
      }),
    ],
  },
];
