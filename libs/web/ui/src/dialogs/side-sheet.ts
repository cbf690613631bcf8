import { afterNextRender, Component, DestroyRef, inject, input, output, TemplateRef, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog, MatDialogTitle } from '@angular/material/dialog';

/**
 * A sheet at the side of the page, on a phone at its foot, open for as long as this component is there. Focus stays in it
 * and returns to where it was; Escape and a press beside it ask to close, which the page does by removing it.
 */
@Component({
  selector: 'mz-side-sheet',
  imports: [MatButton, MatDialogTitle],
  template: `
    <ng-template #sheet>
      <header>
        <h2 mat-dialog-title>{{ title() }}</h2>
        @if (printLabel()) {
          <button matButton type="button" class="print" (click)="print()">{{ printLabel() }}</button>
        }
        <button matButton="outlined" type="button" (click)="closed.emit()">{{ closeLabel() }}</button>
      </header>
      <div class="content"><ng-content /></div>
    </ng-template>
  `,
  styleUrl: './side-sheet.scss',
})
export class SideSheet {
  readonly title = input.required<string>();
  readonly closeLabel = input.required<string>();
  /** Without a label there is no button to print. */
  readonly printLabel = input('');
  /** Somebody asks for it to be closed. */
  readonly closed = output();

  private readonly dialogs = inject(MatDialog);
  private readonly sheet = viewChild.required<TemplateRef<unknown>>('sheet');

  constructor() {
    const destroyed = inject(DestroyRef);
    let isThere = true;
    afterNextRender(() => {
      if (!isThere) return;
      const opened = this.dialogs.open(this.sheet(), {
        panelClass: 'mz-sheet',
        autoFocus: 'first-heading',
        restoreFocus: true,
        // The address says whether it is open; going back in it closes the sheet in its own way.
        closeOnNavigation: false,
      });
      const asking = opened.beforeClosed().subscribe(() => this.closed.emit());
      destroyed.onDestroy(() => {
        asking.unsubscribe();
        opened.close();
      });
    });
    destroyed.onDestroy(() => (isThere = false));
  }

  protected print(): void {
    globalThis.print();
  }
}
