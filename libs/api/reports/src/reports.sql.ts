import type { ReportSummary } from '@mizan/contract';
import type { Day, Instant } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** A report with its data as it was hashed. */
export interface StoredReport extends ReportSummary {
  data: string;
}

/** The last report of a page: the next page goes on after it. */
export interface ListPlace {
  frozenAt: Instant;
  id: string;
}

const summary = `r.id, r.title, r.from_on AS "from", r.to_on AS "to", r.frozen_at AS "frozenAt",
  json_build_object('email', p.email, 'name', p.name) AS "frozenBy", r.sha256,
  r.supersedes, (SELECT other.id FROM reports other WHERE other.supersedes = r.id) AS "supersededBy"`;

/** The report of that id in the project, with its data; null when there is none. */
export async function findReport(em: EntityManager, projectId: number, id: string): Promise<StoredReport | null> {
  const [row] = await em.query<StoredReport[]>(
    `SELECT ${summary}, r.data FROM reports r JOIN people p ON p.id = r.frozen_by WHERE r.project_id = $1 AND r.id = $2`,
    [projectId, id],
  );
  return row ?? null;
}

/**
 * Of the reports that end by a day the one that ends last, of those the one frozen last; null when there is none. Those
 * that were replaced are not among them, nor is `except`, which is about to be.
 */
export async function findLastReport(
  em: EntityManager,
  projectId: number,
  by: Day,
  except: string | null = null,
): Promise<StoredReport | null> {
  const [row] = await em.query<StoredReport[]>(
    `SELECT ${summary}, r.data FROM reports r JOIN people p ON p.id = r.frozen_by
      WHERE r.project_id = $1 AND r.to_on <= $2 AND r.id IS DISTINCT FROM $3::uuid
        AND NOT EXISTS (SELECT 1 FROM reports other WHERE other.supersedes = r.id)
      ORDER BY r.to_on DESC, r.frozen_at DESC, r.id DESC LIMIT 1`,
    [projectId, by, except],
  );
  return row ?? null;
}

/** The reports of a project without their data, those frozen last first. */
export function listReports(
  em: EntityManager,
  projectId: number,
  { after, limit }: { after: ListPlace | null; limit: number },
): Promise<ReportSummary[]> {
  return em.query<ReportSummary[]>(
    `SELECT ${summary} FROM reports r JOIN people p ON p.id = r.frozen_by
      WHERE r.project_id = $1 AND ($2::timestamptz IS NULL OR (r.frozen_at, r.id) < ($2, $3::uuid))
      ORDER BY r.frozen_at DESC, r.id DESC LIMIT $4`,
    [projectId, after?.frozenAt ?? null, after?.id ?? null, limit],
  );
}

/**
 * Stores a frozen report. Violates `reports_pk` when there is one of that id already, and `reports_superseded_once` when
 * another one replaced the same report before.
 */
export async function insertReport(
  em: EntityManager,
  projectId: number,
  { id, title, from, to, frozenAt, sha256, supersedes, data }: Omit<StoredReport, 'frozenBy' | 'supersededBy'>,
  frozenBy: string,
): Promise<void> {
  await em.query(
    `INSERT INTO reports (id, project_id, title, from_on, to_on, frozen_at, frozen_by, sha256, supersedes, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, projectId, title, from, to, frozenAt, frozenBy, sha256, supersedes, data],
  );
}
