import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits } from '@mizan/contract';
import { WordsPipe } from '@mizan/web/platform';
import { idOf } from '../../entry/fields/field-ids';
import { TextField } from '../../entry/fields/text-field';
import { SheetDesk } from '../sheet-desk';
import type { LevelRow } from '../sheet-entry';
import { rowChanges } from '../../entry/row-changes';
import { SheetChecks } from './sheet-checks';

/** The named levels of a score. */
@Component({
  selector: 'mz-level-rows',
  imports: [MatButton, TextField, WordsPipe],
  template: `
    <fieldset [attr.aria-describedby]="'sheet-scale-about'">
      <legend>{{ 'framework.sheet.field.scale' | words }}</legend>
      <p class="about" id="sheet-scale-about">{{ 'framework.sheet.scale.about' | words }}</p>
      <ul>
        @for (row of rows(); track row.id) {
          <li [class.wrong]="isWrong(row)">
            <mz-sheet-text
              [field]="'scale.' + row.id + '.level'"
              [label]="'framework.sheet.scale.level' | words"
              [numeric]="true"
              [limit]="40"
              [typed]="row.level"
              [error]="checks.errorOf('scale.' + row.id + '.level')"
              (changed)="change(row, { level: $event })"
              (left)="checks.leave('scale.' + row.id + '.level')"
            />
            <mz-sheet-text
              [field]="'scale.' + row.id + '.name'"
              [label]="'framework.sheet.scale.name' | words"
              [limit]="limits.titleLength"
              [typed]="row.name"
              [error]="checks.errorOf('scale.' + row.id + '.name')"
              (changed)="change(row, { name: $event })"
            />
            <button
              matButton
              type="button"
              [attr.aria-label]="'framework.sheet.scale.remove-which' | words: { level: row.level || '—' }"
              (click)="changes.remove(row, 'sheet-add-level')"
            >
              {{ 'framework.sheet.remove' | words }}
            </button>
          </li>
        }
      </ul>
      @if (checks.errorOf('scale'); as error) {
        <p class="error">{{ error }}</p>
      }
      <div class="buttons">
        <button
          matButton="outlined"
          type="button"
          id="sheet-add-level"
          [disabled]="rows().length >= limits.scaleLevels"
          (click)="add()"
        >
          {{ 'framework.sheet.scale.add' | words }}
        </button>
        @if (changes.taken(); as taken) {
          <span role="status">{{ 'framework.sheet.scale.removed' | words: { level: taken.row.level || '—' } }}</span>
          <button matButton type="button" (click)="changes.undo()">{{ 'framework.sheet.undo' | words }}</button>
        }
      </div>
    </fieldset>
  `,
  styleUrl: '../../entry/rows.scss',
})
export class LevelRows {
  private readonly desk = inject(SheetDesk);
  protected readonly checks = inject(SheetChecks);
  protected readonly limits = limits;
  protected readonly rows = computed(() => this.desk.entry().scale);
  protected readonly changes = rowChanges<LevelRow>(
    this.rows,
    (scale) => this.desk.change({ scale }),
    ({ id }) => idOf(`scale.${id}.level`),
  );

  protected change(row: LevelRow, part: Partial<LevelRow>): void {
    this.desk.change({ scale: this.rows().map((other) => (other === row ? { ...row, ...part } : other)) });
  }

  protected isWrong({ id }: LevelRow): boolean {
    return ['level', 'name'].some((part) => this.checks.errorOf(`scale.${id}.${part}`) !== '');
  }

  /** The next level up is the likely one. */
  protected add(): void {
    const levels = this.rows().map(({ level }) => Number(level));
    const next = levels.every(Number.isInteger) ? String(Math.max(-1, ...levels) + 1) : '';
    this.changes.add({ id: crypto.randomUUID(), level: next, name: '' });
  }
}
