import { Component, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { WordsPipe } from './wording-pipes';

/** `keep` leaves the entry on this device, `drop` forgets it, `stay` goes back to it. */
export type LeaveChoice = 'stay' | 'keep' | 'drop';

/** Asked when a form with something unsent is left. */
@Component({
  selector: 'mz-leave-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, WordsPipe],
  template: `
    <h2 mat-dialog-title>{{ 'leave.title' | words }}</h2>
    <mat-dialog-content>{{ 'leave.about' | words }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close="drop">{{ 'leave.drop' | words }}</button>
      <button matButton type="button" mat-dialog-close="keep">{{ 'leave.keep' | words }}</button>
      <button matButton="filled" type="button" mat-dialog-close="stay" cdkFocusInitial>
        {{ 'leave.stay' | words }}
      </button>
    </mat-dialog-actions>
  `,
})
export class LeaveDialog {}

/** Undefined where the person turned back without choosing. */
export function askToLeave(injector: Injector): Promise<LeaveChoice | undefined> {
  const dialog = injector.get(MatDialog).open<LeaveDialog, null, LeaveChoice>(LeaveDialog, {
    width: '30rem',
    maxWidth: 'calc(100vw - 2rem)',
  });
  return firstValueFrom(dialog.afterClosed());
}
