import { effect, signal, type Signal } from '@angular/core';

/**
 * How many parts of a long page to draw: the first as soon as it is ready, each next one after the browser has painted
 * the one before, so that what is read first is there first. Call it where injection is possible.
 */
export function drawnInTurn(parts: number, ready: () => boolean): Signal<number> {
  const drawn = signal(1);
  effect((onCleanup) => {
    if (!ready() || drawn() >= parts) return;
    let task: ReturnType<typeof setTimeout> | undefined;
    // A frame's callback runs before it is painted; a task that it leaves behind runs afterwards.
    const frame = requestAnimationFrame(() => (task = setTimeout(() => drawn.update((count) => count + 1))));
    onCleanup(() => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    });
  });
  return drawn.asReadonly();
}
