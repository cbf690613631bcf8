import type { ReportSummary } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import type { ListStretch } from './list-place';

/** A report with its data as it was hashed. */
export interface StoredReport extends ReportSummary {
  data: string;
}

const summary = `r.id, r.title, r.from_on AS "from", r.to_on AS "to", r.frozen_at AS "frozenAt",
  json_build_object('email', p.email, 'name', p.name) AS "frozenBy", r.sha256,
  r.supersedes, (SELECT other.id FROM reports other WHERE other.supersedes = r.id) AS "supersededBy",
  coalesce((SELECT max(place) FROM report_values v WHERE v.report_id = r.id), 0)::int AS "values"`;

/** To be followed by which report. */
const withData = `SELECT ${summary}, r.data FROM reports r JOIN people p ON p.id = r.frozen_by`;

/** The report of that id in the project, with its data; null when there is none. */
export async function findReport(em: EntityManager, projectId: number, id: string): Promise<StoredReport | null> {
  const [row] = await em.query<StoredReport[]>(`${withData} WHERE r.project_id = $1 AND r.id = $2`, [projectId, id]);
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
    `${withData}
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
  { after, limit }: ListStretch,
  /** The only one asked for; null: any. */
  only: string | null = null,
): Promise<ReportSummary[]> {
  return em.query<ReportSummary[]>(
    `SELECT ${summary} FROM reports r JOIN people p ON p.id = r.frozen_by
      WHERE r.project_id = $1 AND ($2::timestamptz IS NULL OR (r.frozen_at, r.id) < ($2, $3::uuid))
        AND ($5::uuid IS NULL OR r.id = $5)
      ORDER BY r.frozen_at DESC, r.id DESC LIMIT $4`,
    [projectId, after?.at ?? null, after?.id ?? null, limit, only],
  );
}

/** What is stored of a report; the rest follows from who froze it and from what is kept beside it. */
type NewReport = Omit<StoredReport, 'frozenBy' | 'supersededBy' | 'values'>;

/**
 * Stores a frozen report. Violates `reports_pk` when there is one of that id already, and `reports_superseded_once` when
 * another one replaced the same report before.
 */
export async function insertReport(
  em: EntityManager,
  projectId: number,
  { id, title, from, to, frozenAt, sha256, supersedes, data }: NewReport,
  frozenBy: string,
): Promise<void> {
  await em.query(
    `INSERT INTO reports (id, project_id, title, from_on, to_on, frozen_at, frozen_by, sha256, supersedes, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, projectId, title, from, to, frozenAt, frozenBy, sha256, supersedes, data],
  );
}

/** The report of that id in whichever project, with its data; null when there is none. */
export async function findReportById(em: EntityManager, id: string): Promise<StoredReport | null> {
  const [row] = await em.query<StoredReport[]>(`${withData} WHERE r.id = $1`, [id]);
  return row ?? null;
}

/** The ids of all reports of all projects, those frozen last first. */
export async function listReportIds(em: EntityManager): Promise<string[]> {
  const rows = await em.query<{ id: string }[]>(`SELECT id FROM reports ORDER BY frozen_at DESC, id DESC`);
  return rows.map(({ id }) => id);
}

/** The report whose data has that hash, with its data; null when there is none. */
export async function findReportByHash(em: EntityManager, sha256: string): Promise<StoredReport | null> {
  const [row] = await em.query<StoredReport[]>(`${withData} WHERE r.sha256 = $1 LIMIT 1`, [sha256]);
  return row ?? null;
}

/** What another report names of the report of that id; null when there is none. */
export async function findNamedReport(
  em: EntityManager,
  id: string,
): Promise<Pick<ReportSummary, 'title' | 'frozenAt' | 'sha256'> | null> {
  const [row] = await em.query<ReportSummary[]>(
    `SELECT r.title, r.frozen_at AS "frozenAt", r.sha256 FROM reports r WHERE r.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Whether the project has a report of that id. */
export async function isReport(em: EntityManager, projectId: number, id: string): Promise<boolean> {
  const found = await em.query<unknown[]>(`SELECT FROM reports WHERE project_id = $1 AND id = $2`, [projectId, id]);
  return found.length > 0;
}
