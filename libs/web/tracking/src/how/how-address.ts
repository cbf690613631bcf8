import { Location } from '@angular/common';
import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

/**
 * Which figure the address asks about: `?how=indicator:OP3-1:progress`. Kept there, the panel can be shared, and going
 * back closes it.
 */
@Injectable({ providedIn: 'root' })
export class HowAddress {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  /** How many steps of the browser's history were made since the panel opened. */
  private depth = 0;

  readonly asked = computed<string | null>(() => {
    const how: unknown = this.router.parseUrl(this.url()).queryParams['how'];
    return typeof how === 'string' && how !== '' ? how : null;
  });

  /** This page's address up to the figure, written once for the hundred links of a page. */
  private readonly before = computed(() => this.location.prepareExternalUrl(this.router.serializeUrl(this.treeOf(''))));

  /** The address of this page with the panel open on a figure. */
  hrefOf(figure: string): string {
    return this.before() + encodeURIComponent(figure).replaceAll('%3A', ':');
  }

  open(figure: string): void {
    this.depth = this.asked() === null ? 1 : this.depth + 1;
    void this.router.navigateByUrl(this.treeOf(figure), { scroll: 'manual' });
  }

  close(): void {
    if (this.asked() === null) return;
    // One step back leaves nothing behind; after several, or where the page began with the panel, the step is undone here.
    if (this.depth === 1) this.location.back();
    else void this.router.navigateByUrl(this.treeOf(null), { scroll: 'manual', replaceUrl: true });
    this.depth = 0;
  }

  private treeOf(how: string | null) {
    const tree = this.router.parseUrl(this.url());
    const { how: _, ...others } = tree.queryParams;
    tree.queryParams = how === null ? others : { ...others, how };
    tree.fragment = null;
    return tree;
  }
}
