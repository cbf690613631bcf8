import type { Day, Totals } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** What the approved values of one indicator, up to a day, come to in one cell (`''` is the whole) of one period. */
export interface PeriodCellTotals {
  on: Day;
  indicatorId: number;
  cell: string;
  totals: Totals;
  demonstration: boolean;
}

/**
 * Sums over approved values `v` with the numbers of `$source`, grouped by `$keys`. The latest is the last by the day it
 * was measured, then by when it was recorded.
 */
const totalsOver = (source: 'v' | 'c') => `
  count(*)::integer AS count, sum(${source}.value) AS sum, sum(${source}.numerator) AS numerator,
  sum(${source}.denominator) AS denominator, max(${source}.value) AS greatest,
  (array_agg(json_build_object('measuredOn', v.measured_on, 'recordedAt', v.created_at, 'value', ${source}.value,
     'numerator', ${source}.numerator, 'denominator', ${source}.denominator)
     ORDER BY v.measured_on DESC, v.created_at DESC, v.id DESC))[1] AS latest,
  bool_or(v.demonstration) AS demonstration`;

const cellsOf = 'JOIN value_cells c ON c.value_id = v.id';

/**
 * Recomputes the totals of one indicator and period from its approved values. Concurrent changes to the same indicator
 * take turns on its row, so that each sees what the one before it wrote.
 */
export async function recomputeTotals(em: EntityManager, indicatorId: number, periodId: number): Promise<void> {
  await em.query('SELECT 1 FROM indicators WHERE id = $1 FOR NO KEY UPDATE', [indicatorId]);
  await em.query('DELETE FROM period_totals WHERE indicator_id = $1 AND period_id = $2', [indicatorId, periodId]);
  await em.query(
    `INSERT INTO period_totals (indicator_id, period_id, cell, count, sum, numerator, denominator, greatest,
            latest_on, latest_recorded_at, latest_value, latest_numerator, latest_denominator, demonstration)
     SELECT $1, $2, t.cell, t.count, t.sum, t.numerator, t.denominator, t.greatest,
            (t.latest->>'measuredOn')::date, (t.latest->>'recordedAt')::timestamptz, (t.latest->>'value')::numeric,
            (t.latest->>'numerator')::numeric, (t.latest->>'denominator')::numeric, t.demonstration
       FROM (SELECT '' AS cell, ${totalsOver('v')}
               FROM indicator_values v
              WHERE v.indicator_id = $1 AND v.period_id = $2 AND v.status = 'approved'
             HAVING count(*) > 0
             UNION ALL
             SELECT c.cell, ${totalsOver('c')}
               FROM indicator_values v ${cellsOf}
              WHERE v.indicator_id = $1 AND v.period_id = $2 AND v.status = 'approved'
              GROUP BY c.cell) t`,
    [indicatorId, periodId],
  );
}

/**
 * The totals of the indicators as of each of the days, a row for each day, period and cell. A period whose latest value
 * was measured by that day is read from `period_totals`; one that the day cuts in two is read from its values.
 */
export async function readTotals(
  em: EntityManager,
  indicatorIds: readonly number[],
  days: readonly Day[],
  cells: 'whole' | 'all',
): Promise<PeriodCellTotals[]> {
  const stored = await em.query<(PeriodCellTotals & { periodId: number; complete: boolean })[]>(
    `SELECT on_day.day AS "on", indicator_id AS "indicatorId", period_id AS "periodId", cell, demonstration,
            latest_on <= on_day.day AS complete,
            json_build_object('count', count, 'sum', sum, 'numerator', numerator, 'denominator', denominator,
              'greatest', greatest, 'latest', json_build_object('measuredOn', latest_on, 'recordedAt', latest_recorded_at,
              'value', latest_value, 'numerator', latest_numerator, 'denominator', latest_denominator)) AS totals
       FROM unnest($2::date[]) AS on_day (day)
       JOIN periods p ON p.starts_on <= on_day.day
       JOIN period_totals ON period_id = p.id AND indicator_id = ANY ($1)
      ${cells === 'whole' ? `WHERE cell = ''` : ''}`,
    [indicatorIds, days],
  );
  const key = (row: { on: Day; indicatorId: number; periodId: number }) =>
    [row.on, row.indicatorId, row.periodId].join();
  const cut = stored.filter((row) => !row.complete && row.cell === '');
  if (cut.length === 0) return stored;
  const isCut = new Set(cut.map(key));
  return [...stored.filter((row) => !isCut.has(key(row))), ...(await readCutPeriods(em, cut, cells))];
}

async function readCutPeriods(
  em: EntityManager,
  cut: readonly { on: Day; indicatorId: number; periodId: number }[],
  cells: 'whole' | 'all',
): Promise<PeriodCellTotals[]> {
  const valuesOfCutPeriods = (join = '') => `
    FROM unnest($1::date[], $2::integer[], $3::integer[]) AS cut (day, indicator_id, period_id)
    JOIN indicator_values v USING (indicator_id, period_id) ${join}
   WHERE v.status = 'approved' AND v.measured_on <= cut.day`;
  const ofCells = `UNION ALL SELECT day, indicator_id, c.cell, ${totalsOver('c')} ${valuesOfCutPeriods(cellsOf)}
    GROUP BY day, indicator_id, period_id, c.cell`;
  return em.query<PeriodCellTotals[]>(
    `SELECT t.day AS "on", t.indicator_id AS "indicatorId", t.cell, t.demonstration,
            json_build_object('count', t.count, 'sum', t.sum, 'numerator', t.numerator, 'denominator', t.denominator,
              'greatest', t.greatest, 'latest', t.latest) AS totals
       FROM (SELECT day, indicator_id, '' AS cell, ${totalsOver('v')} ${valuesOfCutPeriods()}
              GROUP BY day, indicator_id, period_id
             ${cells === 'all' ? ofCells : ''}) t`,
    [cut.map((row) => row.on), cut.map((row) => row.indicatorId), cut.map((row) => row.periodId)],
  );
}
