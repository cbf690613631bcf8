import {
  readAxes,
  readCountedValues,
  readTotals,
  type AxisRead,
  type CountedValueRead,
  type IndicatorRead,
  type PeriodCellTotals,
  type ProjectSetting,
} from '@mizan/api/database';
import { limits, type CountedValue, type IndicatorProgress } from '@mizan/contract';
import {
  assess,
  marginals,
  readCellKey,
  series,
  seriesDays,
  withoutSmallGroups,
  type AxisTotals,
  type Day,
} from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { rulesOf, totalsOf } from './indicator-figures';

/** Who will read the figures: for donors small groups and the names of those who logged are withheld. */
export type Reader = 'team' | 'donor';

/** Everything about one indicator as of a day, from approved values alone. `periodEnds` are the project's. */
export async function readProgress(
  em: EntityManager,
  project: ProjectSetting,
  indicator: IndicatorRead,
  periodEnds: readonly Day[],
  asOf: Day,
  reader: Reader,
): Promise<IndicatorProgress> {
  const rules = rulesOf(indicator);
  const days = seriesDays(rules.targets, periodEnds, asOf);
  const before = days.filter((day) => day < asOf);
  const isBrokenDown = indicator.disaggregation.length > 0;
  const [totals, earlier, axes, values] = [
    await readTotals(em, [indicator.id], [asOf], isBrokenDown ? 'all' : 'whole'),
    await readTotals(em, [indicator.id], before, 'whole'),
    isBrokenDown ? await readAxes(em, project.id) : [],
    await readCountedValues(em, indicator.id, asOf, limits.pageSize),
  ];
  const wholes = [...earlier, ...totals.filter((part) => part.cell === '')];
  const byDay = Map.groupBy(wholes, (part) => part.on);
  const totalsAt = (day: Day) => totalsOf(byDay.get(day));
  return {
    asOf,
    ...assess(rules, totalsAt(asOf), asOf, project.thresholds),
    baseline: rules.baseline,
    series: series(rules, days, totalsAt, asOf),
    disaggregation: disaggregationOf(indicator, axes, totals, reader, project.smallGroupLimit),
    explanation: {
      counted: totalsAt(asOf).count,
      values: reader === 'donor' ? values.map(forDonors) : values,
    },
  };
}

function forDonors(value: CountedValueRead): CountedValue {
  return { ...value, loggedBy: null, evidence: value.evidence.map((file) => ({ ...file, addedBy: null })) };
}

function disaggregationOf(
  indicator: IndicatorRead,
  axes: readonly AxisRead[],
  parts: readonly PeriodCellTotals[],
  reader: Reader,
  smallGroupLimit: number,
): AxisTotals[] {
  const own = axes
    .filter((axis) => indicator.disaggregation.includes(axis.code))
    .map((axis) => ({ code: axis.code, categories: axis.categories.map((category) => category.code) }));
  const cells = [
    ...Map.groupBy(
      parts.filter((part) => part.cell !== ''),
      (part) => part.cell,
    ),
  ].map(([key, of]) => ({
    categories: readCellKey(key),
    totals: totalsOf(of),
  }));
  return reader === 'team'
    ? marginals(indicator, own, cells)
    : withoutSmallGroups(indicator, own, cells, smallGroupLimit);
}
