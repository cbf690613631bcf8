import type { PeriodDetail, PeriodValues, PersonName } from '@mizan/contract';
import type { Day, Instant, Period } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** A period with its lock and version. */
export interface StoredPeriod extends Period {
  id: number;
  lockedAt: Instant | null;
  version: number;
}

/** Every period of the project in order, with who locked it and how many values it holds. */
export function readPeriods(
  em: EntityManager,
  projectId: number,
): Promise<(PeriodDetail & { lockedBy: PersonName | null; values: PeriodValues })[]> {
  return em.query(
    `WITH waiting AS (
       SELECT v.period_id, v.status, count(*)::integer AS count
         FROM indicator_values v JOIN indicators i ON i.id = v.indicator_id
        WHERE v.status <> 'approved' AND i.project_id = $1 GROUP BY v.period_id, v.status)
     SELECT p.code, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.due_on AS "dueOn",
            p.locked_at IS NOT NULL AS locked, p.locked_at AS "lockedAt", p.version,
            (SELECT json_build_object('email', email, 'name', name) FROM people WHERE id = p.locked_by) AS "lockedBy",
            (SELECT json_build_object(
                      'draft', coalesce(sum(count) FILTER (WHERE status = 'draft'), 0),
                      'submitted', coalesce(sum(count) FILTER (WHERE status = 'submitted'), 0),
                      'returned', coalesce(sum(count) FILTER (WHERE status = 'returned'), 0),
                      'approved', (SELECT coalesce(sum(t.count), 0) FROM period_totals t
                                    WHERE t.period_id = p.id AND t.cell = ''))
               FROM waiting WHERE period_id = p.id) AS values
       FROM periods p WHERE p.project_id = $1 ORDER BY p.starts_on`,
    [projectId],
  );
}

/**
 * The project's periods, which nobody else changes until the transaction ends: changes to them take turns, also with
 * changes to the framework.
 */
export async function holdPeriods(em: EntityManager, projectId: number): Promise<StoredPeriod[]> {
  await em.query('SELECT 1 FROM projects WHERE id = $1 FOR NO KEY UPDATE', [projectId]);
  return em.query<StoredPeriod[]>(
    `SELECT id, code, starts_on AS "startsOn", ends_on AS "endsOn", due_on AS "dueOn", locked_at AS "lockedAt", version
       FROM periods WHERE project_id = $1 ORDER BY starts_on`,
    [projectId],
  );
}

/** What changes of a period; null opens it. */
export type PeriodChange = { dueOn: Day } | { lock: { at: Date; by: string } | null };

/** Waits for those who are writing a value of the period; those who come later wait for it and then see the change. */
export async function updatePeriod(
  em: EntityManager,
  id: number,
  version: number,
  change: PeriodChange,
): Promise<void> {
  if ('dueOn' in change) {
    await em.query('UPDATE periods SET due_on = $2, version = $3 WHERE id = $1', [id, change.dueOn, version]);
  } else {
    const { at = null, by = null } = change.lock ?? {};
    await em.query('UPDATE periods SET locked_at = $2, locked_by = $3, version = $4 WHERE id = $1', [
      id,
      at,
      by,
      version,
    ]);
  }
}

/** Writes the periods, those whose code is there already in its place, and answers them with their ids. */
export function putPeriods(
  em: EntityManager,
  projectId: number,
  periods: readonly Period[],
  version: number,
): Promise<(Period & { id: number })[]> {
  return em.query(
    `INSERT INTO periods (project_id, code, starts_on, ends_on, due_on, version)
     SELECT $1, p.*, $2 FROM unnest($3::text[], $4::date[], $5::date[], $6::date[]) AS p (code, starts_on, ends_on, due_on)
     ON CONFLICT ON CONSTRAINT periods_code_once DO UPDATE
        SET starts_on = excluded.starts_on, ends_on = excluded.ends_on, due_on = excluded.due_on, version = excluded.version
     RETURNING id, code, starts_on AS "startsOn", ends_on AS "endsOn", due_on AS "dueOn"`,
    [
      projectId,
      version,
      periods.map(({ code }) => code),
      periods.map(({ startsOn }) => startsOn),
      periods.map(({ endsOn }) => endsOn),
      periods.map(({ dueOn }) => dueOn),
    ],
  );
}

/** Deletes the project's periods but those; no value may lie in one of them any more. */
export async function deletePeriodsBut(em: EntityManager, projectId: number, kept: readonly number[]): Promise<void> {
  await em.query('DELETE FROM periods WHERE project_id = $1 AND NOT id = ANY ($2)', [projectId, kept]);
}
