import type { ReportDownload } from '@mizan/contract';
import type { Language } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import type { ListStretch } from '../list-place';

/** Who is given a document: somebody signed in, or whoever holds a share link. */
export type Downloader = { personId: string } | { shareLinkId: string };

export type DownloadMade = Downloader & { at: Date; reportId: string; file: string; language: Language };

/** A download with its place in the list. */
export interface ListedDownload extends ReportDownload {
  id: number;
}

/** Writes a download down. */
export async function insertDownload(em: EntityManager, download: DownloadMade): Promise<void> {
  const { at, reportId, file, language } = download;
  const [personId, linkId] = 'personId' in download ? [download.personId, null] : [null, download.shareLinkId];
  await em.query(
    `INSERT INTO report_downloads (at, report_id, file, language, person_id, share_link_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [at, reportId, file, language, personId, linkId],
  );
}

/** The downloads of a report, the newest first. */
export function listDownloads(
  em: EntityManager,
  reportId: string,
  { after, limit }: ListStretch,
): Promise<ListedDownload[]> {
  return em.query<ListedDownload[]>(
    `SELECT d.id, d.at, d.file, d.language,
            CASE WHEN p.id IS NOT NULL THEN json_build_object('email', p.email, 'name', p.name) END AS person,
            CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'label', l.label) END AS "shareLink"
       FROM report_downloads d
       LEFT JOIN people p ON p.id = d.person_id LEFT JOIN share_links l ON l.id = d.share_link_id
      WHERE d.report_id = $1 AND ($2::timestamptz IS NULL OR (d.at, d.id) < ($2, $3::bigint))
      ORDER BY d.at DESC, d.id DESC LIMIT $4`,
    [reportId, after?.at ?? null, after?.id ?? null, limit],
  );
}
