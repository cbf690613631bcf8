import type { Instant } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** A file that is whole. */
export interface KeptFile {
  /** Its name in the file store. */
  id: string;
  bytes: number;
}

/** The whole file of that name; null when there is none yet. */
export async function findFile(em: EntityManager, reportId: string, name: string): Promise<KeptFile | null> {
  const [row] = await em.query<KeptFile[]>(
    'SELECT id, bytes::float AS bytes FROM report_files WHERE report_id = $1 AND name = $2 AND bytes IS NOT NULL',
    [reportId, name],
  );
  return row ?? null;
}

/** Names a file that is about to be made. */
export async function beginFile(
  em: EntityManager,
  file: { id: string; reportId: string; name: string; at: Date },
): Promise<void> {
  await em.query('INSERT INTO report_files (id, report_id, name, begun_at) VALUES ($1, $2, $3, $4)', [
    ...[file.id, file.reportId, file.name, file.at],
  ]);
}

/** Says that a file is whole. Violates `report_files_once` where another server made the same meanwhile. */
export async function endFile(em: EntityManager, { id, bytes }: KeptFile): Promise<void> {
  await em.query('UPDATE report_files SET bytes = $2 WHERE id = $1', [id, bytes]);
}

/** Forgets a file. */
export async function forgetFile(em: EntityManager, id: string): Promise<void> {
  await em.query('DELETE FROM report_files WHERE id = $1', [id]);
}

/** Ids of the files that were begun before then and never ended: whoever made them was stopped. */
export async function listStranded(em: EntityManager, before: Instant): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>('SELECT id FROM report_files WHERE bytes IS NULL AND begun_at < $1', [
    before,
  ]);
  return rows.map(({ id }) => id);
}
