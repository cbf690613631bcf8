import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { currentProject, WordsPipe } from '@mizan/web/platform';

/** The ways between the pages of the framework. */
@Component({
  selector: 'mz-framework-tabs',
  imports: [RouterLink, RouterLinkActive, WordsPipe],
  template: `
    <nav [attr.aria-label]="'framework.tabs.label' | words">
      @for (tab of tabs; track tab.words) {
        <a
          [routerLink]="['/', project(), 'framework'].concat(tab.path)"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{
            paths: 'exact',
            queryParams: 'ignored',
            fragment: 'ignored',
            matrixParams: 'ignored',
          }"
          >{{ 'framework.tabs.' + tab.words | words }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--mizan-space-1) var(--mizan-space-4);
      border-block-end: 1px solid var(--mizan-line);
    }
    a {
      padding-block: var(--mizan-space-2);
      border-block-end: 3px solid transparent;
      color: var(--mizan-ink-soft);
      font-weight: 500;
      text-decoration: none;
    }
    a:hover {
      color: var(--mizan-ink);
    }
    .here {
      border-color: var(--mizan-accent);
      color: var(--mizan-ink);
    }
    @media (max-width: 40rem) {
      nav {
        justify-content: space-between;
        column-gap: var(--mizan-space-2);
        font-size: var(--mizan-text-small);
      }
    }
  `,
  host: { class: 'mz-screen-only' },
})
export class FrameworkTabs {
  protected readonly project = currentProject();
  protected readonly tabs = [
    { words: 'chain', path: [] },
    { words: 'axes', path: ['axes'] },
    { words: 'periods', path: ['periods'] },
  ];
}
