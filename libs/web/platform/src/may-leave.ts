import { inject, Injector } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';

/** A page with a form that may hold something unsent. */
export interface Leavable {
  isSettled(): boolean;
  drop(): void;
}

/** Asks before a form with something unsent is left; what is not dropped stays on this device and is offered again. */
export const mayLeave: CanDeactivateFn<Leavable> = async (page) => {
  if (page.isSettled()) return true;
  const injector = inject(Injector);
  // Without a network the question may not be there yet: the page is left, and what it holds stays kept.
  const dialog = await import('./leave-dialog').catch(() => null);
  const choice = dialog === null ? 'keep' : await dialog.askToLeave(injector);
  if (choice === 'drop') page.drop();
  return choice === 'keep' || choice === 'drop';
};
