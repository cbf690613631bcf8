import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore, WordsPipe } from '@mizan/web/platform';
import { destinationOf, destinations } from './destinations';

/** The ways that the person may go: tabs under the band, a bar at the bottom of a phone. */
@Component({
  selector: 'app-main-nav',
  imports: [RouterLink, WordsPipe],
  template: `
    <nav [attr.aria-label]="'nav.label' | words">
      <ul>
        @for (destination of open(); track destination.path) {
          <li>
            <a
              [routerLink]="['/', project(), destination.path]"
              [class.here]="destination.path === here()"
              [attr.aria-current]="destination.path === here() ? 'page' : null"
            >
              <svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="destination.icon" /></svg>
              <span>{{ 'nav.' + destination.path | words }}</span>
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './main-nav.scss',
  host: { class: 'mz-screen-only' },
})
export class MainNav {
  readonly project = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly here = computed(() => {
    const url = this.router.lastSuccessfulNavigation()?.finalUrl?.toString();
    return url === undefined ? null : destinationOf(url);
  });
  protected readonly open = computed(() => destinations.filter(({ needs }) => this.session.can(needs)));
}
