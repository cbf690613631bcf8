import { afterNextRender, inject, Injector, signal } from '@angular/core';

/**
 * Rows that are added and taken out in a form: the last one taken out can be had back, and the focus goes where the person
 * would look for it. Call it where injection is possible.
 */
export function rowChanges<Row extends { id: string }>(
  rows: () => readonly Row[],
  change: (rows: Row[]) => void,
  idOfFirstField: (row: Row) => string,
) {
  const injector = inject(Injector);
  const taken = signal<{ row: Row; at: number } | null>(null);
  const focus = (id: string): void => {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector });
  };
  return {
    /** The row that was taken out last, for as long as it can be had back. */
    taken: taken.asReadonly(),
    add(row: Row): void {
      change([...rows(), row]);
      focus(idOfFirstField(row));
    },
    /** `nextId` is what takes the focus where no row is left. */
    remove(row: Row, nextId: string): void {
      const at = rows().indexOf(row);
      const left = rows().filter((other) => other !== row);
      change(left);
      taken.set({ row, at });
      const next = left[Math.min(at, left.length - 1)];
      focus(next === undefined ? nextId : idOfFirstField(next));
    },
    undo(): void {
      const last = taken();
      if (last === null) return;
      change(rows().toSpliced(last.at, 0, last.row));
      taken.set(null);
      focus(idOfFirstField(last.row));
    },
  };
}
