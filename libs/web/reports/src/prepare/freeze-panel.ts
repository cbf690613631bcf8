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
import { paths, type Preparation, type ReportDraft, type ReportingPeriod, type ReportSummary } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { ApiWriter, DayPipe, ProblemError, ProblemText, Wording, WordsPipe } from '@mizan/web/platform';
import { TextDesk } from './text-desk';

/** Freezes what was prepared, after a last word: it can never change again. */
@Component({
  selector: 'mz-freeze-panel',
  imports: [DayPipe, MatButton, WordsPipe],
  template: `
    @if (isToCome()) {
      <p class="about">{{ 'reports.freeze.to-come' | words: { day: (preparation().to | day) } }}</p>
    } @else if (isAsking()) {
      <div class="question" role="group" aria-labelledby="question">
        <p id="question" tabindex="-1" #question>
          {{ 'reports.freeze.question' | words: { from: (preparation().from | day), to: (preparation().to | day) } }}
        </p>
        @if (missing(); as missing) {
          <p>{{ missing }}</p>
        }
        @if (isOpen()) {
          <p>{{ 'reports.freeze.not-locked' | words }}</p>
        }
        <div class="buttons">
          <button matButton="filled" type="button" [disabled]="isSending()" (click)="freeze()">
            {{ (isSending() ? 'reports.freeze.under-way' : 'reports.freeze.now') | words }}
          </button>
          <button matButton type="button" [disabled]="isSending()" (click)="isAsking.set(false)">
            {{ 'reports.freeze.back' | words }}
          </button>
        </div>
      </div>
    } @else {
      <button matButton="filled" type="button" (click)="ask()">{{ 'reports.freeze.open' | words }}</button>
    }
    <p class="error" role="alert">{{ refusal() }}</p>
  `,
  styleUrl: './freeze-panel.scss',
})
export class FreezePanel {
  readonly project = input.required<string>();
  readonly preparation = input.required<Preparation>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  readonly today = input.required<Day>();
  readonly frozen = output<ReportSummary>();

  private readonly api = inject(ApiWriter);
  private readonly desk = inject(TextDesk);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly injector = inject(Injector);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');

  protected readonly isToCome = computed(() => this.preparation().to > this.today());
  /** Whether values of the days in the report may still change. */
  protected readonly isOpen = computed(() => {
    const { from, to } = this.preparation();
    return this.periods().some(({ startsOn, endsOn, locked }) => !locked && startsOn <= to && endsOn >= from);
  });
  protected readonly missing = computed(() => {
    const count = this.preparation().lacks.length;
    return count === 0 ? '' : this.wording.plural('reports.freeze.missing', count);
  });
  protected readonly isAsking = signal(false);
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');

  protected ask(): void {
    this.refusal.set('');
    this.isAsking.set(true);
    afterNextRender(() => this.question()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async freeze(): Promise<void> {
    this.isSending.set(true);
    this.refusal.set('');
    try {
      const { id, title, from, to } = this.preparation();
      // A text that is on this device alone would not be in the report.
      if (!(await this.desk.sendAll())) return this.refusal.set(this.wording.words('reports.freeze.unsent'));
      const draft: ReportDraft = { title, from, to };
      const { body } = await this.api.put<ReportSummary>(paths.report(this.project(), id), draft);
      this.frozen.emit(body);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refusal.set(this.problems.sentences(error.problem));
    } finally {
      this.isSending.set(false);
    }
  }
}
