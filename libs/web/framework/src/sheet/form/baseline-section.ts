import { Component, computed, inject } from '@angular/core';
import { limits } from '@mizan/contract';
import { Wording, WordsPipe } from '@mizan/web/platform';
import { DayField } from '../../entry/fields/day-field';
import { TextField } from '../../entry/fields/text-field';
import { SheetDesk } from '../sheet-desk';
import type { SheetEntry } from '../sheet-entry';
import { SheetChecks } from './sheet-checks';

/** The level at the start, or why it is not known yet. */
@Component({
  selector: 'mz-baseline-section',
  imports: [DayField, TextField, WordsPipe],
  template: `
    <h2 id="sheet-part-baseline">{{ 'framework.sheet.part.baseline' | words }}</h2>
    <fieldset class="choice">
      <legend class="mz-aside">{{ 'framework.sheet.part.baseline' | words }}</legend>
      <label class="tick">
        <input
          type="radio"
          name="sheet-baseline"
          [checked]="entry().baselineKnown"
          (change)="change({ baselineKnown: true })"
        />
        <span>{{ 'framework.sheet.baseline.known' | words }}</span>
      </label>
      <label class="tick">
        <input
          type="radio"
          name="sheet-baseline"
          [checked]="!entry().baselineKnown"
          (change)="change({ baselineKnown: false })"
        />
        <span>{{ 'framework.sheet.baseline.unknown' | words }}</span>
      </label>
    </fieldset>
    <div class="pair">
      @if (entry().baselineKnown) {
        <mz-sheet-text
          field="baseline.value"
          [label]="levelLabel()"
          [numeric]="true"
          [limit]="40"
          [typed]="entry().baselineValue"
          [error]="checks.errorOf('baseline.value')"
          (changed)="change({ baselineValue: $event })"
          (left)="checks.leave('baseline.value')"
        />
      }
      <mz-sheet-day
        field="baseline.on"
        [label]="'framework.sheet.field.baseline-on' | words"
        [day]="entry().baselineOn"
        [error]="checks.errorOf('baseline.on')"
        (changed)="change({ baselineOn: $event })"
        (left)="leaveDay()"
      />
    </div>
    <p class="about">{{ startAbout() }}</p>
    <mz-sheet-text
      field="baseline.note"
      [label]="(entry().baselineKnown ? 'framework.sheet.field.baseline-note' : 'framework.sheet.baseline.why') | words"
      [rows]="2"
      [limit]="limits.reasonLength"
      [typed]="entry().baselineNote"
      [error]="checks.errorOf('baseline.note')"
      (changed)="change({ baselineNote: $event })"
      (left)="checks.leave('baseline.note')"
    />
  `,
  styles: `
    @use '../../entry/section';

    :host {
      @include section.section;
    }
    .pair {
      @include section.pair;
    }
    .about {
      @include section.about;
      margin-block-start: calc(-1 * var(--mizan-space-2));
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--mizan-space-2) var(--mizan-space-5);
      margin: 0;
      padding: 0;
      border: 0;
    }
    .tick {
      @include section.tick;
    }
  `,
})
export class BaselineSection {
  private readonly desk = inject(SheetDesk);
  private readonly wording = inject(Wording);
  protected readonly checks = inject(SheetChecks);
  protected readonly limits = limits;
  protected readonly entry = this.desk.entry;

  protected readonly levelLabel = computed(() => {
    const { measure, unit } = this.entry();
    const worded = measure === 'percentage' ? '%' : this.wording.unit(unit.trim());
    const label = this.wording.words('framework.sheet.baseline.level');
    return worded === '' || measure === 'score' ? label : `${label} (${worded})`;
  });
  protected readonly startAbout = computed(() =>
    this.wording.words('framework.sheet.baseline.start', {
      day: this.wording.day(this.checks.setting().projectStartsOn),
    }),
  );

  protected change(part: Partial<SheetEntry>): void {
    this.desk.change(part);
  }

  /** A target is judged against this day, so what is wrong with one shows as well. */
  protected leaveDay(): void {
    this.checks.leave('baseline.on');
    for (const { id } of this.entry().targets) this.checks.leave(`targets.${id}.dueOn`);
  }
}
