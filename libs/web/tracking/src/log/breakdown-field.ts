import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { limits, type Axis, type Indicator } from '@mizan/contract';
import { usesFraction } from '@mizan/domain';
import { LocalTextPipe, typedFrom, Wording, WordsPipe } from '@mizan/web/platform';
import {
  cellCount,
  emptyCell,
  gridOf,
  keysOf,
  restForUnknown,
  sumOf,
  unknownKey,
  withRestInUnknown,
  type CellPart,
  type GridCell,
  type GridGroup,
  type PartSum,
} from './cells-grid';
import { partsOf, type Entry } from './entry';
import { idOf } from './field-ids';
import { NumberField } from './number-field';

/** One sum as the form says it: what the cells make, against the total. */
interface SumLine {
  part: CellPart;
  tone: 'good' | 'watch' | 'bad' | 'quiet';
  text: string;
}

/** The value broken down by the axes that the person chooses: crossed cells, their sums against the total, the rest put in unknown. */
@Component({
  selector: 'mz-breakdown-field',
  imports: [LocalTextPipe, MatButton, NumberField, WordsPipe],
  templateUrl: './breakdown-field.html',
  styleUrl: './breakdown-field.scss',
})
export class BreakdownField {
  readonly indicator = input.required<Indicator>();
  /** The indicator's axes, in its order. */
  readonly axes = input.required<readonly Axis[]>();
  readonly entry = input.required<Entry>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly separator = input.required<',' | '.'>();
  readonly disabled = input(false);
  readonly changed = output<Partial<Entry>>();
  readonly left = output<string>();

  private readonly wording = inject(Wording);
  protected readonly id = idOf('cells');
  protected readonly empty = emptyCell;
  protected readonly parts = computed(() => partsOf(this.indicator().measure));
  protected readonly chosen = computed(() => this.axes().filter(({ code }) => this.entry().axes.includes(code)));
  protected readonly tooMany = computed(() => cellCount(this.chosen()) > limits.cells);
  protected readonly groups = computed<GridGroup[]>(() => (this.tooMany() ? [] : gridOf(this.chosen())));
  /** Only what accumulates by sum has to add up. */
  protected readonly addsUp = computed(() => this.indicator().accumulation === 'sum');
  protected readonly about = computed(() => {
    if (!this.addsUp()) return 'about-free';
    return usesFraction(this.indicator().measure) ? 'about-fraction' : 'about';
  });
  private readonly sums = computed<PartSum[]>(() => {
    const keys = keysOf(this.tooMany() ? [] : this.chosen());
    return this.parts().map((part) => sumOf(part, keys, this.entry().cells, this.entry()[part]));
  });
  protected readonly lines = computed<SumLine[]>(() =>
    this.addsUp()
      ? this.sums()
          .filter(({ sum }) => sum !== null)
          .map((sum) => this.lineOf(sum))
      : [],
  );
  protected readonly someFilled = computed(() => this.sums().some(({ sum }) => sum !== null));
  protected readonly rest = computed(() =>
    this.addsUp() && this.someFilled()
      ? restForUnknown(this.parts(), this.chosen(), this.entry().cells, this.entry())
      : null,
  );
  protected readonly restLabel = computed(() => {
    const numbers = this.sums().flatMap(({ rest }) => (rest === null ? [] : [this.wording.number(rest)]));
    return this.wording.words('tracking.log.breakdown.rest-in-unknown', { rest: numbers.join('\u00a0/\u00a0') });
  });
  /** Offered while no total is typed. */
  protected readonly totals = computed(() =>
    this.addsUp() && this.sums().every(({ sum, total }) => sum !== null && total === null) ? this.sums() : null,
  );
  protected readonly totalLabel = computed(() => {
    const numbers = this.totals()?.map(({ sum }) => this.wording.number(sum)) ?? [];
    return this.wording.words('tracking.log.breakdown.sum-as-total', { sum: numbers.join('\u00a0/\u00a0') });
  });

  protected headingOf(group: GridGroup): string {
    return group.heading.map(({ label }) => this.wording.text(label)).join(' · ');
  }

  protected typedAt(cell: GridCell, part: CellPart): string {
    return this.entry().cells[cell.key]?.[part] ?? '';
  }

  protected errorAt(cell: GridCell, part: CellPart): string {
    return this.errors().get(`cells.${cell.key}.${part}`) ?? '';
  }

  protected toggle(axis: Axis): void {
    const chosen = this.entry().axes;
    const axes = this.axes()
      .map(({ code }) => code)
      .filter((code) => (code === axis.code ? !chosen.includes(code) : chosen.includes(code)));
    this.changed.emit({ axes });
  }

  protected type(cell: GridCell, part: CellPart, typed: string): void {
    const cells = this.entry().cells;
    this.changed.emit({ cells: { ...cells, [cell.key]: { ...emptyCell, ...cells[cell.key], [part]: typed } } });
  }

  protected putRestInUnknown(): void {
    const { cells } = this.entry();
    this.changed.emit({ cells: withRestInUnknown(this.parts(), this.chosen(), cells, this.entry(), this.separator()) });
    // The button goes with the rest; the keyboard stays where the figure went.
    this.focus(`cells.${unknownKey(this.chosen())}.${this.parts()[0] ?? 'value'}`);
  }

  protected useSumAsTotal(): void {
    const totals = this.totals() ?? [];
    this.changed.emit(Object.fromEntries(totals.map(({ part, sum }) => [part, typedFrom(sum, this.separator())])));
    this.focus(this.parts()[0] ?? 'value');
  }

  private focus(field: string): void {
    document.getElementById(idOf(field))?.focus();
  }

  private lineOf({ part, sum, total, rest }: PartSum): SumLine {
    const kind = rest === null ? 'alone' : rest === 0 ? 'equal' : rest > 0 ? 'short' : 'over';
    const params = {
      sum: this.wording.number(sum),
      total: this.wording.number(total),
      rest: this.wording.number(rest === null ? null : Math.abs(rest)),
    };
    const sentence = this.wording.words(`tracking.log.breakdown.${kind}`, params);
    const text = part === 'value' ? sentence : `${this.wording.words(`tracking.log.${part}`)} — ${sentence}`;
    return { part, text, tone: ({ alone: 'quiet', equal: 'good', short: 'watch', over: 'bad' } as const)[kind] };
  }
}
