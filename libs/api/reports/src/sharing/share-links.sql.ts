import type { ShareLink } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { hashOf } from '../frozen-text';
import type { ListStretch } from '../list-place';

/** What a link leads to, for whom its secret is known. */
export interface OpenLink {
  id: string;
  projectId: number;
  /** Code of the project. */
  project: string;
  /** Null where it leads to all of the project's reports. */
  reportId: string | null;
  expiresOn: Day;
}

export interface NewLink {
  id: string;
  reportId: string | null;
  label: string;
  expiresOn: Day;
  token: string;
}

/** The last day on which it works: it ends with the midnight after, where the project is. */
const expiresOn = `((l.expires_at - interval '1 second') AT TIME ZONE j.time_zone)::date`;

/** `$2` is now. */
const link = `l.id, l.label, l.created_at AS "createdAt", ${expiresOn} AS "expiresOn",
  l.revoked_at AS "revokedAt", l.last_used_at AS "lastUsedAt",
  CASE WHEN l.revoked_at IS NOT NULL THEN 'revoked' WHEN l.expires_at <= $2 THEN 'expired' ELSE 'open' END AS state,
  CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'title', r.title) END AS report,
  json_build_object('email', m.email, 'name', m.name) AS "createdBy",
  CASE WHEN v.id IS NOT NULL THEN json_build_object('email', v.email, 'name', v.name) END AS "revokedBy",
  (SELECT count(*) FROM report_downloads d WHERE d.share_link_id = l.id) AS downloads
  FROM share_links l JOIN projects j ON j.id = l.project_id JOIN people m ON m.id = l.created_by
  LEFT JOIN people v ON v.id = l.revoked_by LEFT JOIN reports r ON r.id = l.report_id`;

/** The link of that id in the project; null when there is none. */
export async function findShareLink(
  em: EntityManager,
  projectId: number,
  now: Date,
  id: string,
): Promise<ShareLink | null> {
  const [row] = await em.query<ShareLink[]>(`SELECT ${link} WHERE l.project_id = $1 AND l.id = $3`, [
    projectId,
    now,
    id,
  ]);
  return row ?? null;
}

/** The links of a project, those made last first. */
export function listShareLinks(
  em: EntityManager,
  projectId: number,
  now: Date,
  { after, limit }: ListStretch,
): Promise<ShareLink[]> {
  return em.query<ShareLink[]>(
    `SELECT ${link}
      WHERE l.project_id = $1 AND ($3::timestamptz IS NULL OR (l.created_at, l.id) < ($3, $4::uuid))
      ORDER BY l.created_at DESC, l.id DESC LIMIT $5`,
    [projectId, now, after?.at ?? null, after?.id ?? null, limit],
  );
}

/** Stores a link with the hash of its secret. False when there is one of that id already. */
export async function insertShareLink(
  em: EntityManager,
  projectId: number,
  { id, reportId, label, expiresOn, token }: NewLink,
  by: string,
  now: Date,
): Promise<boolean> {
  const inserted = await em.query<unknown[]>(
    `INSERT INTO share_links (id, project_id, report_id, label, token_sha256, created_by, created_at, expires_at)
     SELECT $1, p.id, $3, $4, $5, $6, $7, ($8::date + 1)::timestamp AT TIME ZONE p.time_zone FROM projects p WHERE p.id = $2
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id, projectId, reportId, label, hashOf(token), by, now, expiresOn],
  );
  return inserted.length > 0;
}

/** Ends a link at once. False when it had been ended before, or there is none. */
export async function endShareLink(
  em: EntityManager,
  projectId: number,
  id: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const [, count] = await em.query<[unknown, number]>(
    `UPDATE share_links SET revoked_at = $3, revoked_by = $4 WHERE project_id = $1 AND id = $2 AND revoked_at IS NULL`,
    [projectId, id, now, by],
  );
  return count > 0;
}

/**
 * Where the secret leads, which is thereby used; null for one that is unknown, has expired or was revoked. It is found by
 * its hash, so that no comparison of it takes longer the more of it is right.
 */
export async function useShareLink(em: EntityManager, token: string, now: Date): Promise<OpenLink | null> {
  const [[row]] = await em.query<[OpenLink[], number]>(
    `UPDATE share_links l SET last_used_at = $2 FROM projects j
      WHERE l.token_sha256 = $1 AND l.revoked_at IS NULL AND l.expires_at > $2 AND j.id = l.project_id
      RETURNING l.id, l.project_id AS "projectId", j.code AS project, l.report_id AS "reportId", ${expiresOn} AS "expiresOn"`,
    [hashOf(token), now],
  );
  return row ?? null;
}
