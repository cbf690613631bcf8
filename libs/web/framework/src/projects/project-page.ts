import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { paths, type Project } from '@mizan/contract';
import { pageTitle, ProblemText, ProjectStore, readApi, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { DoneNotice } from '../changes/done-notice';
import { keptForms } from '../entry/kept-forms';
import { KeptNotices } from '../entry/kept-notices';
import { ProjectForm } from './form/project-form';
import { ProjectDesk } from './project-desk';
import type { ProjectEntry } from './project-entry';

/** What a project says of itself, to be changed; without a code, a new one. */
@Component({
  selector: 'mz-project-page',
  imports: [ErrorState, KeptNotices, LoadingSkeleton, ProjectForm, RouterLink, WordsPipe],
  providers: [ProjectDesk],
  templateUrl: './project-page.html',
  styleUrl: './project-page.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class ProjectPage {
  /** Code of the project; undefined for a new one. */
  readonly project = input<string>();

  protected readonly desk = inject(ProjectDesk);
  private readonly store = inject(ProjectStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly notice = inject(DoneNotice);

  protected readonly read = readApi<Project>(() => {
    const code = this.project();
    return code === undefined ? undefined : paths.project(code);
  });
  protected readonly failure = computed(() => {
    const problem = this.read.problem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly kept = keptForms(this.desk, ({ code, title }: ProjectEntry) =>
    [code, this.wording.text(title)].filter((part) => part !== '').join(' '),
  );
  protected readonly begun = signal(false);

  constructor() {
    pageTitle(() => this.wording.words(this.project() === undefined ? 'framework.project.new' : 'nav.settings'));
    effect(() => {
      const [code, stored, etag] = [this.project(), this.read.value(), this.read.etag()];
      if (code === undefined) untracked(() => void this.begin(null));
      else if (stored?.code === code && !this.read.isLoading()) {
        untracked(() => void this.begin({ thing: stored, etag }));
      } else this.begun.set(false);
    });
  }

  /** Whether the page may be left without a word. */
  isSettled(): boolean {
    return !this.begun() || !this.desk.isDirty() || this.session.state() === 'lost';
  }

  /** Leaves nothing of what was typed on this device. */
  drop(): void {
    this.desk.drop();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (!this.isSettled()) event.preventDefault();
  }

  protected async finish({ code }: Project): Promise<void> {
    const isNew = this.project() === undefined;
    this.notice.say(this.wording.words(isNew ? 'framework.project.created' : 'framework.project.saved', { code }));
    // What stands around the page is written with the project's title, dates and time zone.
    if (isNew) await this.router.navigate(['/', code, 'framework'], { replaceUrl: true });
    else this.store.reload();
  }

  protected async cancel(): Promise<void> {
    const code = this.project();
    await this.router.navigate(code === undefined ? ['/projects'] : ['/', code, 'overview']);
  }

  private async begin(stored: { thing: Project; etag: string | null } | null): Promise<void> {
    if (this.begun()) return;
    if (stored === null) this.desk.beginNew('', {});
    else this.desk.beginStored(stored.thing.code, stored);
    const kept = await this.kept.find();
    if ((this.project() ?? '') !== (stored?.thing.code ?? '')) return;
    this.kept.offer(kept, stored === null);
    this.begun.set(true);
  }
}
