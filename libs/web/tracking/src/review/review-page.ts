import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { limits, paths, type Framework, type Page, type Value } from '@mizan/contract';
import { ProblemText, readApi, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton } from '@mizan/web/ui';
import { AskReason } from '@mizan/web/ui/dialogs';
import { HowSheet } from '../how/how-sheet';
import { ValueText } from '../log/value-text';
import { DecideValue, type Decision } from './decide-value';
import { ReviewCard } from './review-card';
import { placeAfter, versionOf, waitingOf, type Waiting } from './waiting-values';

const steps: Readonly<Record<string, -1 | 1>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 };

/** Values that wait for a decision: approved or returned one after the other, by mouse or by keyboard alone. */
@Component({
  selector: 'mz-review-page',
  imports: [EmptyState, ErrorState, HowSheet, LoadingSkeleton, MatButton, ReviewCard, RouterLink, WordsPipe],
  templateUrl: './review-page.html',
  styleUrl: './review-page.scss',
  host: { '(keydown)': 'press($event)' },
})
export class ReviewPage {
  readonly project = input.required<string>();

  private readonly decideValue = inject(DecideValue);
  private readonly askReason = inject(AskReason);
  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  private readonly problems = inject(ProblemText);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly cards = viewChildren(ReviewCard);

  private readonly frameworkRead = readApi<Framework>(() => paths.framework(this.project()));
  private readonly valuesRead = readApi<Page<Value>>(
    () => `${paths.projectValues(this.project())}?status=submitted&limit=${limits.pageSize}`,
  );
  private readonly decided = signal<ReadonlySet<string>>(new Set());
  private readonly refusals = signal<ReadonlyMap<string, string>>(new Map());
  private readonly approvals = signal<ReadonlyMap<string, number>>(new Map());
  protected readonly busy = signal<string | null>(null);
  protected readonly news = signal('');

  protected readonly axes = computed(() => this.frameworkRead.value()?.axes ?? []);
  protected readonly waiting = computed<Waiting[] | null>(() => {
    const [framework, page] = [this.frameworkRead.value(), this.valuesRead.value()];
    return framework === undefined || page === undefined
      ? null
      : waitingOf(page.items, framework.indicators, this.decided());
  });
  protected readonly count = computed(() => this.wording.plural('tracking.review.count', this.waiting()?.length ?? 0));
  /** The list is cut at the greatest page; what follows comes with the next reading. */
  protected readonly hasMore = computed(() => this.valuesRead.value()?.nextCursor != null);
  protected readonly canDecide = computed(() => this.session.can('decide-value'));
  protected readonly canLog = computed(() => this.session.can('log-value'));
  protected readonly failure = computed(() => {
    const problem = this.frameworkRead.problem() ?? this.valuesRead.problem();
    return problem === null ? null : this.problems.sentence(problem);
  });
  protected readonly loading = computed(() => this.wording.words('tracking.review.loading'));
  protected readonly done = computed(() => {
    const hasDecided = this.decided().size > 0;
    return {
      title: this.wording.words(`tracking.review.${hasDecided ? 'all-done' : 'nothing'}.title`),
      about: this.wording.words(`tracking.review.${hasDecided ? 'all-done' : 'nothing'}.about`),
    };
  });

  protected isLocked(value: Value): boolean {
    return this.frameworkRead.value()?.periods.some(({ code, locked }) => code === value.period && locked) ?? false;
  }

  protected refusalOf(value: Value): string {
    return this.refusals().get(value.id) ?? '';
  }

  protected approvalsOf(value: Value): number {
    return this.approvals().get(value.indicator) ?? 0;
  }

  protected waitingWith(indicator: string): Value[] {
    return (this.waiting() ?? []).flatMap(({ value }) => (value.indicator === indicator ? value : []));
  }

  protected approve(waiting: Waiting): Promise<void> {
    return this.decide(waiting, { step: 'approve' });
  }

