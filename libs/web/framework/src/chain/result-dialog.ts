import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { limits, type Framework, type Result, type ResultDraft } from '@mizan/contract';
import type { LocalText, ResultLevel } from '@mizan/domain';
import { LocalTextField, Wording, WordsPipe } from '@mizan/web/platform';
import { CodeField } from '../changes/code-field';
import { FrameworkChanges } from '../changes/framework-changes';
import { pieceForm } from '../changes/piece-form';
import { nextCode, parentsFor } from './chain';

export interface ResultGiven {
  project: string;
  framework: Framework;
  level: ResultLevel;
  parent: string | null;
  /** Null for a new one. */
  result: Result | null;
}

const prefixes: Record<ResultLevel, string> = { impact: 'IMP', outcome: 'OC', output: 'OP' };

/** A result, new or changed. Closes with what was saved, or with nothing when the person turns back. */
@Component({
  selector: 'mz-result-dialog',
  imports: [CodeField, LocalTextField, MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, WordsPipe],
  templateUrl: './result-dialog.html',
  styleUrl: '../changes/dialog.scss',
})
export class ResultDialog {
  protected readonly given = inject<ResultGiven>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<ResultDialog, Result>>(MatDialogRef);
  private readonly changes = inject(FrameworkChanges);
  private readonly wording = inject(Wording);

  protected readonly limits = limits;
  protected readonly title = signal<LocalText>(this.given.result?.title ?? {});
  protected readonly assumptions = signal<LocalText>(this.given.result?.assumptions ?? {});
  protected readonly parent = signal(this.given.parent);
  protected readonly code = signal(this.given.result?.code ?? this.proposedCode());
  protected readonly level = this.wording.words(`level.${this.given.level}`);
  protected readonly parents = computed(() =>
    parentsFor(this.given.level, this.given.framework.results).map(({ code, title }) => ({
      code,
      name: `${code} – ${this.wording.text(title)}`,
    })),
  );
  protected readonly form = pieceForm(
    () =>
      this.changes.put(
        'result',
        this.given.project,
        this.code().trim(),
        this.draft(),
        this.given.result?.version ?? null,
      ),
    (saved) => this.dialog.close(saved),
  );

  protected chooseParent(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.parent.set(event.target.value);
  }

  private draft(): ResultDraft {
    return { level: this.given.level, parent: this.parent(), title: this.title(), assumptions: this.assumptions() };
  }

  private proposedCode(): string {
    const { framework, level } = this.given;
    const taken = framework.results.map(({ code }) => code);
    const prefix = prefixes[level];
    return level === 'impact' && !taken.includes(prefix) ? prefix : nextCode(prefix, taken);
  }
}
