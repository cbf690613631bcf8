import type { AxisRead, IndicatorRead, PeriodCellTotals } from '@mizan/api/database';
import {
  marginals,
  readCellKey,
  withoutSmallGroups,
  type AxisCategories,
  type AxisTotals,
  type CellTotals,
} from '@mizan/domain';
import { totalsOf } from './indicator-figures';
import type { Reader } from './reader';

/** What counts in each crossed cell; the wholes among the parts are left out. */
export function cellsOf(parts: readonly PeriodCellTotals[]): CellTotals[] {
  const crossed = parts.filter((part) => part.cell !== '');
  return [...Map.groupBy(crossed, (part) => part.cell)].map(([key, of]) => ({
    categories: readCellKey(key),
    totals: totalsOf(of),
  }));
}

/** The level of every category of the indicator's axes, as this reader may see it. */
export function disaggregationOf(
  indicator: IndicatorRead,
  axes: readonly AxisRead[],
  cells: readonly CellTotals[],
  reader: Reader,
  smallGroupLimit: number,
): AxisTotals[] {
  const own = axes
    .filter((axis) => indicator.disaggregation.includes(axis.code))
    .map(({ code, categories }): AxisCategories => ({ code, categories: categories.map((category) => category.code) }));
  return reader === 'team'
    ? marginals(indicator, own, cells)
    : withoutSmallGroups(indicator, own, cells, smallGroupLimit);
}
