import { assessmentOf, workOut } from './assessment';
import type { Assessment, AssessmentSteps } from './assessment';
import type { ActualStep } from './current-value';
import type { Day } from './day';
import { usesFraction } from './indicator';
import type { IndicatorRules, Measure } from './indicator';
import { defaultThresholds } from './status';
import type { Thresholds } from './status';
import { combine } from './totals';
import type { Totals } from './totals';
import { valueStatuses } from './value';
import type { Figures, ValueStatus } from './value';

/** What the values that count come to in one reporting period. */
export interface PeriodTerm extends Totals {
  /** Code of the period. */
  period: string;
}

/** How the figures of an indicator came about, down to its reporting periods: the same steps for ten values or a million. */
export interface IndicatorSteps extends AssessmentSteps {
  /** In order of time; their totals together are what the steps start from. */
  terms: PeriodTerm[];
  thresholds: Thresholds;
}

/** The figures of an indicator with the steps that gave them: one computation, so they can't differ. */
export function explain(
  rules: IndicatorRules,
  terms: readonly PeriodTerm[],
  on: Day,
  thresholds: Thresholds = defaultThresholds,
): { figures: Assessment; steps: IndicatorSteps } {
  const steps = workOut(rules, combine(terms), on, thresholds);
  return { figures: assessmentOf(steps), steps: { ...steps, terms: [...terms].sort(byTime), thresholds } };
}

function byTime({ latest: one }: PeriodTerm, { latest: other }: PeriodTerm): number {
  return (one?.measuredOn ?? '') < (other?.measuredOn ?? '') ? -1 : 1;
}

/** What a value gave to the current value: its number, or its numerator and denominator. */
export type Contribution = { value: number } | { numerator: number; denominator: number };

/**
 * What each approved value gave, the newest first; null for one that another decides in place of: an older one under
 * `latest`, one that is not the greatest under `max`; and for a narrative, which has no number.
 */
export function contributions(
  measure: Measure,
  actual: ActualStep,
  newestFirst: readonly Figures[],
): (Contribution | null)[] {
  return newestFirst.map((figures, at) => {
    switch (actual.how) {
      case 'sum':
      case 'average':
      case 'pooled':
        return figuresIn(measure, figures);
      case 'latest':
      case 'latest-fraction':
        return at === 0 ? figuresIn(measure, figures) : null;
      case 'max':
        return figures.value === actual.greatest ? figuresIn(measure, figures) : null;
      default:
        return null;
    }
  });
}

function figuresIn(measure: Measure, { value, numerator, denominator }: Figures): Contribution | null {
  if (!usesFraction(measure)) return value == null ? null : { value };
  return numerator == null || denominator == null ? null : { numerator, denominator };
}

/** Why a value did not count on a day: where it stands in the workflow, or that it was measured later. */
export const reasonsNotCounted = [...valueStatuses.filter((status) => status !== 'approved'), 'after-day'] as const;
export type ReasonNotCounted = Exclude<ValueStatus, 'approved'> | 'after-day';

/** Null for a value that counts. */
export function whyNotCounted(status: ValueStatus, measuredOn: Day, on: Day): ReasonNotCounted | null {
  if (status !== 'approved') return status;
  return measuredOn > on ? 'after-day' : null;
}
