import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, Injectable, signal, type Signal } from '@angular/core';
import { remember, remembered } from './remembered';

export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'mizan.theme';

/** Light or dark: what the person chose on this device, else what the system asks for. Sets `data-theme` on the page. */
@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly systemDark = signal(false);
  private readonly chosen = signal<ThemeChoice>(choiceOf(remembered(key)));

  readonly choice: Signal<ThemeChoice> = this.chosen.asReadonly();
  /** For what can't read CSS, such as a picture of a chart. */
  readonly dark = computed(() => (this.chosen() === 'system' ? this.systemDark() : this.chosen() === 'dark'));

  constructor() {
    const view = this.root.ownerDocument.defaultView;
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
