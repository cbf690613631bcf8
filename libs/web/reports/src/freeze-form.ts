import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { languages, type Day, type Language, type LocalText } from '@mizan/domain';
import { limits, paths, type ReportDraft, type ReportingPeriod, type ReportSummary } from '@mizan/contract';
import { ApiWriter, DayPipe, LanguageStore, ProblemError, ProblemText, Wording } from '@mizan/web/platform';
import { refuseSpan, spanDue, spansOf, type Span } from './report-span';
import { ReportTitles } from './report-titles';

interface Fields extends Record<Language, string> {
  /** Code of a period, or `free`. */
  period: string;
  from: Day;
  to: Day;
}

const free = 'free';

/** Freezes a report: which days, which title, and a last word before it can never change again. */
@Component({
  selector: 'mz-freeze-form',
  imports: [DayPipe, FormField, MatButton, MatFormField, MatInput, MatLabel, TranslocoPipe],
  templateUrl: './freeze-form.html',
  styleUrl: './freeze-form.scss',
})
export class FreezeForm {
  readonly project = input.required<string>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  readonly startsOn = input.required<Day>();
  readonly today = input.required<Day>();
  readonly frozen = output<ReportSummary>();
  readonly cancelled = output();

  private readonly api = inject(ApiWriter);
  private readonly titles = inject(ReportTitles);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly page = inject(LanguageStore);
  private readonly injector = inject(Injector);
  private readonly question = viewChild<ElementRef<HTMLElement>>('question');

  /** The page's own language first. */
  protected readonly languages = computed(() => [
    this.page.language(),
    ...languages.filter((one) => one !== this.page.language()),
  ]);
  protected readonly options = computed(() =>
    spansOf(this.periods(), this.today()).map((span) => ({ code: span.period ?? free, label: this.labelOf(span) })),
  );
  private readonly fields = linkedSignal<Fields>(() => this.startWith(spanDue(this.periods(), this.today())));
  protected readonly form = form(this.fields, (path) => {
    for (const language of languages) maxLength(path[language], limits.titleLength);
    validate(path[languages[0]], (field) =>
      languages.every((language) => field.valueOf(path[language]).trim() === '') ? { kind: 'title-missing' } : null,
    );
    validate(path.to, (field) => {
      const trouble = refuseSpan({ from: field.valueOf(path.from), to: field.value() }, this.startsOn(), this.today());
      return trouble === null ? null : { kind: trouble };
    });
  });
  protected readonly isFree = computed(() => this.fields().period === free);
  protected readonly spanTrouble = computed(() => this.form.to().errors()[0]?.kind ?? null);
  /** Whether values of the days in the report may still change. */
  protected readonly isOpen = computed(() => {
    const { from, to } = this.fields();
    return this.periods().some(({ startsOn, endsOn, locked }) => !locked && startsOn <= to && endsOn >= from);
  });
  protected readonly isUntitled = computed(() =>
    this.form[languages[0]]()
      .errors()
      .some(({ kind }) => kind === 'title-missing'),
  );
  protected readonly attempted = signal(false);
  protected readonly isAsking = signal(false);
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');
  protected readonly limit = limits.titleLength;
  /** One id for one content, so that a second try after a lost answer never freezes a second report. */
  private readonly reportId = linkedSignal({
    source: () => JSON.stringify(this.draft()),
    computation: () => crypto.randomUUID(),
  });
  protected readonly draft = computed<ReportDraft>(() => {
    const { from, to } = this.fields();
    const title: LocalText = {};
    for (const language of languages) {
      const text = this.fields()[language].trim();
      if (text !== '') title[language] = text;
    }
    return { title, from, to };
  });

  /** Another period brings its dates and its titles, unless the titles were written by hand. */
  protected choosePeriod(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const period = event.target.value;
    const span = spansOf(this.periods(), this.today()).find((one) => one.period === period);
    this.fields.update((fields) =>
      this.titled({ ...fields, period, ...(span && { from: span.from, to: span.to }) }, fields),
    );
  }

  protected chooseDay(which: 'from' | 'to', event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const day = event.target.value;
    this.fields.update((fields) => this.titled({ ...fields, [which]: day }, fields));
  }

  protected ask(): void {
    this.attempted.set(true);
    this.refusal.set('');
    if (!this.form().valid()) return;
    this.isAsking.set(true);
    afterNextRender(() => this.question()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async freeze(): Promise<void> {
    this.isSending.set(true);
    this.refusal.set('');
    try {
      const { body } = await this.api.put<ReportSummary>(paths.report(this.project(), this.reportId()), this.draft());
      this.frozen.emit(body);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refusal.set(
        this.problems
          .lines(error.problem)
          .map(({ text }) => text)
          .join(' '),
      );
      if (error.problem.status === 422 || error.problem.status === 400) this.isAsking.set(false);
    } finally {
      this.isSending.set(false);
    }
  }

  private startWith(span: Span | null): Fields {
    if (span === null) return { period: free, from: this.startsOn(), to: '', fr: '', ar: '', en: '' };
    return { period: span.period ?? free, from: span.from, to: span.to, ...this.titles.of(span) };
  }

  private titled(fields: Fields, before: Fields): Fields {
    const suggested = this.suggestedFor(before);
    const next = this.suggestedFor(fields);
    const titled = { ...fields };
    for (const language of languages) {
      if (before[language] === suggested[language]) titled[language] = next[language];
    }
    return titled;
  }

  private suggestedFor({ period, from, to }: Fields): Record<Language, string> {
    if (refuseSpan({ from, to }, this.startsOn(), this.today()) !== null) return { fr: '', ar: '', en: '' };
    return this.titles.of({ period: period === free ? null : period, from, to });
  }

  private labelOf({ period, from, to }: Span): string {
    const days = { from: this.wording.day(from), to: this.wording.day(to) };
    const number = /^Q(\d+)$/.exec(period ?? '')?.[1];
    const name =
      number === undefined ? this.wording.period(period ?? '') : this.wording.words('reports.quarter', { number });
    return this.wording.words(`reports.freeze.${to === this.today() ? 'running' : 'ended'}`, { ...days, name });
  }
}
