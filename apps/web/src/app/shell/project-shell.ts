import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProjectStore, WordsPipe } from '@mizan/web/platform';
import { MessagePage } from '../message-page';
import { Band } from './band';
import { MainNav } from './main-nav';
import { ProjectPlace } from './project-place';

/** The frame around every page of a project. */
@Component({
  selector: 'app-project-shell',
  imports: [Band, MainNav, MessagePage, ProjectPlace, RouterOutlet, WordsPipe],
  templateUrl: './project-shell.html',
  styleUrl: './project-shell.scss',
})
export class ProjectShell {
  /** Code of the project, from the route. */
  readonly project = input.required<string>();

  private readonly store = inject(ProjectStore);
  protected readonly opened = this.store.project;
  protected readonly unknown = computed(() => this.store.problem()?.code === 'not-found');
  /** Nothing is drawn below the band before it has its height, so that nothing jumps. */
  protected readonly answered = computed(() => this.opened() !== undefined || this.store.problem() !== null);

  constructor() {
    effect(() => {
      this.store.open(this.project());
    });
  }
}
