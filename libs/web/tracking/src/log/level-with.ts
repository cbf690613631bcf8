import {
  addUp,
  assessmentOf,
  explain,
  type Assessment,
  type Day,
  type IndicatorRules,
  type IndicatorSteps,
} from '@mizan/domain';
import type { Indicator, IndicatorProgress, Value, ValueDraft } from '@mizan/contract';

/** The numbers of a value that is not approved yet; one that is not stored yet is recorded after all others. */
export type NewFigures = Pick<ValueDraft, 'measuredOn' | 'value' | 'numerator' | 'denominator'> &
  Partial<Pick<Value, 'createdAt'>>;

/** Where the indicator would stand if the value were approved today. */
export interface Effect {
  before: Assessment;
  after: Assessment;
  /** How it would come about; the term without a period is the value itself. */
  steps: IndicatorSteps;
}

/**
 * Where the indicator stands and where it would stand with one more value; null for a narrative and while the numbers
 * are missing.
 */
export function effectOf(indicator: Indicator, progress: IndicatorProgress, figures: NewFigures): Effect | null {
  const { steps } = progress.explanation;
  if (indicator.measure === 'narrative' || steps === undefined || !isComplete(figures)) return null;
  const { measuredOn, value, numerator, denominator, createdAt = afterAll } = figures;
  const added = { period: '', ...addUp([{ measuredOn, recordedAt: createdAt, value, numerator, denominator }]) };
  const after = explain(rulesOf(indicator), [...steps.terms, added], progress.asOf, steps.thresholds);
  return { before: assessmentOf(steps), after: after.figures, steps: after.steps };
}

/** Later than any value was recorded. */
const afterAll = '9999-12-31T00:00:00Z';

export function rulesOf({ measure, accumulation, direction, baseline, targets }: Indicator): IndicatorRules {
  return { measure, accumulation, direction, baseline: baseline.value, targets };
}

function isComplete({ measuredOn, value, numerator, denominator }: NewFigures): boolean {
  return measuredOn !== '' && (value != null || (numerator != null && denominator != null));
}

/** The target to compare with: the level expected by now, else the first one to come; null without targets. */
export function targetInView(targets: Indicator['targets'], on: Day): Indicator['targets'][number] | null {
  const sorted = [...targets].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return sorted.findLast(({ dueOn }) => dueOn <= on) ?? sorted[0] ?? null;
}
