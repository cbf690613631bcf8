import { Component, computed, inject } from '@angular/core';
import { limits } from '@mizan/contract';
import { WordsPipe } from '@mizan/web/platform';
import { TextField } from '../../entry/fields/text-field';
import { ChangedLines } from '../../entry/changed-lines';
import { SheetDesk } from '../sheet-desk';
import { SheetText } from '../sheet-text';
import { SheetChecks } from './sheet-checks';

/** Why a promise changes that values were approved against, beside what changes. */
@Component({
  selector: 'mz-reason-section',
  imports: [ChangedLines, TextField, WordsPipe],
  template: `
    <h2 id="sheet-part-reason">{{ 'framework.sheet.part.reason' | words }}</h2>
    <p>{{ 'framework.sheet.reason-about' | words }}</p>
    <mz-changed-lines [lines]="lines()" />
    <mz-sheet-text
      field="reason"
      [label]="'framework.sheet.field.reason' | words"
      [rows]="2"
      [limit]="limits.reasonLength"
      [typed]="desk.entry().reason"
      [error]="checks.errorOf('reason')"
      (changed)="desk.change({ reason: $event })"
    />
  `,
  styles: `
    @use '../../entry/section';

    :host {
      @include section.section;
      gap: var(--mizan-space-3);
      padding: var(--mizan-space-4);
      border-inline-start: 4px solid var(--mizan-tone-watch);
      background: var(--mizan-sunk);
    }
  `,
})
export class ReasonSection {
  protected readonly desk = inject(SheetDesk);
  protected readonly checks = inject(SheetChecks);
  private readonly text = inject(SheetText);
  protected readonly limits = limits;

  protected readonly lines = computed(() => {
    const { before } = this.checks.setting();
    const { facts } = this.checks.checked();
    return before === null ? [] : this.text.changed(this.text.promise(before, before), this.text.promise(facts, facts));
  });
}
