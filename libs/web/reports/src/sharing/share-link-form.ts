import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, maxLength } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { addDays, refuseShareLink, type Day } from '@mizan/domain';
import {
  limits,
  paths,
  type MadeShareLink,
  type ReportSummary,
  type ShareLink,
  type ShareLinkDraft,
} from '@mizan/contract';
import { ApiWriter, LocalTextPipe, ProblemError, ProblemText, WordsPipe } from '@mizan/web/platform';
import { MadeLink } from './made-link';

/** A quarter and a little: long enough for an audit, short enough to be thought about again. */
const usualDays = 90;
const everyReport = 'all';

/** Makes a share link: for whom, to what, until when; then shows its address, this once. */
@Component({
  selector: 'mz-share-link-form',
  imports: [FormField, LocalTextPipe, MadeLink, MatButton, MatFormField, MatHint, MatInput, MatLabel, WordsPipe],
  templateUrl: './share-link-form.html',
  styleUrl: './share-link-form.scss',
})
export class ShareLinkForm {
  readonly project = input.required<string>();
  readonly reports = input.required<readonly ReportSummary[]>();
  /** Today where the project is. */
  readonly today = input.required<Day>();
  /** A link was made, or one that was is no longer of use: the list is to be read anew. */
  readonly changed = output();
  readonly closed = output();

  private readonly api = inject(ApiWriter);
  private readonly problems = inject(ProblemText);

  protected readonly earliest = computed(() => addDays(this.today(), 1));
  protected readonly latest = computed(() => addDays(this.today(), limits.shareDays));
  private readonly fields = linkedSignal(() => ({
    label: '',
    report: everyReport,
    expiresOn: addDays(this.today(), usualDays),
  }));
  protected readonly form = form(this.fields, (path) => {
    maxLength(path.label, limits.shareLabelLength);
  });
  private readonly draft = computed<ShareLinkDraft>(() => {
    const { label, report, expiresOn } = this.fields();
    return { ...(report === everyReport ? {} : { report }), label: label.trim(), expiresOn };
  });
  /** Counts the links that were given up, so that the next one is another even where it says the same. */
  private readonly givenUp = signal(0);
  /** One id for one content, so that a second try after a lost answer never makes a second link. */
  private readonly linkId = linkedSignal({
    source: () => JSON.stringify([this.draft(), this.givenUp()]),
    computation: () => crypto.randomUUID(),
  });

  protected readonly isSending = signal(false);
  private readonly attempted = signal(false);
  private readonly refused = signal('');
  protected readonly refusal = computed(() => {
    const refusal = refuseShareLink(this.draft(), { today: this.today(), mostDays: limits.shareDays });
    return this.attempted() && refusal !== null ? this.problems.refusal(refusal) : this.refused();
  });
  /** The address of the link just made; it is shown this once. */
  protected readonly address = signal<string | null>(null);
  /** A link whose answer was lost on the way: nobody will ever know its address. */
  protected readonly lost = signal<ShareLink | null>(null);

  protected chooseReport(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.change({ report: event.target.value });
  }

  protected chooseDay(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.change({ expiresOn: event.target.value });
  }

  protected async make(): Promise<void> {
    this.attempted.set(true);
    this.refused.set('');
    if (this.refusal() !== '' || this.isSending()) return;
    await this.send(async () => {
      const { body } = await this.api.put<MadeShareLink>(paths.shareLink(this.project(), this.linkId()), this.draft());
      if (body.token === null) this.lost.set(body);
      else this.address.set(new URL(`/shared/${body.token}`, location.href).href);
      this.changed.emit();
    });
  }

  /** The lost one is ended, so that no link stays of which nobody knows where it is. */
  protected async makeAnother(): Promise<void> {
    const lost = this.lost();
    if (lost === null) return;
    await this.send(async () => {
      await this.api.post(paths.shareLinkRevoke(this.project(), lost.id));
      this.givenUp.update((count) => count + 1);
      this.lost.set(null);
    });
    if (this.lost() === null) await this.make();
  }

  private change(some: Partial<ReturnType<typeof this.fields>>): void {
    this.fields.update((fields) => ({ ...fields, ...some }));
  }

  private async send(work: () => Promise<void>): Promise<void> {
    this.isSending.set(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refused.set(this.problems.sentences(error.problem));
    } finally {
      this.isSending.set(false);
    }
  }
}
