import { Component, inject, Injectable } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { WordsPipe } from '@mizan/web/platform';
import { firstValueFrom } from 'rxjs';

/** What the dialog says of the period to be locked. */
export interface LockQuestion {
  /** Its name, in the reader's language. */
  period: string;
  /** True while it is not over. */
  isRunning: boolean;
  /** What would stay out, such as "3 soumises". */
  waiting: string[];
  /** Where submitted values are decided on; null where none is. */
  review: string[] | null;
}

/** Says what a lock leaves out before it is set. */
@Component({
  selector: 'mz-lock-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, RouterLink, WordsPipe],
  template: `
    <h2 mat-dialog-title>{{ 'framework.periods.lock.title' | words: { period: asked.period } }}</h2>
    <mat-dialog-content>
      <p>{{ 'framework.periods.lock.about' | words }}</p>
      @if (asked.isRunning) {
        <p class="warning">{{ 'framework.periods.lock.running' | words }}</p>
      }
      @if (asked.waiting.length > 0) {
        <p class="waiting">{{ 'framework.periods.lock.waiting' | words }}</p>
        <ul>
          @for (line of asked.waiting; track line) {
            <li>{{ line }}</li>
          }
        </ul>
        @if (asked.review; as review) {
          <a [routerLink]="review" mat-dialog-close>{{ 'framework.periods.lock.review' | words }}</a>
        }
      } @else {
        <p>{{ 'framework.periods.lock.nothing-waits' | words }}</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" mat-dialog-close cdkFocusInitial>{{ 'button.cancel' | words }}</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">
        {{ 'framework.periods.lock.action' | words }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    p + p,
    ul + a {
      margin-block-start: var(--mizan-space-3);
    }
    ul {
      margin-block: var(--mizan-space-1) var(--mizan-space-3);
      padding-inline-start: var(--mizan-space-5);
    }
    .warning {
      padding: var(--mizan-space-2) var(--mizan-space-3);
      border-inline-start: 4px solid var(--mizan-tone-watch);
      background: var(--mizan-tone-watch-container);
      color: var(--mizan-on-tone-watch-container);
    }
    .waiting {
      font-weight: 500;
    }
  `,
})
export class LockDialog {
  protected readonly asked = inject<LockQuestion>(MAT_DIALOG_DATA);
}

/** Opens the question and waits for the answer. */
@Injectable({ providedIn: 'root' })
export class AskLock {
  private readonly dialogs = inject(MatDialog);

  async for(question: LockQuestion): Promise<boolean> {
    const opened = this.dialogs.open<LockDialog, LockQuestion, boolean>(LockDialog, {
      data: question,
      width: '32rem',
      maxWidth: 'calc(100vw - 2rem)',
      restoreFocus: true,
    });
    return (await firstValueFrom(opened.afterClosed())) === true;
  }
}
