import { readFramework, readTotals, type ProjectSetting } from '@mizan/api/database';
import type { AxisFigures } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../problems/problem';
import { cellsOf, disaggregationOf } from './marginals-of';
import { inUse } from './read-overview';
import type { Reader } from './reader';

/** How every indicator that is broken down by an axis divides among it on a day, as each indicator's own figures say; 404 without the axis. */
export async function readAxisFigures(
  em: EntityManager,
  project: ProjectSetting,
  code: string,
  asOf: Day,
  reader: Reader,
): Promise<AxisFigures> {
  const { axes, indicators } = inUse(await readFramework(em, project, asOf));
  const axis = axes.find((one) => one.code === code);
  if (axis === undefined) throw Problem.of('not-found');
  const divided = indicators.filter(({ disaggregation }) => disaggregation.includes(code));
  const ids = divided.map(({ id }) => id);
  const parts = Map.groupBy(await readTotals(em, ids, [asOf], 'all'), ({ indicatorId }) => indicatorId);
  return {
    asOf,
    axis: code,
    categories: axis.categories.map((category) => ({ code: category.code, label: category.label })),
    indicators: divided.map((indicator) => {
      const cells = cellsOf(parts.get(indicator.id) ?? []);
      // With all of its axes: what one of them withholds may follow from another.
      const totals = disaggregationOf(indicator, axes, cells, reader, project.smallGroupLimit);
      return { code: indicator.code, categories: totals.find((one) => one.axis === code)?.categories ?? [] };
    }),
  };
}
