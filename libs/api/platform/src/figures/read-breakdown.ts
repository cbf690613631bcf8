import { readAxes, readTotals, type IndicatorRead, type ProjectSetting } from '@mizan/api/database';
import type { BreakdownSeries } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { cellsOf, disaggregationOf } from './marginals-of';
import type { Reader } from './reader';

/**
 * How an indicator was divided among the categories of its axes at the end of every reporting period up to a day, and on
 * that day; small groups are withheld from donors on each day by itself.
 */
export async function readBreakdown(
  em: EntityManager,
  project: ProjectSetting,
  indicator: IndicatorRead,
  periodEnds: readonly Day[],
  asOf: Day,
  reader: Reader,
): Promise<BreakdownSeries> {
  if (indicator.disaggregation.length === 0) return { asOf, axes: [] };
  const days = [...periodEnds.filter((day) => day < asOf), asOf];
  const axes = await readAxes(em, project.id);
  const parts = Map.groupBy(await readTotals(em, [indicator.id], days, 'all'), (part) => part.on);
  const divided = days.map((on) => ({
    on,
    axes: disaggregationOf(indicator, axes, cellsOf(parts.get(on) ?? []), reader, project.smallGroupLimit),
  }));
  const own = axes.filter(({ code }) => indicator.disaggregation.includes(code));
  return {
    asOf,
    axes: own.map(({ code }) => ({
      axis: code,
      points: divided.map((day) => ({
        on: day.on,
        categories: day.axes.find(({ axis }) => axis === code)?.categories ?? [],
      })),
    })),
  };
}
