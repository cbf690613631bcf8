import { Component, computed, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { MatButton } from '@angular/material/button';
import type { Day } from '@mizan/domain';
import {
  limits,
  type Framework,
  type Indicator,
  type IndicatorProgress,
  type ProblemBody,
  type ValueDraft,
} from '@mizan/contract';
import { decimalSeparator, LanguageStore, ProblemText, UnitPipe, Wording, WordsPipe } from '@mizan/web/platform';
import { DoubtList } from '../doubts/doubt-list';
import { BreakdownField } from './breakdown-field';
import { checkEntry, type EntryProblem, type EntrySetting } from './check-entry';
import { DayField } from './day-field';
import { EffectStrip } from './effect-strip';
import { EvidenceField } from './evidence/evidence-field';
import { fieldOf, partsOf, type Entry, type TypedCell } from './entry';
import { EntryDesk } from './entry-desk';
import { idOf } from './field-ids';
import type { Wanted } from './kept-entries';
import { NumberField } from './number-field';
import { ScoreField } from './score-field';
import { SendingStatus } from './sending-status';
import { TextField } from './text-field';
import { quotientOf } from './value-text';

/** The form of one value, as its indicator's measure asks; writes through the page's `EntryDesk`. */
@Component({
  selector: 'mz-value-form',
  imports: [
    BreakdownField,
    DayField,
    DoubtList,
    EffectStrip,
    EvidenceField,
    MatButton,
    NgTemplateOutlet,
    NumberField,
    ScoreField,
    SendingStatus,
    TextField,
    UnitPipe,
    WordsPipe,
  ],
  templateUrl: './value-form.html',
  styleUrl: './value-form.scss',
  host: { '(document:keydown)': 'shortcut($event)' },
})
export class ValueForm {
  readonly indicator = input.required<Indicator>();
  readonly project = input.required<string>();
  readonly framework = input.required<Framework>();
  readonly projectStartsOn = input.required<Day>();
  readonly today = input.required<Day>();
  /** Undefined while it is on its way, or could not be read: the form works without. */
  readonly progress = input<IndicatorProgress>();
  /** Values of the indicator that count or wait, without this one. */
  readonly others = input<readonly ValueDraft[]>([]);

  protected readonly desk = inject(EntryDesk);
  private readonly wording = inject(Wording);
  private readonly problemText = inject(ProblemText);
  private readonly languages = inject(LanguageStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly limits = limits;
  protected readonly entry = this.desk.entry;
  protected readonly locked = this.desk.isLocked;
  private readonly left = signal<ReadonlySet<string>>(new Set());
  /** Whether somebody tried to send, so that every problem is shown and not those of fields left alone. */
  private readonly attempted = signal(false);

  protected readonly separator = computed(() => decimalSeparator(this.languages.locale()));
  protected readonly parts = computed(() => partsOf(this.indicator().measure));
  protected readonly axes = computed(() =>
    this.indicator().disaggregation.flatMap((code) => this.framework().axes.find((axis) => axis.code === code) ?? []),
  );
  private readonly setting = computed<EntrySetting>(() => ({
    today: this.today(),
    projectStartsOn: this.projectStartsOn(),
    axes: this.framework().axes,
    periods: this.framework().periods,
  }));
  protected readonly checked = computed(() => checkEntry(this.entry(), this.indicator(), this.setting()));
  protected readonly quotient = computed(() => {
    const { measure, unit } = this.indicator();
    const { draft } = this.checked();
    if (draft.numerator == null || draft.denominator == null) return null;
    return draft.denominator === 0
      ? this.wording.words(`tracking.log.quotient.of-nobody`)
      : this.wording.words('tracking.log.quotient.is', {
          figure: this.wording.figure(quotientOf(measure, draft), measure, unit),
        });
  });
  /** What the API refused at the last send; gone with the next keystroke. */
  protected readonly refused = computed<ProblemBody | null>(() => {
    const posting = this.desk.posting();
    return posting?.kind === 'refused' ? posting.problem : null;
  });
  private readonly ownErrors = computed(
    () => new Map(this.checked().problems.map((problem) => [problem.field, this.sentence(problem)])),
  );
  private readonly apiErrors = computed(() => {
    const problem = this.refused();
    const lines = problem === null ? [] : this.problemText.lines(problem);
    return new Map(
      lines.filter(({ path }) => path !== '').map(({ path, text }) => [fieldOf(path, this.checked().draft), text]),
    );
  });
  /** Field → sentence, for the fields that the person has left or tried to send. */
  protected readonly errors = computed<ReadonlyMap<string, string>>(() => {
    const shown = [...this.ownErrors()].filter(([field]) => this.attempted() || this.left().has(field));
    return new Map([...shown, ...this.apiErrors()]);
  });
  protected readonly summary = computed(() => {
    if (this.desk.isHeldBack()) return this.wording.words('tracking.evidence.held-back');
    const problem = this.refused();
    if (problem !== null && this.apiErrors().size === 0) return this.problemText.sentence(problem);
    const [first, ...more] = this.errors().values();
    if (!this.attempted() || first === undefined) return '';
    return more.length === 0 ? first : this.wording.plural('tracking.log.to-mend', more.length + 1);
  });

  /** A sum asks for what this count adds, which people mistake for the new total. */
  protected readonly valueAbout = computed(() => {
    const { measure, accumulation } = this.indicator();
    return measure === 'number' && accumulation === 'sum' ? this.wording.words('tracking.log.value-about-sum') : '';
  });

  constructor() {
    // Another entry on the table starts with a clean slate.
    effect(() => {
      this.desk.id();
      untracked(() => {
        this.left.set(new Set());
        this.attempted.set(false);
      });
    });
  }

  protected changeOf(part: keyof TypedCell, typed: string): Partial<Entry> {
    return { [part]: typed };
  }

  protected change(part: Partial<Entry>): void {
    this.desk.change(part);
  }

  /** An empty field that was only passed through is not scolded. */
  protected leave(field: string): void {
    const problem = this.checked().problems.find((one) => one.field === field);
    const isMissing = problem !== undefined && 'refusal' in problem && problem.refusal.code.endsWith('-missing');
    if (!isMissing) this.left.update((fields) => new Set(fields).add(field));
  }

  protected async send(step: Wanted['step']): Promise<void> {
    if (this.locked()) return;
    this.attempted.set(true);
    const { draft, problems } = this.checked();
    if (problems.length > 0) return this.focusFirst(problems);
    await this.desk.send(step, draft);
    const refused = [...this.apiErrors().keys()];
    if (refused[0] !== undefined) this.focus(refused[0]);
  }

  /** From wherever the focus is on the page, but not through a dialog that lies over it. */
  protected shortcut(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest('.cdk-overlay-container') !== null) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const step = event.key === 'Enter' ? 'submit' : event.key.toLowerCase() === 's' ? 'save' : null;
    if (step === null) return;
    event.preventDefault();
    void this.send(step);
  }

  private focusFirst(problems: readonly EntryProblem[]): void {
    // As the fields stand on the page; cells come after them all.
    const order = ['measuredOn', 'value', 'numerator', 'denominator', 'text'];
    const rank = ({ field }: EntryProblem): number => (order.includes(field) ? order.indexOf(field) : order.length);
    const [first] = [...problems].sort((one, other) => rank(one) - rank(other));
    if (first !== undefined) this.focus(first.field);
  }

  private focus(field: string): void {
    const [list = field] = field.split('.');
    const place = document.getElementById(idOf(field)) ?? document.getElementById(idOf(list));
    if (place === null || !this.host.nativeElement.contains(place)) return;
    // A group takes no text itself: its first cell does.
    (place.matches('fieldset') ? place.querySelector<HTMLElement>('input[type=text]') : place)?.focus();
  }

  private sentence(problem: EntryProblem): string {
    if ('trouble' in problem) return this.wording.words(`typed-number.${problem.trouble}`);
    return this.problemText.refusal(problem.refusal);
  }
}
