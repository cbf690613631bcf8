import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { paths, type Axis, type Framework } from '@mizan/contract';
import { LocalTextView, ProblemText, readApi, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { firstValueFrom } from 'rxjs';
import { axisDraft } from '../changes/drafts';
import { DoneNotice } from '../changes/done-notice';
import { FrameworkChanges } from '../changes/framework-changes';
import { FrameworkTabs } from '../framework-tabs';
import { AxisDialog, type AxisGiven } from './axis-dialog';

/** What values can be broken down by: sex, age group, country…, and which indicators use it. */
@Component({
  selector: 'mz-axes-page',
  imports: [EmptyState, ErrorState, FrameworkTabs, LoadingSkeleton, LocalTextView, MatButton, RouterLink, WordsPipe],
  templateUrl: './axes-page.html',
  styleUrl: './axes-page.scss',
})
export class AxesPage {
  /** From the route. */
  readonly project = input.required<string>();

  private readonly changes = inject(FrameworkChanges);
  private readonly notice = inject(DoneNotice);
  private readonly dialogs = inject(MatDialog);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly session = inject(SessionStore);

  protected readonly framework = readApi<Framework>(() => paths.framework(this.project()));
  protected readonly edits = computed(() => this.session.can('edit-framework'));
  protected readonly failure = computed(() => {
    const problem = this.framework.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  protected readonly axes = computed(() => {
    const framework = this.framework.value();
    return framework?.axes.map((axis) => {
      const users = framework.indicators.filter(({ disaggregation }) => disaggregation.includes(axis.code));
      return { axis, users, usedBy: this.wording.plural('framework.axes.used-by', users.length) };
    });
  });

  protected async edit(axis: Axis | null): Promise<void> {
    const data: AxisGiven = {
      project: this.project(),
      axis,
      taken: this.framework.value()?.axes.map(({ code }) => code) ?? [],
    };
    const opened = this.dialogs.open<AxisDialog, AxisGiven, Axis>(AxisDialog, {
      data,
      width: '44rem',
      maxWidth: 'calc(100vw - 1rem)',
      restoreFocus: true,
    });
    const saved = await firstValueFrom(opened.afterClosed());
    if (saved) this.done('saved', saved.code);
  }

  protected async remove(axis: Axis): Promise<void> {
    const { code, version } = axis;
    if (await this.notice.attempt(() => this.changes.remove('axis', this.project(), code, version))) {
      this.done('removed', code, () => this.putBack(axis));
    }
  }

  private async putBack(axis: Axis): Promise<void> {
    const isBack = await this.notice.attempt(async () => {
      await this.changes.put('axis', this.project(), axis.code, axisDraft(axis), null);
    });
    if (isBack) this.notice.say(this.wording.words('framework.undone'));
    this.framework.reload();
  }

  private done(what: string, code: string, undo?: () => Promise<void>): void {
    this.framework.reload();
    this.notice.say(this.wording.words(`framework.done.${what}`, { code }), undo && (() => void undo()));
  }
}
