import { Injectable, signal } from '@angular/core';
import { paths, type Project } from '@mizan/contract';
import { readApi } from './read-api';

/** The project that the page stands in: its title, dates, time zone, partners. */
@Injectable({ providedIn: 'root' })
export class ProjectStore {
  private readonly asked = signal<string | undefined>(undefined);
  private readonly read = readApi<Project>(() => {
    const code = this.asked();
    return code === undefined ? undefined : paths.project(code);
  });

  /** Code of the project, undefined outside one. */
  readonly code = this.asked.asReadonly();
  readonly project = this.read.value;
  readonly problem = this.read.problem;
  readonly isLoading = this.read.isLoading;

  /** Told by the shell when the route enters a project; undefined when it leaves. */
  open(code: string | undefined): void {
    this.asked.set(code);
  }

  reload(): void {
    this.read.reload();
  }
}
