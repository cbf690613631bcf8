import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import { ProblemError, ProblemText, Wording } from '@mizan/web/platform';

/** Says what was done, for a while, and offers to undo it; or says why it was not done, until it is read. */
@Injectable({ providedIn: 'root' })
export class DoneNotice {
  private readonly bar = inject(MatSnackBar);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);

  say(words: string, undo?: () => void): void {
    const action = undo && this.wording.words('framework.undo');
    const opened = this.bar.open(words, action, { duration: 12_000, politeness: 'polite' });
    if (!undo) return;
    void firstValueFrom(opened.afterDismissed()).then(({ dismissedByAction }) => {
      if (dismissedByAction) undo();
    });
  }

  /** Runs it; a refusal by the API is told and answered false, anything else is thrown on. */
  async attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.bar.open(this.problems.sentence(error.problem), this.wording.words('framework.close'), {
        politeness: 'assertive',
      });
      return false;
    }
  }
}
