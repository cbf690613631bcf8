import { readAxes, readTotals, type IndicatorRead, type ProjectSetting } from '@mizan/api/database';
import type { IndicatorProgress } from '@mizan/contract';
import { explain, explainMarginals, series, seriesDays, type Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { rulesOf, totalsOf } from './indicator-figures';
import { cellsOf, disaggregationOf } from './marginals-of';
import { readExplainedValues } from './read-explained-values';
import type { Reader } from './reader';

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
  const [totals, earlier, axes] = [
    await readTotals(em, [indicator.id], [asOf], isBrokenDown ? 'all' : 'whole'),
    await readTotals(em, [indicator.id], before, 'whole'),
    isBrokenDown ? await readAxes(em, project.id) : [],
  ];
  const wholes = totals.filter((part) => part.cell === '');
  const terms = wholes.map((part) => ({ period: part.period, ...part.totals }));
  const { figures, steps } = explain(rules, terms, asOf, project.thresholds);
  const byDay = Map.groupBy([...earlier, ...wholes], (part) => part.on);
  const totalsAt = (day: Day) => totalsOf(byDay.get(day));
  const cells = cellsOf(totals);
  const disaggregation = disaggregationOf(indicator, axes, cells, reader, project.smallGroupLimit);
  return {
    asOf,
    ...figures,
    baseline: rules.baseline,
    series: series(rules, days, totalsAt, asOf),
    disaggregation,
    explanation: {
      counted: totalsAt(asOf).count,
      ...(await readExplainedValues(em, indicator, wholes, steps.actual, asOf, reader)),
      steps,
      breakdown: explainMarginals(rules, disaggregation, cells, totalsAt(asOf)),
    },
  };
}
