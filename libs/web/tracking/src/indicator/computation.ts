import type { CountedValue, IndicatorProgress } from '@mizan/contract';
import { addUp, usesFraction, type Day, type IndicatorRules } from '@mizan/domain';
import { stepsAround } from './finding';

/** One step of how a figure was worked out; `terms` are the numbers in the order in which the formula takes them. */
export type Step =
  | { of: 'actual'; how: 'nothing-counts'; on: Day }
  /** `narrative`: told in words, so there is nothing to work out. */
  | { of: 'actual'; how: 'narrative' }
  | {
      of: 'actual';
      how: 'sum' | 'average' | 'max';
      counted: number;
      on: Day;
      terms: number[];
      baseline: number | null;
      result: number;
    }
  | {
      of: 'actual';
      how: 'pooled' | 'latest-fraction';
      counted: number;
      on: Day;
      numerator: number;
      denominator: number;
      percent: boolean;
      result: number | null;
    }
  | { of: 'actual'; how: 'latest'; counted: number; on: Day; result: number }
  | { of: 'actual'; how: 'too-many'; counted: number; on: Day; result: number | null }
  | { of: 'progress' | 'pace'; how: 'way'; actual: number; baseline: number; target: number; result: number }
  | { of: 'progress' | 'pace' | 'achievement'; how: 'ratio'; actual: number; target: number; result: number }
  | { of: 'pace'; how: 'inverse'; actual: number; target: number; result: number }
  | { of: 'progress' | 'pace'; how: 'no-way' | 'no-baseline' };

/** How the figures of an indicator came about, step by step, by the formulas of the methodology. */
export function stepsOf(rules: IndicatorRules, progress: IndicatorProgress): Step[] {
  if (rules.measure === 'narrative') return [{ of: 'actual', how: 'narrative' }];
  const steps: Step[] = [actualStep(rules, progress)];
  const { actual, target, targetDue } = progress;
  if (actual === null) return steps;
  if (target !== null) steps.push(...wayStep('progress', rules, actual, target, progress.progress));
  if (
    targetDue !== null &&
    stepsAround(rules.targets, progress.asOf).due?.dueOn !== stepsAround(rules.targets, progress.asOf).final?.dueOn
  ) {
    steps.push(...wayStep('pace', rules, actual, targetDue, progress.pace));
  }
  if (target !== null && progress.achievement !== null && rules.baseline !== null && rules.baseline !== 0) {
    steps.push({ of: 'achievement', how: 'ratio', actual, target, result: progress.achievement });
  }
  return steps;
}

function actualStep(
  { measure, accumulation, baseline }: IndicatorRules,
  { asOf, actual, explanation }: IndicatorProgress,
): Step {
  const { values, counted } = explanation;
  const newest = values[0];
  if (counted === 0 || newest === undefined) return { of: 'actual', how: 'nothing-counts', on: asOf };
  if (accumulation === 'latest') return latestStep(measure, newest, counted, actual);
  if (values.length < counted) return { of: 'actual', how: 'too-many', counted, on: asOf, result: actual };
  if (usesFraction(measure)) {
    const { numerator, denominator } = addUp(values.map(asMeasured));
    const percent = measure === 'percentage';
    return {
      of: 'actual',
      how: 'pooled',
      counted,
      on: asOf,
      numerator: numerator ?? 0,
      denominator: denominator ?? 0,
      percent,
      result: actual,
    };
  }
  const terms = values.flatMap(({ value }) => value ?? []).reverse();
  return {
    of: 'actual',
    how: accumulation,
    counted,
    on: asOf,
    terms,
    baseline: accumulation === 'sum' ? (baseline ?? 0) : null,
    result: actual ?? 0,
  };
}

function latestStep(
  measure: IndicatorRules['measure'],
  newest: CountedValue,
  counted: number,
  actual: number | null,
): Step {
  const on = newest.measuredOn;
  if (!usesFraction(measure)) return { of: 'actual', how: 'latest', counted, on, result: actual ?? 0 };
  const { numerator, denominator } = newest;
  const percent = measure === 'percentage';
  return {
    of: 'actual',
    how: 'latest-fraction',
    counted,
    on,
    numerator: numerator ?? 0,
    denominator: denominator ?? 0,
    percent,
    result: actual,
  };
}

function wayStep(
  of: 'progress' | 'pace',
  rules: IndicatorRules,
  actual: number,
  target: number,
  result: number | null,
): Step[] {
  const { baseline, direction } = rules;
  if (baseline === null) {
    if (result === null) return of === 'progress' ? [{ of, how: 'no-baseline' }] : [];
    return of === 'pace' && direction === 'decrease'
      ? [{ of, how: 'inverse', actual, target, result }]
      : [{ of, how: 'ratio', actual, target, result }];
  }
  return result === null ? [{ of, how: 'no-way' }] : [{ of, how: 'way', actual, baseline, target, result }];
}

function asMeasured({ measuredOn, value, numerator, denominator, approvedAt }: CountedValue) {
  return { measuredOn, recordedAt: approvedAt ?? '', value, numerator, denominator };
}
