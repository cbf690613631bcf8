import type { Instant, ValueStatus } from '@mizan/domain';
import { isRetiredNow } from '@mizan/api/database';
import type { EntityManager } from 'typeorm';
import type { ValueContent } from './value-content';

/** What the rules looked at when they accepted a value: it must still hold when the value is written. */
export interface AcceptedUnder {
  indicatorId: number;
  indicatorVersion: number;
  periodId: number;
}

/**
 * The indicator unchanged and the period open, both held until the transaction ends; no row otherwise. Who changes an
 * indicator's rules locks it FOR UPDATE and waits for this; an approval, which recomputes its totals, need not.
 */
const stillHolds = `
  SELECT FROM indicators i JOIN periods p ON p.id = $3
   WHERE i.id = $1 AND i.version = $2 AND p.locked_at IS NULL FOR KEY SHARE OF i FOR SHARE OF p`;

const cellRows = (json: string) =>
  `json_to_recordset(${json}) AS c (cell text, value numeric, numerator numeric, denominator numeric)`;

/**
 * Writes a new draft with its cells and its line in the audit, all or nothing: one statement, for this is what people
 * do most. A value logged by a demonstration account is marked as such. Null, and nothing written, when the id is
 * taken or when what the rules looked at has changed.
 */
export async function insertDraft(
  em: EntityManager,
  id: string,
  content: ValueContent,
  under: AcceptedUnder,
  authorId: string,
  detail: Record<string, unknown>,
): Promise<{ createdAt: Instant; demonstration: boolean } | null> {
  const [row] = await em.query<{ createdAt: Instant; demonstration: boolean }[]>(
    `WITH holds AS (${stillHolds}),
     made AS (
       INSERT INTO indicator_values (id, indicator_id, period_id, measured_on, value, numerator, denominator, narrative,
              comment, status, created_by, written_by, demonstration)
       SELECT $4::uuid, $1, $3, $5::date, $6::numeric, $7::numeric, $8::numeric, $9::text, $10::text, 'draft', author.id,
              ARRAY[author.id], author.demonstration
         FROM holds, people author WHERE author.id = $11
       ON CONFLICT (id) DO NOTHING
       RETURNING id, created_by, created_at, demonstration),
     broken_down AS (
       INSERT INTO value_cells (value_id, cell, value, numerator, denominator)
       SELECT made.id, c.* FROM made, ${cellRows('$12')}),
     audited AS (
       INSERT INTO audit_entries (person_id, did, subject, detail)
       SELECT created_by, 'value.logged', 'value:' || id, $13::jsonb FROM made)
     SELECT created_at AS "createdAt", demonstration FROM made`,
    [
      under.indicatorId,
      under.indicatorVersion,
      under.periodId,
      id,
      content.measuredOn,
      content.value,
      content.numerator,
      content.denominator,
      content.text,
      content.comment,
      authorId,
      JSON.stringify(content.cells),
      detail,
    ],
  );
  return row ?? null;
}

/** Holds what the rules looked at until the transaction ends; false when it has changed since. */
export async function holdRules(em: EntityManager, under: AcceptedUnder): Promise<boolean> {
  const rows = await em.query<unknown[]>(stillHolds, [under.indicatorId, under.indicatorVersion, under.periodId]);
  return rows.length > 0;
}

/** Whether an indicator is out of use; it is kept from being taken out of use until the transaction ends. */
export async function isIndicatorRetired(em: EntityManager, indicatorId: number): Promise<boolean> {
  await em.query('SELECT FROM indicators WHERE id = $1 FOR KEY SHARE', [indicatorId]);
  const [row] = await em.query<{ retired: boolean }[]>(`SELECT ${isRetiredNow('$1')} AS retired`, [indicatorId]);
  return row?.retired ?? false;
}

/** Replaces what a value says; its status stays. False, and nothing changed, when it has another version by now. */
export async function replaceContent(
  em: EntityManager,
  value: { id: string; version: number },
  content: ValueContent,
  periodId: number,
  writerId: string,
): Promise<boolean> {
  const [, changed] = await em.query<[unknown, number]>(
    `UPDATE indicator_values
        SET period_id = $3, measured_on = $4, value = $5, numerator = $6, denominator = $7, narrative = $8, comment = $9,
            version = version + 1,
            written_by = CASE WHEN $10::uuid = ANY (written_by) THEN written_by ELSE written_by || $10::uuid END
      WHERE id = $1 AND version = $2`,
    [
      value.id,
      value.version,
      periodId,
      content.measuredOn,
      content.value,
      content.numerator,
      content.denominator,
      content.text,
      content.comment,
      writerId,
    ],
  );
  if (changed === 0) return false;
  await em.query('DELETE FROM value_cells WHERE value_id = $1', [value.id]);
  await em.query(
    `INSERT INTO value_cells (value_id, cell, value, numerator, denominator) SELECT $1, c.* FROM ${cellRows('$2')}`,
    [value.id, JSON.stringify(content.cells)],
  );
  return true;
}

/** Moves a value on. A submitted one waits for a decision, so an earlier decision and its reason are cleared. */
export async function moveValue(
  em: EntityManager,
  id: string,
  status: ValueStatus,
  personId: string,
  reason: string | null,
): Promise<void> {
  await em.query(
    status === 'submitted'
      ? `UPDATE indicator_values SET status = 'submitted', submitted_at = clock_timestamp(), version = version + 1,
                decided_by = NULL, decided_at = NULL, return_reason = NULL WHERE id = $1`
      : `UPDATE indicator_values SET status = $2, version = version + 1, decided_by = $3, decided_at = clock_timestamp(),
                return_reason = $4 WHERE id = $1`,
    status === 'submitted' ? [id] : [id, status, personId, reason],
  );
}

/** Its cells go with it. */
export async function deleteValue(em: EntityManager, id: string): Promise<void> {
  await em.query('DELETE FROM indicator_values WHERE id = $1', [id]);
}
