import type { PastPlan } from '@mizan/contract';
import type { EntityManager } from 'typeorm';

/** Every plan of an indicator in the order of time; null when the project has none of that code. */
export async function readPlans(em: EntityManager, projectId: number, code: string): Promise<PastPlan[] | null> {
  const plans = await em.query<PastPlan[]>(
    `SELECT p.since, p.until, json_build_object('value', p.baseline, 'on', p.baseline_on, 'note', p.baseline_note) AS baseline,
            (SELECT coalesce(json_agg(json_build_object('dueOn', t.due_on, 'value', t.value) ORDER BY t.due_on), '[]')
               FROM targets t WHERE t.plan_id = p.id) AS targets,
            p.unit, p.definition, p.retired,
            (SELECT json_build_object('email', email, 'name', name) FROM people WHERE id = p.changed_by) AS "changedBy",
            p.reason
       FROM indicator_plans p JOIN indicators i ON i.id = p.indicator_id
      WHERE i.project_id = $1 AND i.code = $2 ORDER BY p.since`,
    [projectId, code],
  );
  return plans.length > 0 ? plans : null;
}
