import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';

/** What the dialog says; every text is already in the reader's language. */
export interface ReasonWords {
  title: string;
  explanation: string;
  label: string;
  /** Shown when somebody confirms without a reason. */
  missing: string;
  confirm: string;
  cancel: string;
  /** The greatest length, in UTF-16 units. */
  limit: number;
}

/** Asks why. Closes with the reason, trimmed, or with nothing when the person turns back. */
@Component({
  selector: 'mz-reason-dialog',
  imports: [
    FormField,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
  ],
  templateUrl: './reason-dialog.html',
  styleUrl: './reason-dialog.scss',
})
export class ReasonDialog {
  protected readonly words = inject<ReasonWords>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ReasonDialog, string>>(MatDialogRef);

  protected readonly reason = form(signal(''), (path) => {
    maxLength(path, this.words.limit);
    // Spaces alone are no reason.
    validate(path, ({ value }) => (value().trim() === '' ? { kind: 'missing' } : null));
  });
  protected readonly length = computed(() => this.reason().value().length);

  protected confirm(): void {
    this.reason().markAsTouched();
    if (this.reason().valid()) this.dialog.close(this.reason().value().trim());
    else this.reason().focusBoundControl();
  }

  protected cancel(): void {
    this.dialog.close();
  }
}
