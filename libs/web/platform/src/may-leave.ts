import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { LeaveDialog, type LeaveChoice } from './leave-dialog';

/** A page with a form that may hold something unsent. */
export interface Leavable {
  isSettled(): boolean;
  drop(): void;
}

/** Asks before a form with something unsent is left; what is not dropped stays on this device and is offered again. */
export const mayLeave: CanDeactivateFn<Leavable> = async (page) => {
  if (page.isSettled()) return true;
  const dialog = inject(MatDialog).open<LeaveDialog, null, LeaveChoice>(LeaveDialog, {
    width: '30rem',
    maxWidth: 'calc(100vw - 2rem)',
  });
  const choice = await firstValueFrom(dialog.afterClosed());
  if (choice === 'drop') page.drop();
  return choice === 'keep' || choice === 'drop';
};
