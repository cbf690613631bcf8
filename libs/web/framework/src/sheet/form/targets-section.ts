import { afterNextRender, Component, computed, inject, Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits } from '@mizan/contract';
import { isDay, type Day } from '@mizan/domain';
import { LanguageStore, numberOf, Wording, WordsPipe } from '@mizan/web/platform';
import { StepSketch, type Step } from '@mizan/web/ui';
import { DayField } from '../../entry/fields/day-field';
import { idOf } from '../../entry/fields/field-ids';
import { TextField } from '../../entry/fields/text-field';
import { SheetDesk } from '../sheet-desk';
import { inOrder, type TargetRow } from '../sheet-entry';
import { rowChanges } from '../../entry/row-changes';
import { SheetChecks } from './sheet-checks';

/** The levels expected by days, beside a drawing of the steps that they make. */
@Component({
  selector: 'mz-targets-section',
  imports: [DayField, MatButton, StepSketch, TextField, WordsPipe],
  templateUrl: './targets-section.html',
  styleUrls: ['../../entry/rows.scss', './targets-section.scss'],
})
export class TargetsSection {
  private readonly desk = inject(SheetDesk);
  private readonly wording = inject(Wording);
  private readonly languages = inject(LanguageStore);
  private readonly injector = inject(Injector);
  protected readonly checks = inject(SheetChecks);
  protected readonly limits = limits;

  protected readonly rows = computed(() => this.desk.entry().targets);
  protected readonly changes = rowChanges<TargetRow>(
    this.rows,
    (targets) => this.desk.change({ targets }),
    ({ id }) => idOf(`targets.${id}.dueOn`),
  );
  private readonly baseline = computed<Step | null>(() => {
    const { baselineKnown, baselineValue, baselineOn } = this.desk.entry();
    const level = baselineKnown ? numberOf(baselineValue) : null;
    return level === null
      ? null
      : { on: isDay(baselineOn) ? baselineOn : this.checks.setting().projectStartsOn, level };
  });
  protected readonly fromBaseline = computed(() => this.baseline() !== null);
  /** What can be drawn of what is typed: whole rows, a day once, none before the baseline. */
  protected readonly steps = computed<Step[]>(() => {
    const start = this.baseline();
    const drawn = new Map<Day, Step>(start === null ? [] : [[start.on, start]]);
    for (const { dueOn, value } of inOrder(this.rows())) {
      const level = numberOf(value);
      const isBefore = start !== null && dueOn <= start.on;
      if (level !== null && isDay(dueOn) && !isBefore) drawn.set(dueOn, { on: dueOn, level });
    }
    return [...drawn.values()];
  });
  protected readonly summary = computed(() =>
    this.wording.words('framework.sheet.targets.drawing', {
      steps: this.steps()
        .map(({ on, level }) => `${this.wording.day(on)} ${this.formatLevel()(level)}`)
        .join(this.languages.language() === 'ar' ? '، ' : ', '),
    }),
  );
  protected readonly levelLabel = computed(() => {
    const { measure, unit } = this.desk.entry();
    const worded = measure === 'percentage' ? '%' : measure === 'score' ? '' : this.wording.unit(unit.trim());
    const label = this.wording.words('framework.sheet.targets.level');
    return worded === '' ? label : `${label} (${worded})`;
  });

  // A new language gives new functions, so the drawing is written anew.
  protected readonly formatDay = computed(() => {
    this.languages.language();
    return (day: Day): string => this.wording.day(day, 'short');
  });
  protected readonly formatLevel = computed(() => {
    const { measure } = this.desk.entry();
    this.languages.language();
    return (level: number): string => this.wording.figure(level, measure);
  });

  protected isWrong({ id }: TargetRow): boolean {
    return ['dueOn', 'value'].some((part) => this.checks.errorOf(`targets.${id}.${part}`) !== '');
  }

  protected dayOf(row: TargetRow): string {
    return isDay(row.dueOn) ? this.wording.day(row.dueOn) : '—';
  }

  protected change(row: TargetRow, part: Partial<TargetRow>): void {
    this.desk.change({ targets: this.rows().map((other) => (other.id === row.id ? { ...other, ...part } : other)) });
  }

  protected add(): void {
    this.changes.add({ id: crypto.randomUUID(), dueOn: '', value: '' });
  }

  /** Once the person is done with a row it takes its place by date, and the focus stays where it was going. */
  protected leaveRow(event: FocusEvent): void {
    const { currentTarget, relatedTarget } = event;
    if (!(currentTarget instanceof HTMLElement)) return;
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    const sorted = inOrder(this.rows());
    if (sorted.every((row, at) => row === this.rows()[at])) return;
    this.desk.change({ targets: sorted });
    if (relatedTarget instanceof HTMLElement) {
      afterNextRender(() => relatedTarget.focus(), { injector: this.injector });
    }
  }
}
