import { computed, linkedSignal } from '@angular/core';

/** A list of which the first lines are seen until somebody asks for the rest, and again once `of` is about something else. */
export function foldedList<Line>(lines: () => readonly Line[], first: number, of: () => unknown) {
  const whole = linkedSignal({ source: of, computation: () => false });
  return {
    whole,
    shown: computed(() => (whole() ? lines() : lines().slice(0, first))),
    /** How many lines there are beyond the first; 0 where nothing is folded away. */
    rest: computed(() => Math.max(0, lines().length - first)),
  };
}
