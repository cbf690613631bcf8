import { Component, computed, inject, signal } from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { limits, paths, type Page, type ProjectSummary } from '@mizan/contract';
import { DayPipe, LocalTextView, ProblemText, readApi, SessionStore, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { ProjectText } from './project-text';

/** Every project, with the way into each. */
@Component({
  selector: 'mz-projects-page',
  imports: [
    DayPipe,
    EmptyState,
    ErrorState,
    LoadingSkeleton,
    LocalTextView,
    MatAnchor,
    MatButton,
    RouterLink,
    WordsPipe,
  ],
  templateUrl: './projects-page.html',
  styleUrl: './projects-page.scss',
})
export class ProjectsPage {
  private readonly problems = inject(ProblemText);
  private readonly text = inject(ProjectText);
  private readonly session = inject(SessionStore);

  /** Where the list that is shown begins; empty for its beginning, as the API named each. */
  private readonly cursors = signal<readonly string[]>([]);
  protected readonly read = readApi<Page<ProjectSummary>>(() => {
    const cursor = this.cursors().at(-1);
    const query = new URLSearchParams({ limit: String(limits.pageSize) });
    if (cursor !== undefined) query.set('cursor', cursor);
    return `${paths.projects()}?${query.toString()}`;
  });
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly mayKeep = computed(() => this.session.can('keep-projects'));
  protected readonly projects = computed(() =>
    (this.read.value()?.items ?? []).map((project) => ({
      ...project,
      partners: project.partners.map(({ role, name }) => ({ role: this.text.role(role), name })),
    })),
  );
  protected readonly next = computed(() => this.read.value()?.nextCursor ?? null);
  protected readonly isFirst = computed(() => this.cursors().length === 0);

  protected turn(cursor: string | null): void {
    this.cursors.update((cursors) => (cursor === null ? cursors.slice(0, -1) : [...cursors, cursor]));
  }
}
