import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Action } from '@mizan/domain';
import { ProblemError } from './problem-error';
import { signInAddress } from './return-target';
import { SessionStore } from './session-store';

/** Leads to the sign-in page, and back afterwards; an API out of reach gets its own page at the same address. */
export const requireSession: CanActivateFn = async (_route, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  try {
    await session.load();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return unmoved(router, '/unavailable');
  }
  return session.signedIn() || router.parseUrl(signInAddress(state.url));
};

/** Shows the not-allowed page, at the same address, to roles that may not do it. Stands below `requireSession`. */
export function requireAction(action: Action): CanActivateFn {
  return (route) => {
    const project = route.paramMap.get('project');
    const page = project === null ? '/not-allowed' : `/${encodeURIComponent(project)}/not-allowed`;
    return inject(SessionStore).can(action) || unmoved(inject(Router), page);
  };
}

function unmoved(router: Router, page: string): RedirectCommand {
  return new RedirectCommand(router.parseUrl(page), { skipLocationChange: true });
}
