import { computed, linkedSignal, type Signal } from '@angular/core';
import type { ApiRead } from '@mizan/web/platform';

export interface KeptFigures<T> {
  /** The figures, the old ones while those of another day are awaited; undefined before the first, and after a failure. */
  readonly value: Signal<T | undefined>;
  /** Whether what is shown is about another day than the one asked for. */
  readonly isOld: Signal<boolean>;
}

/** Keeps the figures of one day on the page until those of the next come; never those of another project or indicator. */
export function keptFigures<T>(read: Pick<ApiRead<T>, 'value' | 'problem'>, of: () => string): KeptFigures<T> {
  const kept = linkedSignal<{ of: string; now: T | undefined; failed: boolean }, { of: string; value: T | undefined }>({
    source: () => ({ of: of(), now: read.value(), failed: read.problem() !== null }),
    computation: ({ of, now, failed }, before) => {
      if (now !== undefined || failed) return { of, value: now };
      return { of, value: before?.value.of === of ? before.value.value : undefined };
    },
  });
  const value = computed(() => kept().value);
  return { value, isOld: computed(() => value() !== undefined && read.value() === undefined) };
}
