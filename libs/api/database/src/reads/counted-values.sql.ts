import type { Day, Instant } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { evidenceOf, type EvidenceRead } from './evidence.sql';

export interface CountedValueRead {
  id: string;
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  comment: string | null;
  loggedBy: { email: string; name: string };
  approvedBy: { email: string; name: string };
  approvedAt: Instant;
  demonstration: boolean;
  evidence: EvidenceRead[];
}

/** The approved values of an indicator up to `asOf`, newest first, at most `limit`. */
export function readCountedValues(
  em: EntityManager,
  indicatorId: number,
  asOf: Day,
  limit: number,
): Promise<CountedValueRead[]> {
  return em.query<CountedValueRead[]>(
    `SELECT v.id, v.measured_on AS "measuredOn", v.value, v.numerator, v.denominator, v.narrative AS text, v.comment,
            json_build_object('email', author.email, 'name', author.name) AS "loggedBy",
            json_build_object('email', decider.email, 'name', decider.name) AS "approvedBy",
            v.decided_at AS "approvedAt", v.demonstration, ${evidenceOf('v.id')} AS evidence
       FROM indicator_values v
       JOIN people author ON author.id = v.created_by
       JOIN people decider ON decider.id = v.decided_by
      WHERE v.indicator_id = $1 AND v.status = 'approved' AND v.measured_on <= $2
      ORDER BY v.measured_on DESC, v.created_at DESC, v.id DESC LIMIT $3`,
    [indicatorId, asOf, limit],
  );
}
