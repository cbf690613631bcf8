import { createHash } from 'node:crypto';
import { utcText } from '@mizan/api/database';
import type { FrozenValues } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** Which values a report freezes: those of these indicators, measured until its last day. */
interface Which {
  projectId: number;
  /** In the order of the report. */
  indicators: readonly string[];
  to: Day;
}

/** Who measured them is not among what is kept: a donor reads every line. */
const lines = `
  SELECT row_number() OVER (ORDER BY asked.place, v.measured_on, v.created_at, v.id)::integer AS place,
         json_build_object('id', v.id, 'indicator', i.code, 'period', p.code, 'measuredOn', v.measured_on,
           'value', trim_scale(v.value), 'numerator', trim_scale(v.numerator), 'denominator', trim_scale(v.denominator),
           'text', v.narrative, 'comment', v.comment, 'approvedAt', ${utcText('v.decided_at')},
           'demonstration', v.demonstration)::text AS line
    FROM unnest($2::text[]) WITH ORDINALITY AS asked (code, place)
    JOIN indicators i ON i.project_id = $1 AND i.code = asked.code
    JOIN indicator_values v ON v.indicator_id = i.id AND v.status = 'approved' AND v.measured_on <= $3
    JOIN periods p ON p.id = v.period_id`;

const parametersOf = ({ projectId, indicators, to }: Which): unknown[] => [projectId, indicators, to];

/** How many lines there are, and the SHA-256 of them all, each ended by a line feed. Reads them as they come. */
export async function hashValues(em: EntityManager, which: Which): Promise<FrozenValues> {
  const { queryRunner } = em;
  if (!queryRunner) throw new RangeError('the values are hashed and kept in one transaction');
  const hash = createHash('sha256');
  let count = 0;
  for await (const row of await queryRunner.stream(`${lines} ORDER BY place`, parametersOf(which))) {
    hash.update(`${(row as { line: string }).line}\n`);
    count += 1;
  }
  return { count, sha256: hash.digest('hex') };
}

/** Keeps the lines with the report: in one snapshot the very ones that were hashed. */
export async function keepValues(em: EntityManager, reportId: string, which: Which): Promise<void> {
  await em.query(
    `INSERT INTO report_values (report_id, place, line) SELECT $4::uuid, place, line FROM (${lines}) AS kept`,
    [...parametersOf(which), reportId],
  );
}
