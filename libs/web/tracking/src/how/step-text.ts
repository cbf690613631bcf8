import { inject, Injectable } from '@angular/core';
import type { Indicator } from '@mizan/contract';
import type {
  ActualStep,
  AssessmentSteps,
  Day,
  IndicatorSteps,
  PeriodTerm,
  ShareStep,
  StatusStep,
  Thresholds,
} from '@mizan/domain';
import { Wording } from '@mizan/web/platform';
import { isolated } from '../indicator/isolated';

/** The rule in words, and the same with its numbers (empty where there is nothing to work out). */
export interface StepLine {
  rule: string;
  formula: string;
}

type Told = Pick<Indicator, 'numerator' | 'denominator'>;
type Share = 'progress' | 'pace' | 'achievement';

/** So many terms are written out; longer sums are shown as their total, and the table below lists them. */
const termsWrittenOut = 6;

/** Steps as sentences and formulas. Reads signals, as `Wording` does. */
@Injectable({ providedIn: 'root' })
export class StepText {
  private readonly wording = inject(Wording);

  actual({ actual, terms }: Pick<IndicatorSteps, 'actual' | 'terms'>, on: Day, told: Told): StepLine {
    const key = `tracking.how.actual.${actual.how}`;
    const params = { on: this.wording.day('on' in actual ? actual.on : on), ...this.partsOf(told) };
    const rule = 'count' in actual ? this.wording.plural(key, actual.count, params) : this.wording.words(key, params);
    return { rule, formula: this.formulaOf(actual, terms) };
  }

  /** One category of a breakdown; `name` is the category's. */
  category(step: ActualStep | null, name: string, on: Day, told: Told): StepLine {
    if (step === null) return { rule: this.wording.words('tracking.how.category.withheld'), formula: '' };
    const how = step.how === 'narrative' || step.how === 'not-combined' ? 'nothing-counts' : step.how;
    const params = { category: isolated(name), on: this.wording.day(on), ...this.partsOf(told) };
    const rule = this.wording.words(`tracking.how.category.${how}`, params);
    if (!('count' in step)) return { rule, formula: '' };
    const cells = this.wording.words('tracking.how.category.cells', { count: this.wording.number(step.count) });
    return { rule: `${rule} ${cells}`, formula: this.formulaOf(step, []) };
  }

  share(of: Share, step: ShareStep): StepLine {
    const target = this.wording.words(`tracking.how.to.${of === 'pace' ? 'due' : 'final'}`);
    return { rule: this.wording.words(`tracking.how.share.${step.how}`, { target }), formula: this.shareFormula(step) };
  }

  status(step: StatusStep): StepLine {
    const n = (level: number): string => this.plain(level);
    const met = (direction: string): string => (direction === 'increase' ? '≥' : '≤');
    const rule = (key: string, params = {}): string => this.wording.words(`tracking.how.status.${key}`, params);
    switch (step.line) {
      case 'final-met':
        return {
          rule: rule('final-met'),
          formula: `${n(step.actual)} ${met(step.direction)} ${n(step.target.value)}`,
        };
      case 'no-actual':
        return { rule: this.awaited(step.due?.dueOn ?? null), formula: '' };
      case 'none-due':
        return { rule: rule('none-due', { day: this.wording.day(step.next?.dueOn) }), formula: '' };
      case 'level': {
        const sign = step.result === 'on-track' ? met(step.direction) : step.direction === 'increase' ? '<' : '>';
        return {
          rule: rule(step.pace === 'baseline-is-target' ? 'level-baseline' : 'level-none'),
          formula: `${n(step.actual)} ${sign} ${n(step.due.value)}`,
        };
      }
      case 'pace':
        return { rule: rule(step.result, this.bounds(step.thresholds)), formula: this.between(step) };
      default:
        return { rule: rule(step.line), formula: '' };
    }
  }

  thresholds({ tolerance, amber }: Thresholds): string {
    const params = { tolerance: this.wording.share(tolerance, 1), amber: this.wording.share(amber, 1) };
    return this.wording.words('tracking.how.status.thresholds', params);
  }

  /** The step of one figure; the two targets are worded by the panel, which knows the unit. */
  line(of: 'actual' | Share | 'status', steps: IndicatorSteps, on: Day, told: Told): StepLine {
    if (of === 'actual') return this.actual(steps, on, told);
    return of === 'status' ? this.status(steps.status) : this.share(of, steps[of]);
  }

