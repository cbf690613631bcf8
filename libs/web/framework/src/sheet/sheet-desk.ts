import { inject, Injectable } from '@angular/core';
import { paths, type Indicator } from '@mizan/contract';
import { decimalSeparator, LanguageStore } from '@mizan/web/platform';
import { EntryDesk } from '../entry/entry-desk';
import { KeptSheets } from './kept-sheets';
import { differingFields, reapplied } from './merge-sheets';
import { bodyOf, emptySheet, sheetOf, type SheetEntry, type SheetFacts } from './sheet-entry';

/** The sheet of an indicator on the table. */
@Injectable()
export class SheetDesk extends EntryDesk<SheetEntry, Indicator, SheetFacts> {
  constructor() {
    const { locale } = inject(LanguageStore);
    super({
      blank: emptySheet,
      kept: new KeptSheets(() => localStorage),
      differs: (one, other) => differingFields(one, other).length > 0,
      reapplied,
      entryOf: (indicator) => sheetOf(indicator, decimalSeparator(locale())),
      pathOf: ({ project }, { code }) => paths.indicator(project, code),
      bodyOf: (facts, { reason }) => bodyOf(facts, reason),
    });
  }
}
