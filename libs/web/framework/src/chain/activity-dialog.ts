import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { limits, type Activity, type Framework } from '@mizan/contract';
import type { LocalText } from '@mizan/domain';
import { LocalTextField, LocalTextView, WordsPipe } from '@mizan/web/platform';
import { CodeField } from '../changes/code-field';
import { FrameworkChanges } from '../changes/framework-changes';
import { pieceForm } from '../changes/piece-form';
import { nextCode } from './chain';

export interface ActivityGiven {
  project: string;
  framework: Framework;
  /** Null for a new one. */
  activity: Activity | null;
}

/** An activity and the outcomes that it serves. Closes with what was saved, or with nothing when the person turns back. */
@Component({
  selector: 'mz-activity-dialog',
  imports: [
    CodeField,
    LocalTextField,
    LocalTextView,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    WordsPipe,
  ],
  templateUrl: './activity-dialog.html',
  styleUrl: '../changes/dialog.scss',
})
export class ActivityDialog {
  protected readonly given = inject<ActivityGiven>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<ActivityDialog, Activity>>(MatDialogRef);
  private readonly changes = inject(FrameworkChanges);

  protected readonly limits = limits;
  protected readonly title = signal<LocalText>(this.given.activity?.title ?? {});
  protected readonly served = signal<readonly string[]>(this.given.activity?.objectives ?? []);
  protected readonly code = signal(
    this.given.activity?.code ??
      nextCode(
        'A',
        this.given.framework.activities.map(({ code }) => code),
      ),
  );
  /** Those in use, and those it serves already. */
  protected readonly outcomes = computed(() =>
    this.given.framework.results.filter(
      ({ level, retired, code }) => level === 'outcome' && (!retired || this.served().includes(code)),
    ),
  );
  protected readonly form = pieceForm(
    () =>
      this.changes.put(
        'activity',
        this.given.project,
        this.code().trim(),
        { title: this.title(), objectives: [...this.served()] },
        this.given.activity?.version ?? null,
      ),
    (saved) => this.dialog.close(saved),
  );

  protected serve(outcome: string, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const others = this.served().filter((code) => code !== outcome);
    this.served.set(event.target.checked ? [...others, outcome] : others);
  }
}
