import { createHash } from 'node:crypto';
import { EvidenceRow } from '@mizan/api/database';
import type { FileStore } from '@mizan/api/platform';
import type { EntityManager } from 'typeorm';
import type { PersonKey } from '../people';
import { demonstrationId, valueId, type AuditLine } from '../write-values';
import type { ValueHistory } from '../value-history';
import { storyEvidence, type StoryEvidence } from './story-evidence';

/** A file with the value that it is about, added by its author in the minutes after the value was logged. */
interface Placed {
  row: Omit<EvidenceRow, 'storedAs'> & { storedAs: string };
  line: AuditLine;
  content: Buffer;
}

/** The demonstration's files, each at its value. */
export function placeEvidence(histories: readonly ValueHistory[], people: Record<PersonKey, string>): Placed[] {
  return storyEvidence.map((file, order) => {
    const history = histories.find(({ indicator, at }) => indicator === file.indicator && at === file.at);
    const logged = history?.steps[0];
    if (!history || !logged) throw new Error(`no value ${file.at} of ${file.indicator} for its evidence`);
    const row = rowOf(file, history, people[logged.by], new Date(logged.at.getTime() + (order + 1) * 60_000));
    const { id, title, fileName, sha256 } = row;
    const detail = { version: 1, after: logged.after, evidence: { id, title, fileName, sha256 } };
    const line = {
      at: row.addedAt,
      personId: row.addedBy,
      did: 'value.evidence-added',
      subject: `value:${row.valueId}`,
    };
    return { row, line: { ...line, reason: null, detail }, content: file.content };
  });
}

/** Keeps the files, then writes their rows, so that no row is without its file. */
export async function writeEvidence(em: EntityManager, files: FileStore, placed: readonly Placed[]): Promise<void> {
  for (const { content, row } of placed) await files.keepBytes(content, row.storedAs);
  await em.insert(
    EvidenceRow,
    placed.map(({ row }) => row),
  );
}

function rowOf(
  { title, fileName, mediaType, content }: StoryEvidence,
  history: ValueHistory,
  addedBy: string,
  addedAt: Date,
) {
  const id = demonstrationId(`evidence ${history.indicator} ${history.at} ${fileName}`);
  return {
    id,
    valueId: valueId(history),
    title,
    fileName,
    mediaType,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    // The same each time, so that a start that was cut short leaves no other.
    storedAs: `demonstration-${id}`,
    addedBy,
    addedAt,
  };
}
