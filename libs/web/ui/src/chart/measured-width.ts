import { afterNextRender, DestroyRef, inject, signal, type ElementRef, type Signal } from '@angular/core';

/** The width of an element in whole pixels, following its changes; null before it was measured. Call it where injection is possible. */
export function measuredWidth(element: Signal<ElementRef<HTMLElement>>): Signal<number | null> {
  const width = signal<number | null>(null);
  const destroyed = inject(DestroyRef);
  afterNextRender(() => {
    const observer = new ResizeObserver(([entry]) => {
      // A hidden element measures 0: it keeps its last width, so it comes back as it was.
      if (entry && entry.contentRect.width > 0) width.set(Math.floor(entry.contentRect.width));
    });
    observer.observe(element().nativeElement);
    destroyed.onDestroy(() => observer.disconnect());
  });
  return width.asReadonly();
}
