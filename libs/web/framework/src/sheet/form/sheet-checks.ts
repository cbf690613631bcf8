import { computed, inject, Injectable } from '@angular/core';
import { Wording } from '@mizan/web/platform';
import { formChecks } from '../../entry/form-checks';
import { changesPromise, checkSheet, fieldOf, type SheetSetting } from '../check-sheet';
import { SheetDesk } from '../sheet-desk';

/** What stands against the sheet on the table, field by field, and of that what is to be said by now. Provided by the form. */
@Injectable()
export class SheetChecks {
  private readonly desk = inject(SheetDesk);
  private readonly wording = inject(Wording);
  private given: (() => SheetSetting) | null = null;

  readonly setting = computed(() => {
    if (this.given === null) throw new Error('the form tells its setting before anything is checked');
    return this.given();
  });
  readonly checked = computed(() => checkSheet(this.desk.entry(), this.setting()));
  /** A promise that was approved against changes, so the reason is asked for; also where the API knows of it alone. */
  readonly needsReason = computed(() => {
    const { before, hasApproved } = this.setting();
    if (before === null || !changesPromise(before, this.checked().facts)) return false;
    return hasApproved || this.desk.refused()?.code === 'reason-missing' || this.desk.entry().reason !== '';
  });

  private readonly said = formChecks({
    problems: () => this.checked().problems,
    refused: this.desk.refused,
    fieldOf: (path) => fieldOf(path, this.checked(), this.desk.entry()),
    wordsOf: (lack) => this.wording.words(`framework.sheet.lack.${lack}`),
  });
  readonly summary = this.said.summary;
  readonly errorOf = this.said.errorOf;
  readonly leave = this.said.leave;
  readonly attempt = this.said.attempt;

  /** Told by the form as it is made; the setting is read whenever it changes. */
  begin(setting: () => SheetSetting): void {
    this.given = setting;
  }
}
