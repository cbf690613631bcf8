import type { FrameworkRead, IndicatorRead } from '@mizan/api/database';
import type { Framework, Indicator } from '@mizan/contract';

/** An indicator as people know it: by its code. */
export function indicatorOf({ id: _id, pastUnits: _units, ...indicator }: IndicatorRead): Indicator {
  return indicator;
}

/** The framework as people know it: everything by its code. */
export function frameworkOf({ results, activities, axes, periods, indicators, sdgTargets }: FrameworkRead): Framework {
  return {
    results,
    activities,
    axes,
    periods: periods.map(({ id: _id, ...period }) => period),
    indicators: indicators.map(indicatorOf),
    sdgTargets,
  };
}
