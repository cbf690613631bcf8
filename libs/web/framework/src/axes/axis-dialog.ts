import { Component, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { limits, type Axis, type AxisCategory } from '@mizan/contract';
import type { LocalText } from '@mizan/domain';
import { LocalTextField, WordsPipe } from '@mizan/web/platform';
import { CodeField } from '../changes/code-field';
import { FrameworkChanges } from '../changes/framework-changes';
import { pieceForm } from '../changes/piece-form';

export interface AxisGiven {
  project: string;
  /** Null for a new one. */
  axis: Axis | null;
  /** Codes of the axes that are there. */
  taken: readonly string[];
}

const unknown = 'unknown';

/** A breakdown with its categories. Closes with what was saved, or with nothing when the person turns back. */
@Component({
  selector: 'mz-axis-dialog',
  imports: [
    CodeField,
    LocalTextField,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatIconButton,
    WordsPipe,
  ],
  templateUrl: './axis-dialog.html',
  styleUrls: ['../changes/dialog.scss', './axis-dialog.scss'],
})
export class AxisDialog {
  protected readonly given = inject<AxisGiven>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<AxisDialog, Axis>>(MatDialogRef);
  private readonly changes = inject(FrameworkChanges);

  protected readonly limits = limits;
  protected readonly code = signal(this.given.axis?.code ?? '');
  protected readonly label = signal<LocalText>(this.given.axis?.label ?? {});
  /** Without `unknown`, which stays last by itself. */
  protected readonly categories = signal<readonly (AxisCategory & { isNew: boolean })[]>(
    this.given.axis === null
      ? [emptyCategory(), emptyCategory()]
      : this.given.axis.categories.filter(({ code }) => code !== unknown).map((one) => ({ ...one, isNew: false })),
  );
  protected readonly unknown = computed(() => this.given.axis?.categories.find(({ code }) => code === unknown) ?? null);
  protected readonly form = pieceForm(
    () =>
      this.changes.put('axis', this.given.project, this.code().trim(), this.draft(), this.given.axis?.version ?? null),
    (saved) => this.dialog.close(saved),
  );

  protected typeCategoryCode(at: number, event: Event): void {
    if (event.target instanceof HTMLInputElement) this.change(at, { code: event.target.value });
  }

  protected change(at: number, part: Partial<AxisCategory>): void {
    this.categories.update((all) => all.map((one, index) => (index === at ? { ...one, ...part } : one)));
  }

  protected add(): void {
    this.categories.update((all) => [...all, emptyCategory()]);
  }

  protected takeAway(at: number): void {
    this.categories.update((all) => all.filter((_, index) => index !== at));
  }

  protected moveUp(at: number): void {
    this.categories.update((all) => {
      const [moved] = all.slice(at, at + 1);
      const others = all.filter((_, index) => index !== at);
      return moved === undefined ? all : [...others.slice(0, at - 1), moved, ...others.slice(at - 1)];
    });
  }

  private draft() {
    const known = this.unknown();
    const categories = this.categories().map(({ code, label }) => ({ code: code.trim(), label }));
    return { label: this.label(), categories: known === null ? categories : [...categories, known] };
  }
}

function emptyCategory(): AxisCategory & { isNew: boolean } {
  return { code: '', label: {}, isNew: true };
}
