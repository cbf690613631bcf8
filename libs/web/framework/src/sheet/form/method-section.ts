import { Component, computed, inject } from '@angular/core';
import { limits } from '@mizan/contract';
import { LocalTextField, Wording, WordsPipe } from '@mizan/web/platform';
import { idOf } from '../../entry/fields/field-ids';
import { TextField } from '../../entry/fields/text-field';
import { SheetDesk } from '../sheet-desk';
import type { SheetEntry } from '../sheet-entry';
import { readsAs } from './reads-as';
import { SheetChecks } from './sheet-checks';

/** Where the values come from, how they come about, and how far they can be relied on. */
@Component({
  selector: 'mz-method-section',
  imports: [LocalTextField, TextField, WordsPipe],
  template: `
    <h2 id="sheet-part-method">{{ 'framework.sheet.part.method' | words }}</h2>
    <mz-sheet-text
      field="source"
      [label]="'framework.sheet.field.source' | words"
      [about]="'framework.sheet.source-about' | words"
      [limit]="limits.titleLength"
      [suggestions]="known().source"
      [typed]="desk.entry().source"
      [error]="checks.errorOf('source')"
      (changed)="change({ source: $event })"
    />
    <div class="pair">
      <mz-sheet-text
        field="frequency"
        [label]="'framework.sheet.field.frequency' | words"
        [limit]="limits.titleLength"
        [suggestions]="known().frequency"
        [about]="frequencyReading()"
        [typed]="desk.entry().frequency"
        [error]="checks.errorOf('frequency')"
        (changed)="change({ frequency: $event })"
      />
      <mz-sheet-text
        field="responsible"
        [label]="'framework.sheet.field.responsible' | words"
        [limit]="limits.titleLength"
        [suggestions]="known().responsible"
        [typed]="desk.entry().responsible"
        [error]="checks.errorOf('responsible')"
        (changed)="change({ responsible: $event })"
      />
    </div>
    @for (prose of proses; track prose.part) {
      <mz-local-text-field
        [fieldId]="idOf(prose.part)"
        [label]="prose.name | words"
        [about]="prose.about | words"
        [text]="desk.entry()[prose.part]"
        [rows]="2"
        [limit]="limits.textLength"
        [error]="checks.errorOf(prose.part)"
        (changed)="change(changeOf(prose.part, $event))"
      />
    }
  `,
  styles: `
    @use '../../entry/section';

    :host {
      @include section.section;
    }
    .pair {
      @include section.pair;
    }
  `,
})
export class MethodSection {
  protected readonly desk = inject(SheetDesk);
  protected readonly checks = inject(SheetChecks);
  private readonly wording = inject(Wording);
  protected readonly limits = limits;
  protected readonly idOf = idOf;
  protected readonly proses = [
    { part: 'method', name: 'framework.sheet.field.method', about: 'framework.sheet.method-about' },
    { part: 'assumptions', name: 'framework.sheet.field.assumptions', about: 'framework.sheet.assumptions-about' },
    { part: 'limitations', name: 'framework.sheet.field.limitations', about: 'framework.sheet.limitations-about' },
    { part: 'dataQuality', name: 'framework.sheet.field.data-quality', about: 'framework.sheet.data-quality-about' },
  ] as const;

  /** What the project's other sheets say, so that the same thing has one name. */
  protected readonly known = computed(() => {
    const { indicators } = this.checks.setting().framework;
    const of = (part: 'source' | 'frequency' | 'responsible'): string[] =>
      [...new Set(indicators.flatMap((indicator) => indicator[part] ?? []))].sort();
    return { source: of('source'), frequency: of('frequency'), responsible: of('responsible') };
  });
  protected readonly frequencyReading = computed(() => readsAs(this.wording, 'frequency', this.desk.entry().frequency));

  protected change(part: Partial<SheetEntry>): void {
    this.desk.change(part);
  }

  protected changeOf(part: (typeof this.proses)[number]['part'], text: SheetEntry['method']): Partial<SheetEntry> {
    return { [part]: text };
  }
}
