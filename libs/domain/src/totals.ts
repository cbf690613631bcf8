import type { Day, Instant } from './day';
import { addExactly, finite, isFigure } from './exact';
import type { Figures, ValueStatus } from './value';

/** The figures of the value that was measured last; null figures are unknown or not asked for by the measure. */
export interface LatestValue {
  measuredOn: Day;
  recordedAt: Instant;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** What a set of values adds up to; enough to find the current value under any accumulation. */
export interface Totals {
  /** How many values there are. */
  count: number;
  /** Sum of `value`, exact to six decimals; null when no value carries one. */
  sum: number | null;
  /** Sums of the numerators and of the denominators; null when no value carries them. */
  numerator: number | null;
  denominator: number | null;
  /** The greatest `value`; null when no value carries one. */
  greatest: number | null;
  /** Null when there is no value. */
  latest: LatestValue | null;
}

/** A value as the arithmetic sees it. */
export interface MeasuredValue extends Figures {
  measuredOn: Day;
  recordedAt: Instant;
  status: ValueStatus;
}

/** The totals of no values. */
export const noTotals: Totals = {
  count: 0,
  sum: null,
  numerator: null,
  denominator: null,
  greatest: null,
  latest: null,
};

/** Adds up values that count; the order in which they come never changes the answer. */
export function addUp(values: readonly Omit<MeasuredValue, 'status'>[]): Totals {
  return {
    count: values.length,
    sum: addExactly(values.map(({ value }) => value)),
    numerator: addExactly(values.map(({ numerator }) => numerator)),
    denominator: addExactly(values.map(({ denominator }) => denominator)),
    greatest: greatestOf(values.map(({ value }) => value)),
    latest: latestOf(values.map(asLatest)),
  };
}

/** The totals of several sets of values together: the same as adding up all their values at once. */
export function combine(parts: readonly Totals[]): Totals {
  return {
    count: parts.reduce((count, part) => count + part.count, 0),
    sum: addExactly(parts.map(({ sum }) => sum)),
    numerator: addExactly(parts.map(({ numerator }) => numerator)),
    denominator: addExactly(parts.map(({ denominator }) => denominator)),
    greatest: greatestOf(parts.map(({ greatest }) => greatest)),
    latest: latestOf(parts.flatMap(({ latest }) => latest ?? [])),
  };
}

/** The values that count on a day: approved, and measured no later (methodology, “The current value at a date D”). */
export function counting<Value extends Pick<MeasuredValue, 'status' | 'measuredOn'>>(
  values: readonly Value[],
  on: Day,
): Value[] {
  return values.filter(({ status, measuredOn }) => status === 'approved' && measuredOn <= on);
}

/**
 * Negative when the first was measured earlier, or on the same day but recorded earlier; 0 when they cannot be told
 * apart in time, as the cells of one value.
 */
export function compareInTime(
  one: Pick<LatestValue, 'measuredOn' | 'recordedAt'>,
  other: Pick<LatestValue, 'measuredOn' | 'recordedAt'>,
): number {
  return compareText(one.measuredOn, other.measuredOn) || compareInstants(one.recordedAt, other.recordedAt);
}

function latestOf(candidates: readonly LatestValue[]): LatestValue | null {
  return candidates.reduce<LatestValue | null>(
    (latest, candidate) => (latest === null || compareLatest(latest, candidate) < 0 ? candidate : latest),
    null,
  );
}

/** In time; between two of the same moment the greater figures stand last, so that order of arrival never decides. */
function compareLatest(one: LatestValue, other: LatestValue): number {
  return (
    compareInTime(one, other) ||
    compareFigures(one.value, other.value) ||
    compareFigures(one.numerator, other.numerator) ||
    compareFigures(one.denominator, other.denominator)
  );
}

function compareFigures(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null) return -1;
  return other === null ? 1 : one - other;
}

function compareInstants(one: Instant, other: Instant): number {
  const difference = Date.parse(one) - Date.parse(other);
  // Dates stop at milliseconds; the database records finer, and the text then decides.
  return difference || compareText(one.replace(/Z$/, ''), other.replace(/Z$/, ''));
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function greatestOf(numbers: readonly (number | null | undefined)[]): number | null {
  return numbers.reduce<number | null>((greatest, number) => {
    const figure = figureOf(number);
    return compareFigures(greatest, figure) < 0 ? figure : greatest;
  }, null);
}

function asLatest(value: Omit<MeasuredValue, 'status'>): LatestValue {
  return {
    measuredOn: value.measuredOn,
    recordedAt: value.recordedAt,
    value: figureOf(value.value),
    numerator: figureOf(value.numerator),
    denominator: figureOf(value.denominator),
  };
}

function figureOf(number: number | null | undefined): number | null {
  return isFigure(number) ? finite(number) : null;
}
