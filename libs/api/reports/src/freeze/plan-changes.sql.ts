import type { PlanChange } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

const figures = (of: string) => `
  json_build_object(
    'baseline', json_build_object('value', trim_scale(${of}.baseline), 'on', ${of}.baseline_on, 'note', ${of}.baseline_note),
    'targets', (SELECT coalesce(json_agg(json_build_object('dueOn', t.due_on, 'value', trim_scale(t.value)) ORDER BY t.due_on), '[]')
                  FROM targets t WHERE t.plan_id = ${of}.id),
    'unit', ${of}.unit, 'definition', ${of}.definition, 'retired', ${of}.retired)`;

/** Every change of a plan of the project's indicators until the end of that day in its time zone, the oldest first. */
export function readPlanChanges(
  em: EntityManager,
  { id, timeZone }: { id: number; timeZone: string },
  to: Day,
): Promise<PlanChange[]> {
  return em.query<PlanChange[]>(
    `SELECT i.code AS indicator, after.since AS at, after.reason, ${figures('before')} AS before, ${figures('after')} AS after
       FROM indicators i
       JOIN indicator_plans after ON after.indicator_id = i.id
       JOIN indicator_plans before ON before.indicator_id = i.id AND before.until = after.since
      WHERE i.project_id = $1 AND (after.since AT TIME ZONE $2)::date <= $3
      ORDER BY after.since, i.code`,
    [id, timeZone, to],
  );
}
