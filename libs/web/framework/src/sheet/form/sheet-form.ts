import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Indicator } from '@mizan/contract';
import type { SheetSetting } from '../check-sheet';
import { idOf } from '../fields/field-ids';
import { SheetDesk } from '../sheet-desk';
import { AxesSection } from './axes-section';
import { BaselineSection } from './baseline-section';
import { ConflictNotice } from './conflict-notice';
import { MeasureSection } from './measure-section';
import { MethodSection } from './method-section';
import { ReasonSection } from './reason-section';
import { SdgSection } from './sdg-section';
import { SheetChecks } from './sheet-checks';
import { TargetsSection } from './targets-section';

/** The whole sheet as a form; writes through the page's `SheetDesk`. */
@Component({
  selector: 'mz-sheet-form',
  imports: [
    AxesSection,
    BaselineSection,
    ConflictNotice,
    MatButton,
    MeasureSection,
    MethodSection,
    ReasonSection,
    SdgSection,
    TargetsSection,
    TranslocoPipe,
  ],
  providers: [SheetChecks],
  templateUrl: './sheet-form.html',
  styleUrl: './sheet-form.scss',
  host: { '(document:keydown)': 'shortcut($event)' },
})
export class SheetForm {
  readonly setting = input.required<SheetSetting>();
  /** The indicator as it was just saved. */
  readonly saved = output<Indicator>();
  readonly cancelled = output();

  protected readonly desk = inject(SheetDesk);
  protected readonly checks = inject(SheetChecks);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected readonly isCounted = computed(() => this.desk.entry().measure !== 'narrative');

  constructor() {
    // After a conflict the changes stand on another version than the one that the page read.
    this.checks.begin(() => ({ ...this.setting(), before: this.desk.indicator() }));
  }

  protected async save(): Promise<void> {
    if (this.desk.isSaving()) return;
    const wrong = this.checks.attempt();
    if (wrong.length > 0) return this.focusFirst(wrong);
    const stored = await this.desk.save(this.checks.checked().facts);
    if (stored !== null) {
      // Who typed on meanwhile is not done yet.
      if (!this.desk.isDirty()) this.saved.emit(stored.indicator);
      return;
    }
    const refused = this.checks.attempt();
    if (refused.length > 0) this.focusFirst(refused);
  }

  /** From wherever the focus is on the page, but not through a dialog that lies over it. */
  protected shortcut(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest('.cdk-overlay-container') !== null) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key !== 'Enter' && event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void this.save();
  }

  /** The first on the page, whatever order the rules found them in; once what is wrong is written beside it. */
  private focusFirst(fields: readonly string[]): void {
    afterNextRender(
      () => {
        const ids = new Set(fields.map(idOf));
        const places = [...this.host.nativeElement.querySelectorAll<HTMLElement>('[id]')];
        places.find(({ id }) => ids.has(id))?.focus();
      },
      { injector: this.injector },
    );
  }
}
