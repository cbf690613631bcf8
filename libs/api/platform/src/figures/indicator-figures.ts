import type { IndicatorRead, PeriodCellTotals, ProjectSetting } from '@mizan/api/database';
import type { IndicatorFigures } from '@mizan/contract';
import { assess, combine, noTotals, type Day, type IndicatorRules, type Totals } from '@mizan/domain';

/** What the arithmetic needs of an indicator. */
export function rulesOf(indicator: IndicatorRead): IndicatorRules {
  const { measure, accumulation, direction, baseline, targets } = indicator;
  return { measure, accumulation, direction, baseline: baseline.value, targets };
}

/** The parts of one indicator and cell, put together. */
export function totalsOf(parts: readonly PeriodCellTotals[] | undefined): Totals {
  return parts ? combine(parts.map((part) => part.totals)) : noTotals;
}

/** One indicator's line of the overview. */
export function figuresOf(
  indicator: IndicatorRead,
  totals: Totals,
  asOf: Day,
  project: ProjectSetting,
): IndicatorFigures {
  const { code, title, result, activity, measure, unit, baseline, standing } = indicator;
  return {
    code,
    title,
    result,
    activity,
    measure,
    unit,
    baseline: baseline.value,
    measuredOn: totals.latest?.measuredOn ?? null,
    standing,
    ...assess(rulesOf(indicator), totals, asOf, project.thresholds),
  };
}
