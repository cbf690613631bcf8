import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LanguageSwitch, LocalTextView, ProductMark, ProjectStore, Wording } from '@mizan/web/platform';
import { MessagePage } from '../message-page';
import { AccountMenu } from './account-menu';
import { MainNav } from './main-nav';

/** The frame around every page of a project. */
@Component({
  selector: 'app-project-shell',
  imports: [
    AccountMenu,
    LanguageSwitch,
    LocalTextView,
    MainNav,
    MessagePage,
    ProductMark,
    RouterLink,
    RouterOutlet,
    TranslocoPipe,
  ],
  templateUrl: './project-shell.html',
  styleUrl: './project-shell.scss',
})
export class ProjectShell {
  /** Code of the project, from the route. */
  readonly project = input.required<string>();

  private readonly store = inject(ProjectStore);
  private readonly wording = inject(Wording);
  protected readonly opened = this.store.project;
  protected readonly unknown = computed(() => this.store.problem()?.code === 'not-found');
  /** Nothing is drawn below the band before it has its height, so that nothing jumps. */
  protected readonly answered = computed(() => this.opened() !== undefined || this.store.problem() !== null);
  /** The whole title, for who sees it cut short. */
  protected readonly wholeTitle = computed(() => this.wording.text(this.opened()?.title));

  constructor() {
    effect(() => {
      this.store.open(this.project());
    });
  }
}
