import type { Day, Totals } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** What the approved values of one indicator, up to a day, come to in one cell (`''` is the whole) of one period. */
export interface PeriodCellTotals {
  on: Day;
  indicatorId: number;
  periodId: number;
  /** Code of the period. */
  period: string;
  cell: string;
  totals: Totals;
  demonstration: boolean;
}

/** The columns of `period_totals` that say what its values come to. */
const figures = [
  ...['count', 'sum', 'numerator', 'denominator', 'greatest', 'demonstration'],
  ...['latest_on', 'latest_recorded_at', 'latest_value', 'latest_numerator', 'latest_denominator'],
];
const figuresOf = (row: string) => figures.map((figure) => `${row}.${figure}`).join(', ');

/** A row of `period_totals`, or one that `totalsOfSlices` has found, as `Totals`. */
const totalsObject = (row: string) => `
  json_build_object('count', ${row}.count, 'sum', ${row}.sum, 'numerator', ${row}.numerator,
    'denominator', ${row}.denominator, 'greatest', ${row}.greatest,
    'latest', json_build_object('measuredOn', ${row}.latest_on, 'recordedAt', ${row}.latest_recorded_at,
      'value', ${row}.latest_value, 'numerator', ${row}.latest_numerator, 'denominator', ${row}.latest_denominator))`;

/**
 * What the approved values of each slice come to, as rows of `period_totals`. `slices` has the columns indicator_id,
 * period_id and up_to, the last day that counts; a slice without values has no row. All that is read of a value stands
 * in the index `indicator_values_counted`, and the latest is looked for on the last day alone: there, the one recorded
 * last.
 */
function totalsOfSlices(slices: string, cells: 'whole' | 'all'): string {
  const counted = `v.indicator_id = s.indicator_id AND v.period_id = s.period_id AND v.status = 'approved'`;
  const totals = (of: { cell: string; numbers: 'v' | 'c'; values: string; grouped: string; sameCell: string }) => `
    SELECT s.*, sums.*, latest.*
      FROM ${slices} s
     CROSS JOIN LATERAL (
       SELECT ${of.cell} AS cell, count(*)::integer AS count, sum(${of.numbers}.value) AS sum,
              sum(${of.numbers}.numerator) AS numerator, sum(${of.numbers}.denominator) AS denominator,
              max(${of.numbers}.value) AS greatest, bool_or(v.demonstration) AS demonstration,
              max(v.measured_on) AS latest_on
         FROM ${of.values} WHERE ${counted} AND v.measured_on <= s.up_to ${of.grouped}) sums
     CROSS JOIN LATERAL (
       SELECT v.created_at AS latest_recorded_at, ${of.numbers}.value AS latest_value,
              ${of.numbers}.numerator AS latest_numerator, ${of.numbers}.denominator AS latest_denominator
         FROM ${of.values} WHERE ${counted} AND v.measured_on = sums.latest_on ${of.sameCell}
        ORDER BY v.created_at DESC, v.id DESC LIMIT 1) latest`;
  const ofWholes = totals({ cell: `''`, numbers: 'v', values: 'indicator_values v', grouped: '', sameCell: '' });
  if (cells === 'whole') return ofWholes;
  const ofCells = totals({
    cell: 'c.cell',
    numbers: 'c',
    values: 'indicator_values v JOIN value_cells c ON c.value_id = v.id',
    grouped: 'GROUP BY c.cell',
    sameCell: 'AND c.cell = sums.cell',
  });
  return `${ofWholes} UNION ALL ${ofCells}`;
}

/** Until the transaction ends, whoever changes what counts under the indicator waits; everybody else reads on. */
export async function holdTotals(em: EntityManager, indicatorId: number): Promise<void> {
  await em.query('SELECT 1 FROM indicators WHERE id = $1 FOR NO KEY UPDATE', [indicatorId]);
}

/**
 * Recomputes the totals of one indicator and period from its approved values. Concurrent changes to the same indicator
 * take turns on its row, so that each sees what the one before it wrote.
 */
export async function recomputeTotals(em: EntityManager, indicatorId: number, periodId: number): Promise<void> {
  await holdTotals(em, indicatorId);
  await em.query('DELETE FROM period_totals WHERE indicator_id = $1 AND period_id = $2', [indicatorId, periodId]);
  await em.query(
    `WITH slices (indicator_id, period_id, up_to) AS (VALUES ($1::integer, $2::integer, date 'infinity'))
     INSERT INTO period_totals (indicator_id, period_id, cell, ${figures.join(', ')})
     SELECT t.indicator_id, t.period_id, t.cell, ${figuresOf('t')} FROM (${totalsOfSlices('slices', 'all')}) t`,
    [indicatorId, periodId],
  );
}

