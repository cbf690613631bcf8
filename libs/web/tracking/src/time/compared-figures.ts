import { computed, type Signal } from '@angular/core';
import type { Day } from '@mizan/domain';
import { readApi } from '@mizan/web/platform';
import { comparedDay, readAt } from '../read-at';
import { keptFigures } from './kept-figures';

export interface ComparedFigures<T> {
  /** The day to compare with, where it lies before the day shown; null where nothing is compared. */
  readonly day: Signal<Day | null>;
  /** The figures of that day; undefined while they are awaited, where they can't be read, and where nothing is compared. */
  readonly then: Signal<T | undefined>;
  readonly isOld: Signal<boolean>;
  readonly failed: Signal<boolean>;
  retry(): void;
}

/** The same path read at the earlier day that the address names, beside the figures that are shown. */
export function comparedFigures<T>(path: () => string, shown: () => Day | null): ComparedFigures<T> {
  const asked = comparedDay();
  const day = computed(() => {
    const [earlier, later] = [asked(), shown()];
    return earlier !== null && later !== null && earlier < later ? earlier : null;
  });
  const read = readApi<T>(() => (day() === null ? undefined : readAt(path(), day())));
  const kept = keptFigures(read, () => `${path()} ${day() !== null}`);
  return {
    day,
    then: kept.value,
    isOld: kept.isOld,
    failed: computed(() => read.problem() !== null),
    retry: () => {
      read.reload();
    },
  };
}