  protected async return(waiting: Waiting): Promise<void> {
    const { indicator, value } = waiting;
    const words = (key: string, params = {}): string => this.wording.words(`tracking.review.reason.${key}`, params);
    const reason = await this.askReason.for({
      title: words('title', { code: indicator.code, figures: this.figuresOf(waiting) }),
      explanation: words('about', { name: value.createdBy?.name ?? '' }),
      label: words('label'),
      missing: words('missing'),
      confirm: this.wording.words('tracking.review.return'),
      cancel: this.wording.words('button.cancel'),
      limit: limits.reasonLength,
    });
    if (reason !== undefined) await this.decide(waiting, { step: 'return', reason });
  }

  /** J and K work all over the page; letters that decide, and the arrows that scroll, only on a card. */
  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const at = this.placeOf(event.target);
    const key = event.key.toLowerCase();
    const step = steps[key];
    if (at < 0 && key.startsWith('arrow')) return;
    if (step !== undefined) {
      event.preventDefault();
      return this.focusOn(placeAfter(at, step, this.cards().length));
    }
    const waiting = this.waiting()?.[at];
    // A key held down must not run through the list.
    if (waiting === undefined || this.busy() !== null || event.repeat) return;
    if (key === 'a' && waiting.value.steps.includes('approve')) void this.approve(waiting);
    if (key === 'r' && waiting.value.steps.includes('return')) {
      event.preventDefault();
      void this.return(waiting);
    }
  }

  protected start(): void {
    this.focusOn(0);
  }

  protected reload(): void {
    this.frameworkRead.reload();
    this.valuesRead.reload();
  }

  private async decide(waiting: Waiting, decision: Decision): Promise<void> {
    const { value, indicator } = waiting;
    if (this.busy() !== null) return;
    this.busy.set(value.id);
    this.refuse(value, '');
    const at = this.waiting()?.findIndex((one) => one.value.id === value.id) ?? 0;
    const decided = await this.decideValue.run(this.project(), value, decision);
    this.busy.set(null);
    if (decided.kind === 'refused') return this.refuse(value, this.problems.sentence(decided.problem));
    if (decided.kind === 'overtaken' && decided.value?.status === 'submitted') return this.showAnew(value);
    this.decided.update((ids) => new Set(ids).add(versionOf(value)));
    if (decision.step === 'approve') {
      this.approvals.update((counts) => new Map(counts).set(indicator.code, (counts.get(indicator.code) ?? 0) + 1));
    }
    this.tell(decided.kind === 'done' ? decision.step : 'overtaken', waiting);
    this.focusOn(placeAfter(at, 0, this.waiting()?.length ?? 0));
  }

  /** Returned, changed and submitted again between reading and deciding: the new version has to be read first. */
  private showAnew(value: Value): void {
    this.valuesRead.reload();
    this.refuse(value, this.wording.words('tracking.review.changed'));
  }

  private tell(what: Decision['step'] | 'overtaken', waiting: Waiting): void {
    const params = { code: waiting.indicator.code, figures: this.figuresOf(waiting) };
    const left = this.wording.plural('tracking.review.left', this.waiting()?.length ?? 0);
    this.news.set(`${this.wording.words(`tracking.review.told.${what}`, params)} ${left}`);
  }

  private figuresOf({ indicator, value }: Waiting): string {
    return indicator.measure === 'narrative'
      ? this.wording.words('tracking.review.story')
      : this.text.line(indicator, value);
  }

  private refuse(value: Value, sentence: string): void {
    this.refusals.update((refusals) => new Map(refusals).set(value.id, sentence));
  }

  private placeOf(element: HTMLElement): number {
    const id = element.closest('mz-review-card')?.getAttribute('data-value');
    return this.waiting()?.findIndex(({ value }) => value.id === id) ?? -1;
  }

  private focusOn(place: number | null): void {
    // The card to focus is drawn with the list that follows from the decision.
    afterNextRender(() => (place === null ? this.heading().nativeElement.focus() : this.cards()[place]?.focus()), {
      injector: this.injector,
    });
  }
}
