import { isPlatformServer } from '@angular/common';
import { effect, inject, PLATFORM_ID, signal, type Signal } from '@angular/core';
import { afterPaint } from './after-paint';

/**
 * How many parts of a long page to draw: the first as soon as it is ready, each next one after the browser has painted
 * the one before, so that what is read first is there first; `atOnce` of them to begin with. A server draws the first
 * alone. Call it where injection is possible.
 */
export function drawnInTurn(parts: number, ready: () => boolean, atOnce = 1): Signal<number> {
  const drawn = signal(atOnce);
  if (isPlatformServer(inject(PLATFORM_ID))) return drawn.asReadonly();
  effect((onCleanup) => {
    if (!ready() || drawn() >= parts) return;
    onCleanup(afterPaint(() => drawn.update((count) => count + 1)));
  });
  return drawn.asReadonly();
}
