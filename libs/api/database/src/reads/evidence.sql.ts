import type { Instant } from '@mizan/domain';

/** A file behind a value, without where it is stored. */
export interface EvidenceRead {
  id: string;
  title: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  addedBy: { email: string; name: string };
  addedAt: Instant;
}

/** SQL for the evidence of the value whose id is `valueId` (a column), in the order added, as JSON of `EvidenceRead`. */
export const evidenceOf = (valueId: string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'fileName', e.file_name,
            'mediaType', e.media_type, 'bytes', e.bytes, 'sha256', e.sha256,
            'addedBy', (SELECT json_build_object('email', email, 'name', name) FROM people WHERE id = e.added_by),
            'addedAt', to_char(e.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            ORDER BY e.added_at, e.id), '[]')
     FROM evidence e WHERE e.value_id = ${valueId})`;
