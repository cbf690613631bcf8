import { inject, Injectable } from '@angular/core';
import { Router, type CanActivateChildFn } from '@angular/router';
import { afterPaint } from '@mizan/web/ui/paint';

/** Lets a press on a link be seen before the next page is drawn, which on a slow device takes longer than a blink. */
export const pressSeen: CanActivateChildFn = () => inject(Press).seen();

/** The router asks for each level of the address; a press is waited for once. */
@Injectable({ providedIn: 'root' })
class Press {
  private readonly router = inject(Router);
  private navigation: number | undefined;
  private painted = Promise.resolve(true);

  seen(): Promise<boolean> | true {
    if (!this.router.navigated) return true;
    const navigation = this.router.currentNavigation()?.id;
    if (navigation !== this.navigation) {
      this.navigation = navigation;
      this.painted = new Promise((resolve) => afterPaint(() => resolve(true)));
    }
    return this.painted;
  }
}
