import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { recomputeProjectTotals } from './totals.sql';

/**
 * Until the transaction ends, whoever writes a value or takes a step with one waits, in any project; everybody else
 * reads on. To be taken first: those who wait hold nothing yet that could be waited for.
 */
export async function holdAllValues(em: EntityManager): Promise<void> {
  await em.query('LOCK TABLE indicator_values IN EXCLUSIVE MODE');
}

/** A period that takes over the values measured in its days. */
export interface TakingPeriod {
  id: number;
  startsOn: Day;
  endsOn: Day;
}

/**
 * Moves every value of the project to the period that holds its day, the first and the last one taking what was measured
 * outside, and recomputes the totals from the values. Needs `holdAllValues`. A value's version stays: what it says has
 * not changed. Answers how many have moved.
 */
export async function moveValuesToPeriods(
  em: EntityManager,
  projectId: number,
  periods: readonly TakingPeriod[],
): Promise<number> {
  const last = periods.length - 1;
  const [, moved] = await em.query<[unknown, number]>(
    `UPDATE indicator_values v SET period_id = p.id
       FROM unnest($2::integer[], $3::date[], $4::date[]) AS p (id, starts_on, ends_on), indicators i
      WHERE i.id = v.indicator_id AND i.project_id = $1 AND v.measured_on BETWEEN p.starts_on AND p.ends_on
        AND v.period_id <> p.id`,
    [
      projectId,
      periods.map(({ id }) => id),
      periods.map(({ startsOn }, at) => (at === 0 ? '-infinity' : startsOn)),
      periods.map(({ endsOn }, at) => (at === last ? 'infinity' : endsOn)),
    ],
  );
  await recomputeProjectTotals(em, projectId);
  return moved;
}
