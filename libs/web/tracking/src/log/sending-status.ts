import { Component, computed, inject } from '@angular/core';
import { ApiWriter, Wording, WordsPipe } from '@mizan/web/platform';
import { MatButton } from '@angular/material/button';
import { EntryDesk } from './entry-desk';
import { EvidenceText } from './evidence/evidence-text';

/** Says at every moment where what was typed is: on this device, on its way, or at the API. */
@Component({
  selector: 'mz-sending-status',
  imports: [MatButton, WordsPipe],
  template: `
    <p role="status" [attr.data-tone]="state().tone">{{ state().text }}</p>
    @if (canWithdraw()) {
      <button matButton type="button" (click)="desk.withdraw()">
        {{ 'tracking.log.sending.withdraw' | words }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--mizan-space-2);
      min-block-size: 1.25rem;
      color: var(--mizan-ink-soft);
      font-size: var(--mizan-text-small);
    }
    p[data-tone='watch'] {
      color: var(--mizan-tone-watch);
      font-weight: 500;
    }
    p[data-tone='good'] {
      color: var(--mizan-tone-good);
    }
  `,
})
export class SendingStatus {
  protected readonly desk = inject(EntryDesk);
  private readonly wording = inject(Wording);
  private readonly evidenceText = inject(EvidenceText);
  private readonly retrying = inject(ApiWriter).retrying;

  protected readonly state = computed<{ tone: 'quiet' | 'watch' | 'good'; text: string }>(() => {
    const say = (key: string, tone: 'quiet' | 'watch' | 'good' = 'quiet', params = {}) => ({
      tone,
      text: this.wording.words(`tracking.log.sending.${key}`, params),
    });
    const posting = this.desk.posting();
    if (posting?.kind === 'sending' && posting.step === 'submit' && this.desk.filesUnderWay() > 0)
      return { tone: this.retrying() ? 'watch' : 'quiet', text: this.filesText() };
    if (posting?.kind === 'sending') return this.retrying() ? say('lost', 'watch') : say('under-way');
    if (posting?.kind === 'waiting') return say(posting.for === 'network' ? 'lost' : 'signed-out', 'watch');
    if (this.desk.isDirty()) return this.desk.keeps() ? say('kept') : say('not-kept', 'watch');
    const at = this.desk.savedAt();
    return at === null
      ? { tone: 'quiet', text: '' }
      : say('saved', 'good', { at: this.wording.instant(at.toISOString()) });
  });
  /** Submitting waits for the files, and says how far they are. */
  private filesText(): string {
    const progress = this.evidenceText.upOf(this.desk.filesUp(), this.desk.files().length);
    return `${progress} ${this.wording.words(`tracking.evidence.${this.retrying() ? 'submits-back' : 'submits-then'}`)}`;
  }

  /** What waits may be changed first; what is on its way may have arrived. */
  protected readonly canWithdraw = computed(() => {
    const posting = this.desk.posting();
    return posting?.kind === 'waiting' && posting.step === 'submit';
  });
}
