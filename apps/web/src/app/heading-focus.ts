import { DOCUMENT } from '@angular/common';
import { afterNextRender, DestroyRef, inject, Injectable, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { afterPaint } from '@mizan/web/ui/paint';
import { filter } from 'rxjs';

/** Longest wait for a page's heading, in milliseconds; after that the person has moved on by themselves. */
const patience = 8_000;

/** Moves the focus to the new page's heading, so that a screen reader and the keyboard start there. */
@Injectable({ providedIn: 'root' })
export class HeadingFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly destroyed = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private stopWaiting = (): void => undefined;

  follow(): void {
    let shown: string | null = null;
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe(({ urlAfterRedirects }) => {
        const path = urlAfterRedirects.split(/[?#]/)[0] ?? '';
        // The first page is the browser's to announce, and a filter in the address is not a new page.
        // The page that was left may stand there until the next one is drawn.
        if (shown !== null && shown !== path) {
          afterNextRender({ read: () => afterPaint(() => this.focusSoon()) }, { injector: this.injector });
        }
        shown = path;
      });
  }

  private focusSoon(): void {
    this.stopWaiting();
    // What was focused belongs to the page that was left; if something else is focused, somebody is at work there.
    const before = this.document.activeElement;
    const attempt = (): void => {
      const heading = this.document.querySelector<HTMLElement>('main h1');
      if (heading === null) return;
      this.stopWaiting();
      const now = this.document.activeElement;
      if (now !== before && now !== this.document.body) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(attempt);
    const timer = setTimeout(() => {
      this.stopWaiting();
    }, patience);
    this.stopWaiting = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    observer.observe(this.document.body, { childList: true, subtree: true });
    attempt();
  }
}
