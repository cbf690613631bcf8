import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ProjectStore, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { DoneNotice } from '../changes/done-notice';
import { FrameworkChanges } from '../changes/framework-changes';

/** Says that the project's start is a proposal, for as long as it is, and lets it be confirmed by those who may. */
@Component({
  selector: 'mz-proposed-start',
  imports: [MatButton, WordsPipe],
  template: `
    @if (sentence(); as sentence) {
      <p>{{ sentence }}</p>
      @if (confirms()) {
        <button matButton type="button" class="mz-screen-only" [disabled]="isBusy()" (click)="confirm()">
          {{ 'framework.project.confirm-start' | words }}
        </button>
      }
    }
  `,
  styleUrl: './proposed-start.scss',
})
export class ProposedStart {
  private readonly store = inject(ProjectStore);
  private readonly session = inject(SessionStore);
  private readonly changes = inject(FrameworkChanges);
  private readonly notice = inject(DoneNotice);
  private readonly wording = inject(Wording);

  protected readonly isBusy = signal(false);
  protected readonly confirms = computed(() => this.session.can('confirm-framework'));
  protected readonly sentence = computed(() => {
    const project = this.store.project();
    if (project?.startsOnStanding !== 'proposal') return '';
    return this.wording.words('framework.project.start-is-proposal', { day: this.wording.day(project.startsOn) });
  });

  protected async confirm(): Promise<void> {
    const project = this.store.project();
    if (project === undefined || this.isBusy()) return;
    this.isBusy.set(true);
    const done = await this.notice.attempt(() => this.changes.confirmStart(project));
    this.isBusy.set(false);
    this.store.reload();
    if (done) this.notice.say(this.wording.words('framework.project.start-confirmed'));
  }
}
