import { Component, computed, inject, input, output } from '@angular/core';
import type { Indicator } from '@mizan/contract';
import { WordsPipe } from '@mizan/web/platform';
import { ConflictNotice } from '../../entry/conflict-notice';
import { FormBar } from '../../entry/form-bar';
import { formSaving } from '../../entry/form-saving';
import type { SheetSetting } from '../check-sheet';
import { SheetDesk } from '../sheet-desk';
import { readSheet } from '../sheet-entry';
import { SheetText } from '../sheet-text';
import { AxesSection } from './axes-section';
import { BaselineSection } from './baseline-section';
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
    FormBar,
    MeasureSection,
    MethodSection,
    ReasonSection,
    SdgSection,
    TargetsSection,
    WordsPipe,
  ],
  providers: [SheetChecks],
  templateUrl: './sheet-form.html',
  styleUrl: './sheet-form.scss',
  host: { '(document:keydown)': 'saving.shortcut($event)' },
})
export class SheetForm {
  readonly setting = input.required<SheetSetting>();
  /** The indicator as it was just saved. */
  readonly saved = output<Indicator>();
  readonly cancelled = output();

  protected readonly desk = inject(SheetDesk);
  protected readonly checks = inject(SheetChecks);

  private readonly text = inject(SheetText);

  protected readonly saving = formSaving({
    desk: this.desk,
    attempt: this.checks.attempt,
    facts: () => this.checks.checked().facts,
    saved: (indicator: Indicator) => this.saved.emit(indicator),
  });
  protected readonly isCounted = computed(() => this.desk.entry().measure !== 'narrative');

  /** From what this form began with to what somebody else made of it. */
  protected readonly theirs = computed(() => {
    const clash = this.desk.conflict();
    if (clash === null) return [];
    const { framework } = this.checks.setting();
    const { facts } = readSheet(this.desk.base());
    return this.text.changed(this.text.lines(facts, framework), this.text.lines(clash.thing, framework));
  });

  constructor() {
    // After a conflict the changes stand on another version than the one that the page read.
    this.checks.begin(() => ({ ...this.setting(), before: this.desk.thing() }));
  }
}
