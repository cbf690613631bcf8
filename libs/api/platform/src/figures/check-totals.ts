import { findTotalsDifferences, holdTotals, recomputeTotals, type TotalsDifference } from '@mizan/api/database';
import type { DataSource, EntityManager } from 'typeorm';
import { recordAudit } from '../audit.sql';

/** A stored total that is not what the approved values come to. */
export interface WrongTotal extends TotalsDifference {
  /** As the audit names it: `ccme/OP3-1`. */
  indicator: string;
}

interface CheckedIndicator {
  id: number;
  name: string;
}

/**
 * Recomputes all stored totals from the approved values and answers the wrong ones, indicator by indicator; with
 * `repair` it puts them right. Approvals may go on meanwhile: an indicator is read in one snapshot, in which its totals
 * and its values agree or don't, and repaired under the lock that approvals take turns on.
 */
export async function* checkTotals(db: DataSource, { repair }: { repair: boolean }): AsyncGenerator<WrongTotal> {
  for (const indicator of await readIndicators(db.manager)) {
    let wrong = await db.transaction((em) => findDifferences(em, indicator));
    if (repair && wrong.length > 0) wrong = await db.transaction((em) => repairTotals(em, indicator));
    for (const difference of wrong) yield { indicator: indicator.name, ...difference };
  }
}

function readIndicators(em: EntityManager): Promise<CheckedIndicator[]> {
  return em.query<CheckedIndicator[]>(
    `SELECT i.id, p.code || '/' || i.code AS name FROM indicators i JOIN projects p ON p.id = i.project_id
      ORDER BY p.code, i.position, i.code`,
  );
}

/** However many values there are: nobody waits for this, so it may take its time. */
async function findDifferences(em: EntityManager, { id }: CheckedIndicator): Promise<TotalsDifference[]> {
  await em.query('SET LOCAL statement_timeout = 0');
  return findTotalsDifferences(em, id);
}

/** Looks again now that nobody else changes them, so that it answers what it repairs. */
async function repairTotals(em: EntityManager, indicator: CheckedIndicator): Promise<TotalsDifference[]> {
  await holdTotals(em, indicator.id);
  const wrong = await findDifferences(em, indicator);
  for (const periodId of new Set(wrong.map((difference) => difference.periodId))) {
    await recomputeTotals(em, indicator.id, periodId);
  }
  if (wrong.length > 0) {
    const detail = {
      rows: wrong.map(({ period, cell, stored, recomputed }) => ({ period, cell, stored, recomputed })),
    };
    await recordAudit(em, { personId: null, did: 'totals.repaired', to: `indicator:${indicator.name}`, detail });
  }
  return wrong;
}
