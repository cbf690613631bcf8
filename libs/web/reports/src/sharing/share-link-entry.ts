import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { paths, type ShareLink } from '@mizan/contract';
import { ApiWriter, ProblemError, ProblemText, Wording, WordsPipe } from '@mizan/web/platform';

/** One share link: for whom, to what, until when, how it is used; and its end, which can't be taken back. */
@Component({
  selector: 'mz-share-link-entry',
  imports: [MatButton, WordsPipe],
  template: `
    <div class="what">
      <p class="label">
        <bdi>{{ link().label }}</bdi>
      </p>
      <p>{{ leadsTo() }}</p>
      <p class="about">{{ standing() }} · {{ use() }}</p>
      <p class="about">{{ maker() }}</p>
    </div>
    @if (link().state === 'open' && !isAsking()) {
      <button
        #revoke
        matButton
        type="button"
        [attr.aria-label]="'reports.share.revoke-it' | words: { label: link().label }"
        (click)="ask()"
      >
        {{ 'reports.share.revoke' | words }}
      </button>
    }
    @if (isAsking()) {
      <div class="question" role="group" [attr.aria-labelledby]="'question-' + link().id">
        <p #question tabindex="-1" [id]="'question-' + link().id">{{ 'reports.share.question' | words }}</p>
        <div class="buttons">
          <button matButton="filled" type="button" [disabled]="isSending()" (click)="end()">
            {{ 'reports.share.revoke-now' | words }}
          </button>
          <button matButton type="button" [disabled]="isSending()" (click)="turnBack()">
            {{ 'button.cancel' | words }}
          </button>
        </div>
      </div>
    }
    <p class="error" role="alert">{{ refusal() }}</p>
  `,
  styleUrl: './share-link-entry.scss',
})
export class ShareLinkEntry {
  readonly project = input.required<string>();
  readonly link = input.required<ShareLink>();
  readonly revoked = output();

  private readonly api = inject(ApiWriter);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly injector = inject(Injector);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');
  private readonly revoke = viewChild<unknown, ElementRef<HTMLElement>>('revoke', { read: ElementRef });

  protected readonly isAsking = signal(false);
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');
  protected readonly leadsTo = computed(() => {
    const { report } = this.link();
    return report === null ? this.wording.words('reports.share.all') : this.wording.text(report.title);
  });
  protected readonly standing = computed(() => {
    const { state, expiresOn, revokedAt, revokedBy } = this.link();
    return this.wording.words(`reports.share.state.${state}`, {
      day: this.wording.day(expiresOn),
      at: this.wording.instant(revokedAt),
      name: revokedBy?.name ?? '',
    });
  });
  protected readonly use = computed(() => {
    const { lastUsedAt, downloads } = this.link();
    if (lastUsedAt === null) return this.wording.words('reports.share.never-used');
    return this.wording.plural('reports.share.used', downloads, { at: this.wording.instant(lastUsedAt) });
  });
  protected readonly maker = computed(() => {
    const { createdAt, createdBy } = this.link();
    return this.wording.words('reports.share.made-by', {
      at: this.wording.instant(createdAt),
      name: createdBy.name,
    });
  });

  protected ask(): void {
    this.refusal.set('');
    this.isAsking.set(true);
    afterNextRender(() => this.question()?.nativeElement.focus(), { injector: this.injector });
  }

  protected turnBack(): void {
    this.isAsking.set(false);
    afterNextRender(() => this.revoke()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async end(): Promise<void> {
    this.isSending.set(true);
    try {
      await this.api.post(paths.shareLinkRevoke(this.project(), this.link().id));
      this.isAsking.set(false);
      this.revoked.emit();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refusal.set(this.problems.sentence(error.problem));
    } finally {
      this.isSending.set(false);
    }
  }
}
