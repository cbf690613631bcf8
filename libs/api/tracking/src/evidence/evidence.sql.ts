import type { EntityManager } from 'typeorm';

/** What is stored of a file. */
export interface EvidenceStored {
  id: string;
  valueId: string;
  title: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  storedAs: string;
}

const columns = `
  id, value_id AS "valueId", title, file_name AS "fileName", media_type AS "mediaType", bytes, sha256,
  stored_as AS "storedAs"`;

/** Null when there is no such evidence. */
export async function findEvidence(em: EntityManager, id: string): Promise<EvidenceStored | null> {
  const [row] = await em.query<EvidenceStored[]>(`SELECT ${columns} FROM evidence WHERE id = $1`, [id]);
  return row ?? null;
}

/** The evidence, of an approved value alone where asked so. */
export async function findReadable(
  em: EntityManager,
  id: string,
  { approvedOnly }: { approvedOnly: boolean },
): Promise<EvidenceStored | null> {
  const [row] = await em.query<EvidenceStored[]>(
    `SELECT ${columns} FROM evidence
      WHERE id = $1 AND ($2 IS FALSE OR EXISTS
            (SELECT FROM indicator_values v WHERE v.id = value_id AND v.status = 'approved'))`,
    [id, approvedOnly],
  );
  return row ?? null;
}

/** What the project's evidence takes and may take. */
export async function readRoom(
  em: EntityManager,
  projectId: number,
): Promise<{ usedBytes: number; quotaBytes: number }> {
  const [row] = await em.query<{ usedBytes: number; quotaBytes: number }[]>(
    `SELECT evidence_quota AS "quotaBytes",
            (SELECT coalesce(sum(e.bytes), 0)::bigint
               FROM evidence e
               JOIN indicator_values v ON v.id = e.value_id
               JOIN indicators i ON i.id = v.indicator_id
              WHERE i.project_id = project.id) AS "usedBytes"
       FROM projects project WHERE id = $1`,
    [projectId],
  );
  return row ?? { usedBytes: 0, quotaBytes: 0 };
}

/** Whoever adds evidence to the project waits for whoever does already, so that together they stay within its quota. */
export async function holdRoom(em: EntityManager, projectCode: string): Promise<number> {
  const [row] = await em.query<{ id: number }[]>(`SELECT id FROM projects WHERE code = $1 FOR NO KEY UPDATE`, [
    projectCode,
  ]);
  return row?.id ?? 0;
}

/** How many files a value has. */
export async function countEvidence(em: EntityManager, valueId: string): Promise<number> {
  const [row] = await em.query<{ count: number }[]>('SELECT count(*) FROM evidence WHERE value_id = $1', [valueId]);
  return row?.count ?? 0;
}

export async function insertEvidence(em: EntityManager, file: EvidenceStored, personId: string): Promise<void> {
  await em.query(
    `INSERT INTO evidence (id, value_id, title, file_name, media_type, bytes, sha256, stored_as, added_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      file.id,
      file.valueId,
      file.title,
      file.fileName,
      file.mediaType,
      file.bytes,
      file.sha256,
      file.storedAs,
      personId,
    ],
  );
}

export async function renameEvidence(em: EntityManager, id: string, title: string): Promise<void> {
  await em.query('UPDATE evidence SET title = $2 WHERE id = $1', [id, title]);
}

/** A trigger notes that its file may be removed. */
export async function deleteEvidence(em: EntityManager, id: string): Promise<void> {
  await em.query('DELETE FROM evidence WHERE id = $1', [id]);
}

/** Whoever adds or removes evidence is one of those who wrote the value. Its version stays: its figures do. */
export async function addWriter(em: EntityManager, valueId: string, personId: string): Promise<void> {
  await em.query(
    `UPDATE indicator_values SET written_by = written_by || $2::uuid WHERE id = $1 AND NOT $2::uuid = ANY (written_by)`,
    [valueId, personId],
  );
}
