import type { Day, ReportedIndicator } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** What the days of a report hold of an indicator, but for its figures. */
export type CountedIndicator = Omit<ReportedIndicator, 'status'>;

/** For every indicator of the project: its values measured in those days, and whether the newest that counts has words. */
export function readReported(
  em: EntityManager,
  projectId: number,
  { from, to }: { from: Day; to: Day },
): Promise<CountedIndicator[]> {
  return em.query<CountedIndicator[]>(
    `SELECT i.code,
            coalesce(v.waiting, 0)::integer AS waiting, coalesce(v.approved, 0)::integer AS approved,
            coalesce(v.without, 0)::integer AS "withoutEvidence",
            EXISTS (SELECT 1 FROM indicator_plans p JOIN targets t ON t.plan_id = p.id
                     WHERE p.indicator_id = i.id AND p.until IS NULL AND t.due_on BETWEEN $2 AND $3) AS "targetDue",
            coalesce((SELECT coalesce(n.comment, n.narrative) IS NOT NULL FROM indicator_values n
                       WHERE n.indicator_id = i.id AND n.status = 'approved' AND n.measured_on <= $3
                       ORDER BY n.measured_on DESC, n.created_at DESC, n.id DESC LIMIT 1), false) AS commented
       FROM indicators i
       LEFT JOIN (
         SELECT v.indicator_id, count(*) FILTER (WHERE v.status <> 'approved') AS waiting,
                count(*) FILTER (WHERE v.status = 'approved') AS approved,
                count(*) FILTER (WHERE v.status = 'approved' AND e.value_id IS NULL) AS without
           FROM indicator_values v LEFT JOIN (SELECT DISTINCT value_id FROM evidence) e ON e.value_id = v.id
          WHERE v.measured_on BETWEEN $2 AND $3
            AND v.indicator_id IN (SELECT id FROM indicators WHERE project_id = $1)
          GROUP BY v.indicator_id) v ON v.indicator_id = i.id
      WHERE i.project_id = $1`,
    [projectId, from, to],
  );
}
