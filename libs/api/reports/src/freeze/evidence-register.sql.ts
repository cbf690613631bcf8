import { utcText } from '@mizan/api/database';
import { limits, type EvidenceRegister, type RegisteredEvidence } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** The files behind the approved values of these indicators until that day: how many, and the newest of them. */
export async function readEvidenceRegister(
  em: EntityManager,
  projectId: number,
  indicators: readonly string[],
  to: Day,
): Promise<EvidenceRegister> {
  const from = `
    FROM indicators i
    JOIN indicator_values v ON v.indicator_id = i.id AND v.status = 'approved' AND v.measured_on <= $3
    JOIN evidence e ON e.value_id = v.id
   WHERE i.project_id = $1 AND i.code = ANY ($2)`;
  const [total] = await em.query<{ count: number }[]>(`SELECT count(*)::integer AS count ${from}`, [
    projectId,
    indicators,
    to,
  ]);
  const items = await em.query<RegisteredEvidence[]>(
    `SELECT i.code AS indicator, v.measured_on AS "measuredOn", e.title, e.file_name AS "fileName",
            e.media_type AS "mediaType", e.bytes, e.sha256, ${utcText('e.added_at')} AS "addedAt" ${from}
      ORDER BY v.measured_on DESC, i.position, e.added_at, e.id LIMIT $4`,
    [projectId, indicators, to, limits.registeredEvidence],
  );
  return { count: total?.count ?? 0, items };
}