  /** What one period gave, as the step takes it. */
  term(how: ActualStep['how'], { sum, numerator, denominator, greatest, latest }: PeriodTerm): string {
    switch (how) {
      case 'sum':
      case 'average':
        return this.wording.number(sum);
      case 'max':
        return this.wording.number(greatest);
      case 'latest':
        return this.wording.number(latest?.value);
      case 'pooled':
        return this.fraction(numerator, denominator);
      case 'latest-fraction':
        return this.fraction(latest?.numerator, latest?.denominator);
      default:
        return '';
    }
  }

  private fraction(numerator: number | null | undefined, denominator: number | null | undefined): string {
    return `${this.wording.number(numerator)} ÷ ${this.wording.number(denominator)}`;
  }

  private partsOf({ numerator, denominator }: Told) {
    return {
      numerator: isolated(numerator) ?? this.wording.words('tracking.how.numerator'),
      denominator: isolated(denominator) ?? this.wording.words('tracking.how.denominator'),
    };
  }

  private formulaOf(step: ActualStep, terms: readonly PeriodTerm[]): string {
    const n = (level: number | null): string => this.plain(level);
    const times = 'times' in step && step.times !== 1 ? ` × ${n(step.times)}` : '';
    const sums = (of: 'sum' | 'numerator' | 'denominator', total: number): string =>
      this.added(
        terms.map((term) => term[of]),
        total,
      );
    switch (step.how) {
      case 'sum':
        if (step.baseline !== null) return `${n(step.baseline)} + ${sums('sum', step.sum)} = ${n(step.result)}`;
        // A single number is no formula.
        return terms.length < 2 ? '' : `${sums('sum', step.sum)} = ${n(step.result)}`;
      case 'average':
        return `${sums('sum', step.sum)} ÷ ${n(step.count)} = ${n(step.result)}`;
      case 'pooled':
        return `${sums('numerator', step.numerator)} ÷ ${sums('denominator', step.denominator)}${times} = ${n(step.result)}`;
      case 'latest-fraction':
        return `${n(step.numerator)} ÷ ${n(step.denominator)}${times} = ${n(step.result)}`;
      default:
        return '';
    }
  }

  private shareFormula(step: ShareStep): string {
    const n = (level: number): string => this.plain(level);
    const result = this.wording.share(step.result, 1);
    switch (step.how) {
      case 'way':
        return `(${n(step.actual)} − ${n(step.baseline)}) ÷ (${n(step.target)} − ${n(step.baseline)}) = ${result}`;
      case 'ratio':
        return `${n(step.actual)} ÷ ${n(step.target)} = ${result}`;
      case 'inverse':
        return `${n(step.target)} ÷ ${n(step.actual)} = ${result}`;
      default:
        return '';
    }
  }

  private between({ pace, thresholds, result }: Extract<StatusStep, { line: 'pace' }>): string {
    const { low, high, amber } = this.bounds(thresholds);
    const at = this.wording.share(pace, 1);
    if (result === 'ahead') return `${at} > ${high}`;
    if (result === 'on-track') return `${low} ≤ ${at} ≤ ${high}`;
    return result === 'at-risk' ? `${amber} ≤ ${at} < ${low}` : `${at} < ${amber}`;
  }

  private bounds({ tolerance, amber }: Thresholds) {
    return {
      low: this.wording.share(1 - tolerance, 1),
      high: this.wording.share(1 + tolerance, 1),
      amber: this.wording.share(amber, 1),
    };
  }

  private awaited(since: Day | null): string {
    return since === null
      ? this.wording.words('tracking.how.status.not-awaited')
      : this.wording.words('tracking.how.status.awaited', { day: this.wording.day(since) });
  }

  private added(terms: readonly (number | null)[], total: number): string {
    const present = terms.filter((term) => term !== null);
    if (present.length < 2 || present.length > termsWrittenOut) return this.plain(total);
    return `(${present.map((term) => this.plain(term)).join(' + ')})`;
  }

  private plain(level: number | null): string {
    return this.wording.number(level, 2);
  }
}

/** The figures of an indicator that each rest on others, and on which. */
export const usesOf: Readonly<Record<Share | 'status', readonly (keyof AssessmentSteps)[]>> = {
  progress: ['actual', 'target'],
  pace: ['actual', 'targetDue'],
  achievement: ['actual', 'target'],
  status: ['actual', 'pace', 'targetDue', 'target'],
};
