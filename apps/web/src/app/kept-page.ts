import { inject, Injectable, Injector, untracked } from '@angular/core';
import {
  BaseRouteReuseStrategy,
  destroyDetachedRouteHandle,
  Router,
  type ActivatedRouteSnapshot,
  type DetachedRouteHandle,
  type Navigation,
  type Route,
} from '@angular/router';
import { SessionStore } from '@mizan/web/platform';

/** Where the page stood, and whose it was. */
interface Owner {
  url: string | null | undefined;
  email: string | undefined;
}

/** Paths of the frames that have forms in them. */
const framed = new Set<string | undefined>([':project', 'projects']);

/**
 * Keeps the page, with all that its forms hold, while somebody whose session ended signs in again. Only the same
 * person, coming back to the same address, finds it; anything else throws it away.
 */
@Injectable({ providedIn: 'root' })
export class KeptPage extends BaseRouteReuseStrategy {
  private readonly session = inject(SessionStore);
  // Asked later, since the router asks for this strategy while it is being built.
  private readonly injector = inject(Injector);
  /** The router takes a page off outlet by outlet: the project's frame and the page in it each have a handle. */
  private readonly parts = new Map<Route | null, DetachedRouteHandle>();
  private owner: Owner | null = null;

  override shouldDetach(route: ActivatedRouteSnapshot): boolean {
    const hasForms = route.pathFromRoot.some(({ routeConfig }) => framed.has(routeConfig?.path));
    return this.session.state() === 'lost' && hasForms;
  }

  override store(route: ActivatedRouteSnapshot, handle: DetachedRouteHandle | null): void {
    if (handle === null) {
      // The router's way to say that it has put this part back.
      this.parts.delete(route.routeConfig);
      return;
    }
    // The router itself is already at the sign-in page, whose address says where to come back to.
    const owner: Owner = {
      url: this.navigation()?.finalUrl?.queryParamMap.get('returnTo'),
      email: this.session.user()?.email,
    };
    if (owner.url !== this.owner?.url || owner.email !== this.owner?.email) this.forget();
    this.owner = owner;
    this.parts.set(route.routeConfig, handle);
  }

  override shouldAttach(route: ActivatedRouteSnapshot): boolean {
    if (!this.session.signedIn() || !this.parts.has(route.routeConfig)) return false;
    const comesBack =
      this.owner?.email === this.session.user()?.email && this.owner?.url === this.navigation()?.finalUrl?.toString();
    if (!comesBack) this.forget();
    return comesBack;
  }

  override retrieve(route: ActivatedRouteSnapshot): DetachedRouteHandle | null {
    return this.parts.get(route.routeConfig) ?? null;
  }

  private navigation(): Navigation | null {
    return untracked(this.injector.get(Router).currentNavigation);
  }

  private forget(): void {
    for (const handle of this.parts.values()) destroyDetachedRouteHandle(handle);
    this.parts.clear();
  }
}
