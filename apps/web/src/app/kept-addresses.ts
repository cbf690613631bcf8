import { PathLocationStrategy } from '@angular/common';
import { inject, Injectable, Injector } from '@angular/core';
import { Router } from '@angular/router';

/**
 * Keeps the address of every entry of the browser's history. When a page that Back or Forward asked for is there, the
 * router writes its address once more over the entry that the browser stands at; where somebody has pressed again in
 * the meantime, that is another entry, whose own address would be lost.
 */
@Injectable({ providedIn: 'root' })
export class KeptAddresses extends PathLocationStrategy {
  // The router itself asks for the addresses.
  private readonly injector = inject(Injector);

  override replaceState(state: unknown, title: string, url: string, query: string): void {
    if (!this.hasMovedOn()) super.replaceState(state, title, url, query);
  }

  private hasMovedOn(): boolean {
    const router = this.injector.get(Router);
    const navigation = router.currentNavigation();
    if (navigation?.trigger !== 'popstate') return false;
    return navigation.initialUrl.toString() !== router.parseUrl(this.path(true)).toString();
  }
}
