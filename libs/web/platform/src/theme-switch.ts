import { Component, inject } from '@angular/core';
import { ThemeStore } from './theme-store';
import { WordsPipe } from './wording-pipes';

/** As the system asks, light or dark. */
@Component({
  selector: 'mz-theme-switch',
  imports: [WordsPipe],
  template: `
    <div role="group" [attr.aria-label]="'theme.label' | words">
      @for (choice of choices; track choice) {
        <button type="button" [attr.aria-pressed]="choice === store.choice()" (click)="store.set(choice)">
          {{ 'theme.' + choice | words }}
        </button>
      }
    </div>
  `,
  styleUrl: './switch.scss',
  host: { class: 'mz-screen-only' },
})
export class ThemeSwitch {
  protected readonly store = inject(ThemeStore);
  protected readonly choices = ['system', 'light', 'dark'] as const;
}
