import type { ReportText } from '@mizan/contract';
import { isWritten, type Instant, type Language, type Narrative, type ReportSection } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** Where a text stands. */
export interface TextPlace {
  preparation: string;
  section: ReportSection;
  language: Language;
}

/** Every text of a report being prepared, also those taken out again. */
export function readTexts(em: EntityManager, preparation: string): Promise<ReportText[]> {
  return em.query<ReportText[]>(`${texts} ORDER BY t.section, t.language`, [preparation]);
}

/** Null where nobody wrote there. */
export async function findText(
  em: EntityManager,
  { preparation, section, language }: TextPlace,
): Promise<ReportText | null> {
  const [row] = await em.query<ReportText[]>(`${texts} AND t.section = $2 AND t.language = $3`, [
    preparation,
    section,
    language,
  ]);
  return row ?? null;
}

const texts = `
  SELECT t.section, t.language, t.text, t.version, t.written_at AS "writtenAt",
         json_build_object('email', p.email, 'name', p.name) AS "writtenBy"
    FROM report_texts t JOIN people p ON p.id = t.written_by WHERE t.draft_id = $1`;

/** Writes the next version of a text, or its first. */
export async function writeText(
  em: EntityManager,
  { preparation, section, language }: TextPlace,
  text: string,
  { personId, at }: { personId: string; at: Instant },
): Promise<void> {
  await em.query(
    `INSERT INTO report_texts AS t (draft_id, section, language, text, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (draft_id, section, language)
     DO UPDATE SET text = $4, written_by = $5, written_at = $6, version = t.version + 1`,
    [preparation, section, language, text, personId, at],
  );
}

/** The texts that hold something to read, by section. */
export function narrativeOf(texts: readonly ReportText[]): Narrative {
  const narrative: Narrative = {};
  for (const { section, language, text } of texts) {
    if (isWritten(text)) narrative[section] = { ...narrative[section], [language]: text };
  }
  return narrative;
}
