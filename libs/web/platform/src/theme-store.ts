import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable, signal, type Signal } from '@angular/core';
import { themeCookie } from '@mizan/contract';
import { isAtServer } from './at-server';
import { remember, remembered } from './remembered';

export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'mizan.theme';

/**
 * Light or dark: what the person chose on this device, else what the system asks for. Sets
 * `data-theme` on the page, and tells the server by a cookie, so that a page it draws is not bright first.
 */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly document = inject(DOCUMENT);
  private readonly root = this.document.documentElement;
  private readonly atServer = isAtServer();
  private readonly systemDark = signal(false);
  private readonly chosen = signal<ThemeChoice>(
    choiceOf(this.atServer ? this.root.getAttribute('data-theme') : remembered(key)),
  );

  readonly choice: Signal<ThemeChoice> = this.chosen.asReadonly();
  /** For what can't read CSS, such as a picture of a chart. */
  readonly dark = computed(() => (this.chosen() === 'system' ? this.systemDark() : this.chosen() === 'dark'));

  constructor() {
    const view = this.document.defaultView;
    // Where pages are tested without a screen there is nothing to match.
    const query = view && 'matchMedia' in view ? view.matchMedia('(prefers-color-scheme: dark)') : null;
    this.systemDark.set(query?.matches ?? false);
    query?.addEventListener('change', (event) => {
      this.systemDark.set(event.matches);
    });
    effect(() => {
      const choice = this.chosen();
      if (choice === 'system') this.root.removeAttribute('data-theme');
      else this.root.setAttribute('data-theme', choice);
      if (this.atServer) return;
      const age = choice === 'system' ? 0 : 31536000;
      this.document.cookie = `${themeCookie}=${choice}; path=/; max-age=${age}; samesite=lax`;
    });
  }

  set(choice: ThemeChoice): void {
    this.chosen.set(choice);
    remember(key, choice === 'system' ? null : choice);
  }
}

function choiceOf(stored: string | null): ThemeChoice {
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}