/** As `recomputeTotals`, for all indicators and periods of a project. */
export async function recomputeProjectTotals(em: EntityManager, projectId: number): Promise<void> {
  await em.query('SELECT 1 FROM indicators WHERE project_id = $1 ORDER BY id FOR NO KEY UPDATE', [projectId]);
  await em.query('DELETE FROM period_totals t USING indicators i WHERE i.id = t.indicator_id AND i.project_id = $1', [
    projectId,
  ]);
  await em.query(
    `WITH slices AS (
       SELECT i.id AS indicator_id, p.id AS period_id, date 'infinity' AS up_to
         FROM indicators i JOIN periods p USING (project_id) WHERE i.project_id = $1)
     INSERT INTO period_totals (indicator_id, period_id, cell, ${figures.join(', ')})
     SELECT t.indicator_id, t.period_id, t.cell, ${figuresOf('t')} FROM (${totalsOfSlices('slices', 'all')}) t`,
    [projectId],
  );
}

/** A row of `period_totals` that is not what the approved values come to. */
export interface TotalsDifference {
  periodId: number;
  period: string;
  /** `''` is the whole. */
  cell: string;
  /** Null where there is no row, though there are values. */
  stored: (Totals & { demonstration: boolean }) | null;
  /** Null where there is a row, though there are no values. */
  recomputed: (Totals & { demonstration: boolean }) | null;
}

/** Recomputes all totals of an indicator, as `recomputeTotals` would, and answers the rows that are different. */
export async function findTotalsDifferences(em: EntityManager, indicatorId: number): Promise<TotalsDifference[]> {
  const whole = (row: string) => `CASE WHEN ${row}.count IS NOT NULL THEN
    ${totalsObject(row)}::jsonb || jsonb_build_object('demonstration', ${row}.demonstration) END`;
  return em.query<TotalsDifference[]>(
    `WITH stored AS (SELECT * FROM period_totals WHERE indicator_id = $1),
     slices AS (
       SELECT $1::integer AS indicator_id, period_id, date 'infinity' AS up_to
         FROM (SELECT period_id FROM stored
               UNION SELECT period_id FROM indicator_values WHERE indicator_id = $1 AND status = 'approved') counted)
     SELECT p.id AS "periodId", p.code AS period, cell, ${whole('stored')} AS stored, ${whole('t')} AS recomputed
       FROM stored FULL JOIN (${totalsOfSlices('slices', 'all')}) t USING (indicator_id, period_id, cell)
       JOIN periods p ON p.id = period_id
      WHERE (${figuresOf('stored')}) IS DISTINCT FROM (${figuresOf('t')})
      ORDER BY p.starts_on, cell`,
    [indicatorId],
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
  const stored = await em.query<(PeriodCellTotals & { complete: boolean })[]>(
    `SELECT on_day.day AS "on", t.indicator_id AS "indicatorId", t.period_id AS "periodId", p.code AS period, t.cell,
            t.demonstration, t.latest_on <= on_day.day AS complete, ${totalsObject('t')} AS totals
       FROM unnest($2::date[]) AS on_day (day)
       JOIN periods p ON p.starts_on <= on_day.day
       JOIN period_totals t ON t.period_id = p.id AND t.indicator_id = ANY ($1)
      ${cells === 'whole' ? `WHERE t.cell = ''` : ''}`,
    [indicatorIds, days],
  );
  const key = (row: { on: Day; indicatorId: number; periodId: number }) =>
    [row.on, row.indicatorId, row.periodId].join();
  const cut = stored.filter((row) => !row.complete && row.cell === '');
  if (cut.length === 0) return stored;
  const isCut = new Set(cut.map(key));
  // Most values have no cells: looking for them one by one is spared where the whole period has none.
  const hasCells = new Set(stored.filter((row) => row.cell !== '').map(key));
  const plain = cut.filter((row) => !hasCells.has(key(row)));
  const crossed = cut.filter((row) => hasCells.has(key(row)));
  return [
    ...stored.filter((row) => !isCut.has(key(row))),
    ...(await readCutPeriods(em, plain, 'whole')),
    ...(await readCutPeriods(em, crossed, 'all')),
  ];
}

async function readCutPeriods(
  em: EntityManager,
  cut: readonly { on: Day; indicatorId: number; periodId: number }[],
  cells: 'whole' | 'all',
): Promise<PeriodCellTotals[]> {
  if (cut.length === 0) return [];
  return em.query<PeriodCellTotals[]>(
    `WITH slices AS (
       SELECT * FROM unnest($1::date[], $2::integer[], $3::integer[]) AS cut (up_to, indicator_id, period_id))
     SELECT t.up_to AS "on", t.indicator_id AS "indicatorId", t.period_id AS "periodId", p.code AS period, t.cell,
            t.demonstration, ${totalsObject('t')} AS totals
       FROM (${totalsOfSlices('slices', cells)}) t JOIN periods p ON p.id = t.period_id`,
    [cut.map((row) => row.on), cut.map((row) => row.indicatorId), cut.map((row) => row.periodId)],
  );
}
