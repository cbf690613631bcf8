import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { WordsPipe } from '@mizan/web/platform';
import { ChangedLines, type ChangedLine } from './changed-lines';

/** Somebody else changed it meanwhile: what they changed, and how to go on. Nothing was saved. */
@Component({
  selector: 'mz-conflict-notice',
  imports: [ChangedLines, MatButton, WordsPipe],
  template: `
    <h2 id="conflict">{{ title() }}</h2>
    <p id="conflict-about">{{ 'framework.sheet.conflict.about' | words }}</p>
    <mz-changed-lines [lines]="theirs()" />
    <div class="buttons">
      <button matButton="filled" type="button" (click)="goOn.emit({ withMine: true })">
        {{ 'framework.sheet.conflict.mine' | words }}
      </button>
      <button matButton="outlined" type="button" (click)="goOn.emit({ withMine: false })">
        {{ 'framework.sheet.conflict.theirs' | words }}
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
    'aria-labelledby': 'conflict',
    'aria-describedby': 'conflict-about',
    tabindex: '-1',
  },
})
export class ConflictNotice {
  /** What the form is of: "this sheet". */
  readonly title = input.required<string>();
  /** From what this form began with to what stands now. */
  readonly theirs = input.required<readonly ChangedLine[]>();
  readonly goOn = output<{ withMine: boolean }>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    // It stands above the form, perhaps out of sight of who pressed the button below.
    afterNextRender(() => this.host.nativeElement.focus());
  }
}
