import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { ReasonDialog, type ReasonWords } from './reason-dialog';

/** Opens the reason dialog and waits for it. */
@Injectable({ providedIn: 'root' })
export class AskReason {
  private readonly dialogs = inject(MatDialog);

  /** The reason given, or undefined when the person turned back. */
  for(words: ReasonWords): Promise<string | undefined> {
    const opened = this.dialogs.open<ReasonDialog, ReasonWords, string>(ReasonDialog, {
      data: words,
      width: '32rem',
      maxWidth: 'calc(100vw - 2rem)',
      restoreFocus: true,
    });
    return firstValueFrom(opened.afterClosed());
  }
}
