import { afterNextRender, Component, computed, ElementRef, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChangedLines } from '../changed-lines';
import { readSheet } from '../sheet-entry';
import { SheetDesk } from '../sheet-desk';
import { SheetText } from '../sheet-text';
import { SheetChecks } from './sheet-checks';

/** Somebody else changed the sheet meanwhile: what they changed, and how to go on. Nothing was saved. */
@Component({
  selector: 'mz-sheet-conflict',
  imports: [ChangedLines, MatButton, TranslocoPipe],
  template: `
    <h2 id="sheet-conflict">{{ 'framework.sheet.conflict.title' | transloco }}</h2>
    <p id="sheet-conflict-about">{{ 'framework.sheet.conflict.about' | transloco }}</p>
    <mz-changed-lines [lines]="theirs()" />
    <div class="buttons">
      <button matButton="filled" type="button" (click)="desk.goOn(true)">
        {{ 'framework.sheet.conflict.mine' | transloco }}
      </button>
      <button matButton="outlined" type="button" (click)="desk.goOn(false)">
        {{ 'framework.sheet.conflict.theirs' | transloco }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--mizan-space-3);
      padding: var(--mizan-space-4);
      border-inline-start: 4px solid var(--mizan-tone-watch);
      background: var(--mizan-sunk);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: var(--mizan-space-2);
    }
  `,
  host: {
    role: 'alertdialog',
    'aria-labelledby': 'sheet-conflict',
    'aria-describedby': 'sheet-conflict-about',
    tabindex: '-1',
  },
})
export class ConflictNotice {
  protected readonly desk = inject(SheetDesk);
  private readonly checks = inject(SheetChecks);
  private readonly text = inject(SheetText);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** From what this form began with to what stands now. */
  protected readonly theirs = computed(() => {
    const clash = this.desk.conflict();
    if (clash === null) return [];
    const { framework } = this.checks.setting();
    const base = readSheet(this.desk.base()).facts;
    return this.text.changed(this.text.lines(base, framework), this.text.lines(clash.indicator, framework));
  });

  constructor() {
    // It stands above the form, perhaps out of sight of who pressed the button below.
    afterNextRender(() => this.host.nativeElement.focus());
  }
}
