import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { paths, type Framework, type Indicator, type IndicatorProgress } from '@mizan/contract';
import { combine, workOutActual, type ActualStep, type Assessment, type IndicatorSteps } from '@mizan/domain';
import { DayPipe, LocalTextView, ProblemText, readApi, Wording, WordsPipe } from '@mizan/web/platform';
import { EmptyState, ErrorState, LoadingSkeleton, StatusMark, toneOf } from '@mizan/web/ui';
import { isolated } from '../indicator/isolated';
import { askedDay, readAt } from '../read-at';
import { askFor, type AskedFigure, type IndicatorFigure } from './asked-figure';
import { HowLink } from './how-link';
import { HowTerms } from './how-terms';
import { HowValues } from './how-values';
import { StepText, usesOf, type StepLine } from './step-text';

const compared = ['actual', 'target', 'targetDue', 'progress', 'pace', 'achievement', 'status'] as const;

type OfIndicator = Extract<AskedFigure, { kind: 'indicator' | 'category' | 'point' }>;

/** What the panel says of the figure asked about. */
interface Answer extends StepLine {
  name: string;
  figure: string;
  /** How the current value that it rests on came about; its terms are shown. */
  actual: ActualStep;
  /** What a breakdown leaves aside; empty elsewhere. */
  rest: string;
}

/** How one figure of an indicator came about: its formula, what it takes, the values behind it, the target in force. */
@Component({
  selector: 'mz-how-indicator',
  imports: [
    DayPipe,
    EmptyState,
    ErrorState,
    HowLink,
    HowTerms,
    HowValues,
    LoadingSkeleton,
    LocalTextView,
    MatButton,
    StatusMark,
    WordsPipe,
  ],
  templateUrl: './how-indicator.html',
  styleUrl: './how.scss',
})
export class HowIndicator {
  readonly project = input.required<string>();
  readonly asked = input.required<OfIndicator>();
  /** The indicator's figures on the page behind; undefined where it shows none. */
  readonly seen = input<Assessment>();
  /** The page behind is to be read again. */
  readonly refreshed = output();

  private readonly wording = inject(Wording);
  private readonly problems = inject(ProblemText);
  private readonly texts = inject(StepText);
  private readonly pageDay = askedDay();

  private readonly framework = readApi<Framework>(() => paths.framework(this.project()));
  /** The figures of the page's day: a point of its chart is worked out from the baseline of that day. */
  private readonly ofPage = readApi<IndicatorProgress>(() =>
    readAt(paths.progress(this.project(), this.asked().code), this.pageDay()),
  );
  private readonly ofPoint = readApi<IndicatorProgress>(() => {
    const asked = this.asked();
    return asked.kind === 'point' ? readAt(paths.progress(this.project(), asked.code), asked.day) : undefined;
  });
  private readonly reads = [this.framework, this.ofPage, this.ofPoint];

  protected readonly indicator = computed(
    () => this.framework.value()?.indicators.find(({ code }) => code === this.asked().code) ?? null,
  );
  /** What the lists below are of. */
  protected readonly shown = computed(() =>
    this.asked().kind === 'point' ? this.ofPoint.value() : this.ofPage.value(),
  );
  protected readonly failure = computed(() => {
    const problem = this.reads.map((read) => read.problem()).find((one) => one !== null);
    return problem === undefined ? null : this.problems.sentence(problem);
  });
  protected readonly missing = computed(
    () =>
      this.framework.value() !== undefined && (this.indicator() === null || this.answer() === null) && this.isRead(),
  );
  private readonly isRead = computed(() => this.ofPage.value() !== undefined && this.shown() !== undefined);

  protected readonly answer = computed<Answer | null>(() => {
    const [asked, indicator, page, shown] = [this.asked(), this.indicator(), this.ofPage.value(), this.shown()];
    const steps = shown?.explanation.steps;
    if (indicator === null || page === undefined || shown === undefined || steps === undefined) return null;
    switch (asked.kind) {
      case 'category':
        return this.ofCategory(asked, indicator, shown);
      case 'point':
        return this.ofDay(indicator, page, shown, steps);
      case 'indicator':
        return this.ofFigure(asked.figure, indicator, shown, steps);
    }
  });
  /** Somebody approved or changed something since the page behind was read. */
  protected readonly isNewer = computed(() => {
    const [seen, now] = [this.seen(), this.ofPage.value()];
    return seen !== undefined && now !== undefined && compared.some((figure) => seen[figure] !== now[figure]);
  });
  protected readonly terms = computed(() => this.shown()?.explanation.steps?.terms ?? []);
  protected readonly tone = computed(() => toneOf(this.shown()?.status ?? 'not-due'));
  protected readonly isStatus = computed(() => this.figureAsked() === 'status');
  protected readonly thresholds = computed(() => {
    const steps = this.shown()?.explanation.steps;
    return this.isStatus() && steps?.status.line === 'pace' ? this.texts.thresholds(steps.thresholds) : '';
  });
  /** A target rests on no value. */
  protected readonly restsOnValues = computed(() => !['due', 'target'].includes(this.figureAsked() ?? ''));
  private readonly figureAsked = computed(() => {
    const asked = this.asked();
    return asked.kind === 'indicator' ? asked.figure : null;
  });

