import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
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
import { isWrittenInAny, languages, type Day, type Language, type LocalText } from '@mizan/domain';
import { limits, paths, type PreparationDraft, type PreparationSummary, type ReportingPeriod } from '@mizan/contract';
import {
  ApiWriter,
  LanguageStore,
  LocalTextField,
  ProblemError,
  ProblemText,
  Wording,
  WordsPipe,
} from '@mizan/web/platform';
import { refuseSpan, spanDue, spansOf, type Span } from './report-span';
import { ReportTitles } from './report-titles';

interface Fields extends Record<Language, string> {
  /** Code of a period, or `free`. */
  period: string;
  from: Day;
  to: Day;
}

/** The report that a new one is to replace. */
export interface Replaced {
  id: string;
  title: LocalText;
  from: Day;
  to: Day;
}

const free = 'free';

/** What a report is about: which days, which title, and which wrong one it replaces. */
@Component({
  selector: 'mz-prepare-form',
  imports: [FormField, LocalTextField, MatButton, MatFormField, MatInput, MatLabel, WordsPipe],
  templateUrl: './prepare-form.html',
  styleUrl: './prepare-form.scss',
})
export class PrepareForm {
  readonly project = input.required<string>();
  readonly periods = input.required<readonly ReportingPeriod[]>();
  readonly startsOn = input.required<Day>();
  readonly today = input.required<Day>();
  /** The one that is changed; null for a new one. */
  readonly preparation = input<PreparationSummary | null>(null);
  readonly replaced = input<Replaced | null>(null);
  readonly prepared = output<PreparationSummary>();
  readonly cancelled = output();

  private readonly api = inject(ApiWriter);
  private readonly titles = inject(ReportTitles);
  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly page = inject(LanguageStore);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  /** The page's own language first. */
  protected readonly languages = computed(() => [
    this.page.language(),
    ...languages.filter((one) => one !== this.page.language()),
  ]);
  protected readonly options = computed(() =>
    spansOf(this.periods(), this.today()).map((span) => ({ code: span.period ?? free, label: this.labelOf(span) })),
  );
  private readonly fields = linkedSignal<Fields>(() => this.startWith());
  protected readonly form = form(this.fields, (path) => {
    for (const language of languages) maxLength(path[language], limits.titleLength);
    validate(path[languages[0]], (field) =>
      languages.every((language) => field.valueOf(path[language]).trim() === '') ? { kind: 'title-missing' } : null,
    );
    validate(path.to, (field) => {
      const trouble = refuseSpan({ from: field.valueOf(path.from), to: field.value() }, this.startsOn());
      return trouble === null ? null : { kind: trouble };
    });
  });
  protected readonly isFree = computed(() => this.fields().period === free);
  protected readonly spanTrouble = computed(() => this.form.to().errors()[0]?.kind ?? null);
  protected readonly isUntitled = computed(() =>
    this.form[languages[0]]()
      .errors()
      .some(({ kind }) => kind === 'title-missing'),
  );
  protected readonly supersedes = computed(() => this.replaced()?.id ?? this.preparation()?.supersedes ?? null);
  protected readonly reason = linkedSignal<LocalText>(() => this.preparation()?.reason ?? {});
  protected readonly isUnexplained = computed(() => this.supersedes() !== null && !isWrittenInAny(this.reason()));
  protected readonly attempted = signal(false);
  protected readonly isSending = signal(false);
  protected readonly refusal = signal('');
  protected readonly limit = limits.titleLength;
  protected readonly kind = computed(() =>
    this.preparation() !== null ? 'changing' : this.replaced() !== null ? 'replacing' : 'preparing',
  );
  /** One id for one content, so that a second try after a lost answer never prepares a second report. */
  private readonly newId = linkedSignal({
    source: () => JSON.stringify(this.draft()),
    computation: () => crypto.randomUUID(),
  });
  protected readonly draft = computed<PreparationDraft>(() => {
    const { from, to } = this.fields();
    const title: LocalText = {};
    for (const language of languages) {
      const text = this.fields()[language].trim();
      if (text !== '') title[language] = text;
    }
    return { title, from, to, supersedes: this.supersedes(), reason: this.reason() };
  });

  constructor() {
    // It stands at the head of the page, perhaps out of sight of who pressed the button below.
    afterNextRender(() => this.heading().nativeElement.focus());
  }

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

  protected async send(): Promise<void> {
    this.attempted.set(true);
    this.refusal.set('');
    if (!this.form().valid() || this.isUnexplained() || this.isSending()) return;
    this.isSending.set(true);
    const before = this.preparation();
    try {
      const path = paths.preparation(this.project(), before?.id ?? this.newId());
      const options = { ifMatch: before && `"${before.version}"` };
      const { body } = await this.api.put<PreparationSummary>(path, this.draft(), options);
      this.prepared.emit(body);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.refusal.set(this.problems.sentences(error.problem));
    } finally {
      this.isSending.set(false);
    }
  }

  private startWith(): Fields {
    const known = this.preparation() ?? this.replaced();
    if (known !== null) {
      const { from, to, title } = known;
      const period = this.periods().find((one) => one.startsOn === from && one.endsOn === to)?.code ?? free;
      return { period, from, to, fr: title.fr ?? '', ar: title.ar ?? '', en: title.en ?? '' };
    }
    const span = spanDue(this.periods(), this.today());
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
    if (refuseSpan({ from, to }, this.startsOn()) !== null) return { fr: '', ar: '', en: '' };
    return this.titles.of({ period: period === free ? null : period, from, to });
  }

  private labelOf({ period, from, to }: Span): string {
    const days = { from: this.wording.day(from), to: this.wording.day(to) };
    const number = /^Q(\d+)$/.exec(period ?? '')?.[1];
    const name =
      number === undefined ? this.wording.period(period ?? '') : this.wording.words('reports.quarter', { number });
    return this.wording.words(`reports.prepare.${to >= this.today() ? 'running' : 'ended'}`, { ...days, name });
  }
}
