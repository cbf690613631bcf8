import { Component, computed, inject, signal } from '@angular/core';
import { limits } from '@mizan/contract';
import {
  allowedAccumulations,
  directions,
  measures,
  usesFraction,
  type Accumulation,
  type Direction,
  type Measure,
} from '@mizan/domain';
import { LocalTextField, Wording, WordsPipe } from '@mizan/web/platform';
import { ChoiceField } from '../../entry/fields/choice-field';
import { idOf } from '../../entry/fields/field-ids';
import { TextField } from '../../entry/fields/text-field';
import { SheetDesk } from '../sheet-desk';
import { proposedCode, type SheetEntry } from '../sheet-entry';
import { LevelRows } from './level-rows';
import { readsAs } from './reads-as';
import { SheetChecks } from './sheet-checks';

/** What the indicator measures: its name, its place, and how its values are read. */
@Component({
  selector: 'mz-measure-section',
  imports: [ChoiceField, LevelRows, LocalTextField, TextField, WordsPipe],
  templateUrl: './measure-section.html',
  styleUrl: './measure-section.scss',
})
export class MeasureSection {
  protected readonly desk = inject(SheetDesk);
  protected readonly checks = inject(SheetChecks);
  private readonly wording = inject(Wording);

  protected readonly limits = limits;
  protected readonly idOf = idOf;
  protected readonly entry = this.desk.entry;
  /** The code follows the result until somebody writes one. */
  private readonly codeWritten = signal(false);

  protected readonly isNew = computed(() => this.desk.thing() === null);
  /** Values are what they are: with any of them, neither the measure nor their sum changes. */
  protected readonly isFixed = computed(() => this.checks.setting().hasValues);
  protected readonly isFraction = computed(() => usesFraction(this.entry().measure));
  protected readonly results = computed(() => {
    const { results } = this.checks.setting().framework;
    const none = { value: '', label: this.wording.words('framework.sheet.choose') };
    const known = results
      .filter(({ code, retired }) => !retired || code === this.entry().result)
      .map(({ code, title }) => ({ value: code, label: `${code} – ${this.wording.text(title)}` }));
    return results.some(({ code }) => code === this.entry().result) ? known : [none, ...known];
  });
  protected readonly activities = computed(() => [
    { value: '', label: this.wording.words('framework.sheet.no-activity') },
    ...this.checks
      .setting()
      .framework.activities.filter(({ code, retired }) => !retired || code === this.entry().activity)
      .map(({ code, title }) => ({ value: code, label: `${code} – ${this.wording.text(title)}` })),
  ]);
  protected readonly measures = computed(() =>
    measures.map((value) => ({ value, label: this.wording.words(`measure.${value}`) })),
  );
  protected readonly accumulations = computed(() => {
    const { measure, accumulation } = this.entry();
    const allowed = allowedAccumulations(measure);
    // One that the measure doesn't allow stays to be seen, with the sentence that refuses it.
    const shown = allowed.includes(accumulation) ? allowed : [accumulation, ...allowed];
    return shown.map((value) => ({ value, label: this.wording.words(`accumulation.${value}`) }));
  });
  protected readonly directions = computed(() =>
    directions.map((value) => ({ value, label: this.wording.words(`direction.${value}`) })),
  );
  /** What the combination means for this measure: pooled for shares, a level for sums. */
  protected readonly accumulationAbout = computed(() => {
    const { accumulation } = this.entry();
    const pooled = accumulation === 'sum' && this.isFraction() ? 'pooled' : accumulation;
    return this.wording.words(`framework.sheet.accumulation.${pooled}`);
  });
  protected readonly measureAbout = computed(() =>
    this.isFixed()
      ? this.wording.words('problem.measure-fixed')
      : this.wording.words(`framework.sheet.measure.${this.entry().measure}`),
  );
  protected readonly units = computed(() => {
    const { indicators } = this.checks.setting().framework;
    return [...new Set(indicators.flatMap(({ unit }) => unit ?? []))].sort();
  });
  protected readonly unitReading = computed(() => readsAs(this.wording, 'unit', this.entry().unit));

  protected change(part: Partial<SheetEntry>): void {
    this.desk.change(part);
  }

  protected writeCode(code: string): void {
    this.codeWritten.set(true);
    this.change({ code: code.trim() });
  }

  protected chooseResult(result: string): void {
    const { framework } = this.checks.setting();
    const taken = framework.indicators.map(({ code }) => code);
    const follows = this.isNew() && !this.codeWritten() && result !== '';
    this.change({ result, ...(follows ? { code: proposedCode(result, taken) } : {}) });
  }

  /** What the new measure doesn't allow gives way to the first that it allows. */
  protected chooseMeasure(value: string): void {
    const measure = value as Measure;
    const { accumulation } = this.entry();
    const allowed = allowedAccumulations(measure);
    this.change({
      measure,
      accumulation: allowed.includes(accumulation) ? accumulation : (allowed[0] ?? accumulation),
    });
  }

  protected chooseAccumulation(value: string): void {
    this.change({ accumulation: value as Accumulation });
  }

  protected chooseDirection(value: string): void {
    this.change({ direction: value as Direction });
  }

  protected tickPartOfWhole({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.change({ partOfWhole: target.checked });
  }
}