  /** The figures that this one takes, each with its own formula, and a way to ask how it came about. */
  protected readonly uses = computed(() => {
    const [of, indicator, shown] = [this.figureAsked(), this.indicator(), this.shown()];
    const steps = shown?.explanation.steps;
    if (of === null || of === 'actual' || of === 'due' || of === 'target') return [];
    if (indicator === null || shown === undefined || steps === undefined) return [];
    const baseline = {
      key: 'baseline',
      of: '',
      name: this.wording.words('tracking.how.baseline'),
      figure:
        shown.baseline === null
          ? this.wording.words('tracking.how.unknown-baseline')
          : this.level(indicator, shown.baseline),
      formula: '',
    };
    const others = usesOf[of].map((figure) => {
      const named = figure === 'targetDue' ? 'due' : figure;
      const { name, figure: text, formula } = this.ofFigure(named, indicator, shown, steps);
      return { key: named, of: askFor('indicator', indicator.code, named), name, figure: text, formula };
    });
    return of === 'status' || of === 'achievement' ? others : [...others, baseline];
  });

  protected readonly targets = computed(() => {
    const [indicator, steps] = [this.indicator(), this.shown()?.explanation.steps];
    if (indicator === null || steps === undefined) return [];
    const { targetDue: due, target } = steps;
    const words = (key: string, step: { dueOn: string; value: number }): string =>
      this.wording.words(`tracking.how.targets.${key}`, {
        target: this.level(indicator, step.value),
        day: this.wording.day(step.dueOn),
      });
    if (target === null) return [this.wording.words('tracking.how.targets.none')];
    return [
      due === null ? this.wording.words('tracking.how.targets.none-due') : words('due', due),
      words('final', target),
    ];
  });

  protected retry(): void {
    for (const read of this.reads) if (read.problem() !== null) read.reload();
  }

  private ofFigure(of: IndicatorFigure, indicator: Indicator, shown: IndicatorProgress, steps: IndicatorSteps): Answer {
    const name = this.wording.words(`tracking.how.of.${of}`);
    const about = { name, actual: steps.actual, rest: '' };
    switch (of) {
      case 'due':
      case 'target': {
        const step = of === 'due' ? steps.targetDue : steps.target;
        const key = `tracking.how.${of === 'due' ? 'due' : 'final'}.${step === null ? 'none' : 'is'}`;
        const rule = this.wording.words(key, { day: this.wording.day(step?.dueOn) });
        return { ...about, figure: this.level(indicator, step?.value ?? null), rule, formula: '' };
      }
      case 'actual':
        return { ...about, figure: this.level(indicator, shown.actual), ...this.line(of, steps, shown, indicator) };
      case 'status': {
        const figure = this.wording.words(`status.${shown.status}`);
        return { ...about, figure, ...this.line(of, steps, shown, indicator) };
      }
      default:
        return { ...about, figure: this.wording.share(shown[of]), ...this.line(of, steps, shown, indicator) };
    }
  }

  private line(
    of: 'actual' | 'progress' | 'pace' | 'achievement' | 'status',
    steps: IndicatorSteps,
    shown: IndicatorProgress,
    indicator: Indicator,
  ): StepLine {
    return this.texts.line(of, steps, shown.asOf, indicator);
  }

  private ofDay(
    indicator: Indicator,
    page: IndicatorProgress,
    shown: IndicatorProgress,
    steps: IndicatorSteps,
  ): Answer {
    const { measure, accumulation } = indicator;
    // As the chart has it: what counted by the day, on the baseline of the day that the page is read at.
    const actual = workOutActual({ measure, accumulation, baseline: page.baseline }, combine(steps.terms));
    return {
      name: this.wording.words('tracking.how.of.point', { day: this.wording.day(shown.asOf) }),
      figure: this.level(indicator, actual.result),
      ...this.texts.actual({ actual, terms: steps.terms }, shown.asOf, indicator),
      actual,
      rest: '',
    };
  }

  private ofCategory(
    { axis, category }: Extract<AskedFigure, { kind: 'category' }>,
    indicator: Indicator,
    shown: IndicatorProgress,
  ): Answer | null {
    const divided = shown.explanation.breakdown?.find((one) => one.axis === axis);
    const found = divided?.categories.find((one) => one.category === category);
    const actual = shown.explanation.steps?.actual;
    if (divided === undefined || found === undefined || actual === undefined) return null;
    const label = this.framework
      .value()
      ?.axes.find(({ code }) => code === axis)
      ?.categories.find(({ code }) => code === category)?.label;
    const name = label === undefined ? category : this.wording.text(label);
    return {
      name: this.wording.words('tracking.how.of.category', { category: isolated(name) }),
      figure: found.step === null ? '—' : this.level(indicator, found.step.result),
      ...this.texts.category(found.step, name, shown.asOf, indicator),
      actual,
      rest: this.restText(divided.rest, indicator),
    };
  }

  private restText(rest: { value: number } | { numerator: number; denominator: number } | null, indicator: Indicator) {
    if (rest === null) return '';
    if (Object.values(rest).every((part) => part === 0)) return this.wording.words('tracking.how.category.no-rest');
    const text =
      'value' in rest
        ? this.level(indicator, rest.value)
        : isolated(`${this.wording.number(rest.numerator)} ÷ ${this.wording.number(rest.denominator)}`);
    return this.wording.words('tracking.how.category.rest', { rest: text });
  }

  private level({ measure, unit }: Indicator, value: number | null): string {
    return this.wording.figure(value, measure, unit);
  }
}
