import type { PackageDraft, PackageState, ReportPackage } from '@mizan/contract';
import type { EntityManager } from 'typeorm';

/** A package with the report that it is of. */
export interface StoredPackage extends ReportPackage {
  reportId: string;
  /** Code of the project. */
  project: string;
}

const columns = `k.id, k.files, k.languages, k.state, k.done, k.total, k.share, k.report_id AS "reportId", p.code AS project`;
const tables = `report_packages k JOIN reports r ON r.id = k.report_id JOIN projects p ON p.id = r.project_id`;

/** Null when there is none of that id. */
export async function findPackage(em: EntityManager, id: string): Promise<StoredPackage | null> {
  const [row] = await em.query<StoredPackage[]>(`SELECT ${columns} FROM ${tables} WHERE k.id = $1`, [id]);
  return row ?? null;
}

interface Asked extends PackageDraft {
  reportId: string;
  documentsVersion: number;
}

/** Writes down that a package is wanted, unless the same was wanted before; a failed one waits again. Answers its id. */
export async function askForPackage(
  em: EntityManager,
  { reportId, files, languages, documentsVersion }: Asked,
  place: { id: string; total: number; at: Date },
): Promise<string> {
  const [row] = await em.query<{ id: string }[]>(
    `INSERT INTO report_packages AS k (id, report_id, files, languages, documents_version, state, total, asked_at)
     VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7)
     ON CONFLICT ON CONSTRAINT report_packages_once
     DO UPDATE SET state = CASE k.state WHEN 'failed' THEN 'waiting' ELSE k.state END
     RETURNING id`,
    [place.id, reportId, files, languages, documentsVersion, place.total, place.at],
  );
  if (!row) throw new Error('a package that was asked for has no row');
  return row.id;
}

/** Says how far it is. */
export async function setPackage(
  em: EntityManager,
  id: string,
  state: PackageState,
  { done, share }: Pick<ReportPackage, 'done' | 'share'>,
): Promise<void> {
  await em.query('UPDATE report_packages SET state = $2, done = $3, share = $4 WHERE id = $1', [
    id,
    state,
    done,
    share,
  ]);
}

/** Ids of the packages that somebody waits for. */
export async function listUnfinished(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(
    `SELECT id FROM report_packages WHERE state IN ('waiting', 'making') ORDER BY asked_at`,
  );
  return rows.map(({ id }) => id);
}
