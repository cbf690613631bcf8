import type { PreparationSummary } from '@mizan/contract';
import type { Day, Instant, LocalText } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** What a person says of a report being prepared. */
export interface PreparationState {
  title: LocalText;
  from: Day;
  to: Day;
  supersedes: string | null;
  reason: LocalText;
}

const columns = `d.id, d.title, d.from_on AS "from", d.to_on AS "to", d.supersedes, d.reason, d.version,
  json_build_object('email', p.email, 'name', p.name) AS "createdBy", d.created_at AS "createdAt", d.changed_at AS "changedAt"`;

/** The reports of a project that are being prepared, those worked on last first. */
export function listPreparations(em: EntityManager, projectId: number, limit: number): Promise<PreparationSummary[]> {
  return em.query<PreparationSummary[]>(
    `SELECT ${columns} FROM report_drafts d JOIN people p ON p.id = d.created_by
      WHERE d.project_id = $1 ORDER BY d.changed_at DESC, d.id LIMIT $2`,
    [projectId, limit],
  );
}

/** The report of that id that is being prepared in the project; null when there is none. */
export async function findPreparation(
  em: EntityManager,
  projectId: number,
  id: string,
): Promise<PreparationSummary | null> {
  const [row] = await em.query<PreparationSummary[]>(
    `SELECT ${columns} FROM report_drafts d JOIN people p ON p.id = d.created_by WHERE d.project_id = $1 AND d.id = $2`,
    [projectId, id],
  );
  return row ?? null;
}

/**
 * Keeps others from changing it or writing a text of it until the transaction ends; false when there is none of that id,
 * in whatever project. In a snapshot this fails with SQLSTATE 40001 where somebody did after the snapshot was taken.
 */
export async function holdPreparation(em: EntityManager, id: string): Promise<boolean> {
  const rows = await em.query<unknown[]>('SELECT FROM report_drafts WHERE id = $1 FOR UPDATE', [id]);
  return rows.length > 0;
}

/**
 * Waits for those who are changing any of them, and keeps others from it until the transaction ends. Takes no snapshot:
 * the one that a statement after it takes holds all that was written.
 */
export async function holdAllPreparations(em: EntityManager): Promise<void> {
  await em.query('LOCK TABLE report_drafts IN EXCLUSIVE MODE');
}

/** Writes a new one; false, and nothing written, when there is one of that id, in whatever project. */
export async function insertPreparation(
  em: EntityManager,
  place: { id: string; projectId: number; personId: string; at: Instant },
  { title, from, to, supersedes, reason }: PreparationState,
): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `INSERT INTO report_drafts (id, project_id, title, from_on, to_on, supersedes, reason, created_by, created_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [place.id, place.projectId, title, from, to, supersedes, reason, place.personId, place.at],
  );
  return rows.length > 0;
}

/** Writes its next version. */
export async function updatePreparation(
  em: EntityManager,
  id: string,
  at: Instant,
  { title, from, to, supersedes, reason }: PreparationState,
): Promise<void> {
  await em.query(
    `UPDATE report_drafts SET title = $2, from_on = $3, to_on = $4, supersedes = $5, reason = $6, changed_at = $7,
            version = version + 1 WHERE id = $1`,
    [id, title, from, to, supersedes, reason, at],
  );
}

/** Says that one of its texts was written. */
export async function touchPreparation(em: EntityManager, id: string, at: Instant): Promise<void> {
  await em.query('UPDATE report_drafts SET changed_at = $2 WHERE id = $1', [id, at]);
}

/** Removes it with its texts. */
export async function deletePreparation(em: EntityManager, id: string): Promise<void> {
  await em.query('DELETE FROM report_drafts WHERE id = $1', [id]);
}
