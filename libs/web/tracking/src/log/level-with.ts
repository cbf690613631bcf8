import { addUp, assess, type Assessment, type Day, type IndicatorRules, type MeasuredValue } from '@mizan/domain';
import type { Indicator, IndicatorProgress, ValueDraft } from '@mizan/contract';

/** The numbers of a value that is not approved yet. */
export type NewFigures = Pick<ValueDraft, 'measuredOn' | 'value' | 'numerator' | 'denominator'>;

/** Where the indicator would stand if the value were approved today. */
export interface Effect {
  before: Assessment;
  after: Assessment;
}

/**
 * Where the indicator stands and where it would stand with one more value; null for a narrative, while the numbers
 * are missing, and when the API told only some of the values that count.
 */
export function effectOf(indicator: Indicator, progress: IndicatorProgress, figures: NewFigures): Effect | null {
  const { values, counted } = progress.explanation;
  const rules = rulesOf(indicator);
  if (indicator.measure === 'narrative' || values.length < counted || !isComplete(figures)) return null;
  const standing = values.map((value, at) => recorded(value, values.length - at));
  const added = recorded(figures, values.length + 1);
  const on = progress.asOf;
  return { before: assess(rules, addUp(standing), on), after: assess(rules, addUp([...standing, added]), on) };
}

export function rulesOf({ measure, accumulation, direction, baseline, targets }: Indicator): IndicatorRules {
  return { measure, accumulation, direction, baseline: baseline.value, targets };
}

/** The answer lists the newest first, so a place in it stands for the moment of recording, which it does not tell. */
function recorded(figures: NewFigures, order: number): Omit<MeasuredValue, 'status'> {
  const { measuredOn, value, numerator, denominator } = figures;
  return { measuredOn, recordedAt: new Date(order).toISOString(), value, numerator, denominator };
}

function isComplete({ measuredOn, value, numerator, denominator }: NewFigures): boolean {
  return measuredOn !== '' && (value != null || (numerator != null && denominator != null));
}

/** The target to compare with: the level expected by now, else the first one to come; null without targets. */
export function targetInView(targets: Indicator['targets'], on: Day): Indicator['targets'][number] | null {
  const sorted = [...targets].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return sorted.findLast(({ dueOn }) => dueOn <= on) ?? sorted[0] ?? null;
}
