import { inject } from '@angular/core';
import { Router, type CanActivateChildFn } from '@angular/router';
import { afterPaint } from '@mizan/web/ui/paint';

/** Lets a press on a link be seen before the next page is drawn, which on a slow device takes longer than a blink. */
export const pressSeen: CanActivateChildFn = () =>
  !inject(Router).navigated || new Promise<boolean>((resolve) => afterPaint(() => resolve(true)));
