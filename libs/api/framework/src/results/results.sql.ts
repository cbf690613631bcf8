import type { Result } from '@mizan/contract';
import { ResultRow } from '@mizan/api/database';
import type { EntityManager } from 'typeorm';

/** A result with the id of its row. */
export interface ResultRead extends Result {
  id: number;
}

/** The results of a project in order, as they are now. */
export function readResults(em: EntityManager, projectId: number): Promise<ResultRead[]> {
  return em.query<ResultRead[]>(
    `SELECT r.id, r.code, r.level, above.code AS parent, r.title, r.assumptions, r.retired_at IS NOT NULL AS retired,
            r.standing, r.version
       FROM results r LEFT JOIN results above ON above.id = r.parent_id
      WHERE r.project_id = $1 ORDER BY r.position, r.code`,
    [projectId],
  );
}

export type ResultState = Pick<Result, 'level' | 'parent' | 'title' | 'assumptions' | 'standing'>;

/** Writes a new result, and answers its id. */
export async function insertResult(
  em: EntityManager,
  projectId: number,
  code: string,
  state: ResultState,
  parentId: number | null,
): Promise<number> {
  const { level, title, assumptions, standing } = state;
  const row = em.create(ResultRow, { projectId, code, level, title, assumptions, standing, parentId, position: 0 });
  return (await em.save(row)).id;
}

/** Writes the next version of a result. */
export async function updateResult(
  em: EntityManager,
  { id, version }: ResultRead,
  change: Partial<Pick<ResultRow, 'level' | 'parentId' | 'title' | 'assumptions' | 'standing' | 'retiredAt'>>,
): Promise<void> {
  const { affected } = await em.update(ResultRow, { id, version }, { ...change, version: version + 1 });
  if (affected !== 1) throw new Error('a result whose project is locked has no other version');
}

/** Codes of the activities that serve the result. */
export async function readServing(em: EntityManager, resultId: number): Promise<string[]> {
  const rows = await em.query<{ code: string }[]>(
    `SELECT a.code FROM activity_objectives o JOIN activities a ON a.id = o.activity_id
      WHERE o.result_id = $1 ORDER BY a.position, a.code`,
    [resultId],
  );
  return rows.map(({ code }) => code);
}

/** What hangs on a result, in use or not: results below, indicators and activities that serve it. */
export function readHolders(em: EntityManager, resultId: number): Promise<{ code: string; retired: boolean }[]> {
  return em.query<{ code: string; retired: boolean }[]>(
    `SELECT code, retired_at IS NOT NULL AS retired FROM results WHERE parent_id = $1
     UNION ALL
     SELECT i.code, plan.retired FROM indicators i
       JOIN indicator_plans plan ON plan.indicator_id = i.id AND plan.until IS NULL WHERE i.result_id = $1
     UNION ALL
     SELECT a.code, a.retired_at IS NOT NULL FROM activity_objectives o JOIN activities a ON a.id = o.activity_id
      WHERE o.result_id = $1`,
    [resultId],
  );
}
