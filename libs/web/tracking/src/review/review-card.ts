import { Component, computed, effect, ElementRef, inject, input, output, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { paths, type Axis, type Indicator, type IndicatorProgress, type Value } from '@mizan/contract';
import { LocalTextView, readApi, SessionStore, Wording, WordsPipe } from '@mizan/web/platform';
import { DoubtList } from '../doubts/doubt-list';
import { EvidenceList } from '../evidence/evidence-list';
import { EffectStrip } from '../log/effect-strip';
import { ValueText } from '../log/value-text';

/** One value that waits: what it says, what it would change, who logged it, and the decision. */
@Component({
  selector: 'mz-review-card',
  imports: [DoubtList, EffectStrip, EvidenceList, LocalTextView, MatButton, RouterLink, WordsPipe],
  templateUrl: './review-card.html',
  styleUrl: './review-card.scss',
  host: {
    role: 'article',
    tabindex: '-1',
    '[attr.aria-labelledby]': 'headingId()',
    '[attr.aria-busy]': 'busy() || null',
  },
})
export class ReviewCard {
  readonly value = input.required<Value>();
  readonly indicator = input.required<Indicator>();
  readonly axes = input.required<readonly Axis[]>();
  readonly project = input.required<string>();
  /** True where the value's period is locked, so that it can't be approved. */
  readonly locked = input(false);
  /** Other values of the indicator that wait too. */
  readonly waiting = input<readonly Value[]>([]);
  readonly busy = input(false);
  /** Why the last decision did not go through; empty otherwise. */
  readonly refusal = input('');
  /** Grows with every approval of the same indicator, whose level then has to be read anew. */
  readonly approvals = input(0);
  readonly approve = output();
  readonly return = output();

  private readonly session = inject(SessionStore);
  private readonly wording = inject(Wording);
  private readonly text = inject(ValueText);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  private readonly progressRead = readApi<IndicatorProgress>(() =>
    this.indicator().measure === 'narrative' ? undefined : paths.progress(this.project(), this.indicator().code),
  );
  protected readonly progress = this.progressRead.value;
  /** Those that count or wait beside this one. */
  protected readonly others = computed(() => [
    ...(this.progress()?.explanation.values ?? []),
    ...this.waiting().filter(({ id }) => id !== this.value().id),
  ]);
  protected readonly headingId = computed(() => `value-${this.value().id}`);
  protected readonly figures = computed(() => this.text.line(this.indicator(), this.value()));
  protected readonly measured = computed(() =>
    this.wording.words('tracking.review.measured', {
      day: this.wording.day(this.value().measuredOn),
      period: this.text.periodName(this.value().period),
    }),
  );
  protected readonly logged = computed(() => {
    const { createdBy, submittedAt, createdAt } = this.value();
    return this.wording.words('tracking.review.logged', {
      name: createdBy?.name ?? '',
      at: this.wording.instant(submittedAt ?? createdAt),
    });
  });
  protected readonly cells = computed(() =>
    this.value().cells.map((cell) => ({
      name: this.text.cell(cell.categories, this.axes()),
      figures: this.text.line({ ...this.indicator(), unit: null }, cell),
    })),
  );
  protected readonly canDecide = computed(() => this.session.can('decide-value'));
  protected readonly canApprove = computed(() => this.value().steps.includes('approve'));
  protected readonly canReturn = computed(() => this.value().steps.includes('return'));
  /** Four eyes: the rule, said where the button would be. */
  protected readonly isOwn = computed(() => this.canDecide() && !this.canApprove() && !this.locked());
  protected readonly lockedNote = computed(() =>
    this.canDecide() && this.locked()
      ? this.wording.words('tracking.review.locked', { period: this.text.periodName(this.value().period) })
      : '',
  );

  constructor() {
    effect(() => {
      if (this.approvals() > 0) untracked(() => this.progressRead.reload());
    });
  }

  focus(): void {
    this.host.nativeElement.focus();
    this.host.nativeElement.scrollIntoView({ block: 'nearest' });
  }
}
