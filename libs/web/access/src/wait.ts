import { DestroyRef, inject, Injectable, signal, type Signal } from '@angular/core';

/** Counts down the seconds until somebody may try again. */
@Injectable()
export class Wait {
  private readonly left = signal(0);
  private timer: ReturnType<typeof setInterval> | undefined;

  /** Whole seconds still to wait; 0 when there is nothing to wait for. */
  readonly seconds: Signal<number> = this.left.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearInterval(this.timer);
    });
  }

  start(seconds: number): void {
    clearInterval(this.timer);
    // By the clock, since a page in the background is woken late.
    const end = Date.now() + Math.max(0, seconds) * 1_000;
    const count = (): void => {
      this.left.set(Math.max(0, Math.ceil((end - Date.now()) / 1_000)));
      if (this.left() === 0) clearInterval(this.timer);
    };
    this.timer = setInterval(count, 500);
    count();
  }
}
