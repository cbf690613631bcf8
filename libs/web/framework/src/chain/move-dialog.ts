import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { Framework, Indicator, Result } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { parentsFor } from './chain';

export interface MoveChoice {
  framework: Framework;
  subject: { kind: 'result'; piece: Result } | { kind: 'indicator'; piece: Indicator };
}

/** Asks under which result something goes. Closes with its code, or with nothing when the person turns back. */
@Component({
  selector: 'mz-move-dialog',
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, WordsPipe],
  template: `
    <form (submit)="$event.preventDefault(); move()">
      <h2 mat-dialog-title>{{ 'framework.move.title' | words: { code: given.subject.piece.code } }}</h2>
      <mat-dialog-content>
        <label for="move-under">{{ 'framework.move.under' | words }}</label>
        <select id="move-under" cdkFocusInitial (change)="choose($event)">
          @for (result of choices(); track result.code) {
            <option [value]="result.code" [selected]="result.code === chosen()">{{ result.name }}</option>
          }
        </select>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="dialog.close()">{{ 'button.cancel' | words }}</button>
        <button matButton="filled" type="submit" [disabled]="chosen() === ''">
          {{ 'framework.move.confirm' | words }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../changes/dialog.scss',
})
export class MoveDialog {
  protected readonly given = inject<MoveChoice>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<MoveDialog, string>>(MatDialogRef);
  private readonly wording = inject(Wording);

  protected readonly choices = computed(() => {
    const { framework, subject } = this.given;
    const open =
      subject.kind === 'result'
        ? parentsFor(subject.piece.level, framework.results)
        : framework.results.filter(({ retired }) => !retired);
    const from = subject.kind === 'result' ? subject.piece.parent : subject.piece.result;
    return open
      .filter(({ code }) => code !== from)
      .map(({ code, level, title }) => ({
        code,
        name: `${this.wording.words(`level.${level}`)} ${code} – ${this.wording.text(title)}`,
      }));
  });
  protected readonly chosen = signal(this.choices()[0]?.code ?? '');

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.chosen.set(event.target.value);
  }

  protected move(): void {
    if (this.chosen() !== '') this.dialog.close(this.chosen());
  }
}
