import type { Activity } from '@mizan/contract';
import { ActivityObjectiveRow, ActivityRow } from '@mizan/api/database';
import type { EntityManager } from 'typeorm';

/** An activity with the id of its row. */
export interface ActivityRead extends Activity {
  id: number;
}

/** The activity of that code as it is now; null when the project has none. */
export async function findActivity(em: EntityManager, projectId: number, code: string): Promise<ActivityRead | null> {
  const [row] = await em.query<ActivityRead[]>(
    `SELECT a.id, a.code, a.title, a.retired_at IS NOT NULL AS retired, a.version,
            (SELECT coalesce(json_agg(r.code ORDER BY r.position, r.code), '[]') FROM activity_objectives o
               JOIN results r ON r.id = o.result_id WHERE o.activity_id = a.id) AS objectives,
            (SELECT coalesce(json_agg(json_build_object('title', m.title, 'plannedOn', m.planned_on,
                      'deliveredOn', m.delivered_on, 'standing', m.standing) ORDER BY m.position), '[]')
               FROM milestones m WHERE m.activity_id = a.id) AS milestones
       FROM activities a WHERE a.project_id = $1 AND a.code = $2`,
    [projectId, code],
  );
  return row ?? null;
}

/** Writes a new activity, and answers its id. */
export async function insertActivity(
  em: EntityManager,
  projectId: number,
  code: string,
  title: Activity['title'],
): Promise<number> {
  return (await em.save(em.create(ActivityRow, { projectId, code, title, position: 0 }))).id;
}

/** Writes the next version of an activity. */
export async function updateActivity(
  em: EntityManager,
  { id, version }: ActivityRead,
  change: Partial<Pick<ActivityRow, 'title' | 'retiredAt'>>,
): Promise<void> {
  const { affected } = await em.update(ActivityRow, { id, version }, { ...change, version: version + 1 });
  if (affected !== 1) throw new Error('an activity whose project is locked has no other version');
}

/** The outcomes that it serves from now on. */
export async function setObjectives(em: EntityManager, activityId: number, resultIds: number[]): Promise<void> {
  await em.delete(ActivityObjectiveRow, { activityId });
  await em.insert(
    ActivityObjectiveRow,
    resultIds.map((resultId) => ({ activityId, resultId })),
  );
}

/** The indicators of an activity, in use or not. */
export function readActivityHolders(
  em: EntityManager,
  activityId: number,
): Promise<{ code: string; retired: boolean }[]> {
  return em.query<{ code: string; retired: boolean }[]>(
    `SELECT i.code, plan.retired FROM indicators i
       JOIN indicator_plans plan ON plan.indicator_id = i.id AND plan.until IS NULL
      WHERE i.activity_id = $1 ORDER BY i.position, i.code`,
    [activityId],
  );
}

/** Whether a contribution to an SDG target names the activity. */
export async function servesSdg(em: EntityManager, projectId: number, code: string): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    'SELECT FROM project_sdg_targets WHERE project_id = $1 AND $2 = ANY (activities)',
    [projectId, code],
  );
  return rows.length > 0;
}
