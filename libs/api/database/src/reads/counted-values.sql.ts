import type { Day, Instant, ValueStatus } from '@mizan/domain';
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

const people = (of: string) =>
  `CASE WHEN ${of}.id IS NOT NULL THEN json_build_object('email', ${of}.email, 'name', ${of}.name) END`;

const countedColumns = `
  v.id, v.measured_on AS "measuredOn", v.value, v.numerator, v.denominator, v.narrative AS text, v.comment,
  ${people('author')} AS "loggedBy", ${people('decider')} AS "approvedBy", v.decided_at AS "approvedAt", v.demonstration,
  ${evidenceOf('v.id')} AS evidence`;

const countedTables = `
  indicator_values v
  JOIN people author ON author.id = v.created_by
  JOIN people decider ON decider.id = v.decided_by`;

/** As the arithmetic has it: of two of the same day the one recorded last is the newer. */
const newestFirst = 'v.measured_on DESC, v.created_at DESC, v.id DESC';

/** The approved values of an indicator up to `asOf`, newest first, at most `limit`. */
export function readCountedValues(
  em: EntityManager,
  indicatorId: number,
  asOf: Day,
  limit: number,
): Promise<CountedValueRead[]> {
  return em.query<CountedValueRead[]>(
    `SELECT ${countedColumns} FROM ${countedTables}
      WHERE v.indicator_id = $1 AND v.status = 'approved' AND v.measured_on <= $2
      ORDER BY ${newestFirst} LIMIT $3`,
    [indicatorId, asOf, limit],
  );
}

/** The newest approved value of that number in a period, up to `asOf`; none where there is no such value. */
export function readCountedValueOf(
  em: EntityManager,
  { indicatorId, periodId, value }: { indicatorId: number; periodId: number; value: number },
  asOf: Day,
): Promise<CountedValueRead[]> {
  return em.query<CountedValueRead[]>(
    `SELECT ${countedColumns} FROM ${countedTables}
      WHERE v.indicator_id = $1 AND v.period_id = $2 AND v.status = 'approved' AND v.value = $3 AND v.measured_on <= $4
      ORDER BY ${newestFirst} LIMIT 1`,
    [indicatorId, periodId, value, asOf],
  );
}

export interface NotCountedValueRead extends Omit<
  CountedValueRead,
  'comment' | 'approvedBy' | 'approvedAt' | 'demonstration' | 'evidence'
> {
  status: ValueStatus;
  decidedBy: { email: string; name: string } | null;
  decidedAt: Instant | null;
  returnReason: string | null;
}

/** The values of an indicator that do not count on `asOf`, newest first, at most `limit`, and how many there are in all. */
export async function readNotCountedValues(
  em: EntityManager,
  indicatorId: number,
  asOf: Day,
  asked: { approvedOnly: boolean; counted: number; limit: number },
): Promise<{ count: number; values: NotCountedValueRead[] }> {
  // Each part in the order of an index of its own, so that however many values count, few are read.
  const part = (which: string, order: string) =>
    `(SELECT * FROM indicator_values v WHERE v.indicator_id = $1 AND ${which} ORDER BY ${order} LIMIT $3)`;
  const isOpen = `v.status <> 'approved'`;
  const later = part(`v.status = 'approved' AND v.measured_on > $2`, newestFirst);
  const open = part(isOpen, 'v.measured_on DESC, v.id DESC');
  const values = await em.query<NotCountedValueRead[]>(
    `SELECT v.id, v.measured_on AS "measuredOn", v.value, v.numerator, v.denominator, v.narrative AS text, v.status,
            ${people('author')} AS "loggedBy", ${people('decider')} AS "decidedBy", v.decided_at AS "decidedAt",
            CASE WHEN v.status = 'returned' THEN v.return_reason END AS "returnReason"
       FROM (${asked.approvedOnly ? later : `${later} UNION ALL ${open}`}) v
       JOIN people author ON author.id = v.created_by
       LEFT JOIN people decider ON decider.id = v.decided_by AND v.status <> 'submitted'
      ORDER BY v.measured_on DESC, v.id DESC LIMIT $3`,
    [indicatorId, asOf, asked.limit],
  );
  if (values.length < asked.limit) return { count: values.length, values };
  const [counts = { later: 0, open: 0 }] = await em.query<{ later: number; open: number }[]>(
    `SELECT (SELECT coalesce(sum(count), 0)::integer - $2::integer FROM period_totals WHERE indicator_id = $1 AND cell = '') AS later,
            (SELECT count(*)::integer FROM indicator_values v WHERE v.indicator_id = $1 AND ${isOpen}) AS open`,
    [indicatorId, asked.counted],
  );
  return { count: asked.approvedOnly ? counts.later : counts.later + counts.open, values };
}
