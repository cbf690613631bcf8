import type { Refusal } from './refusal';
import { refuseEdit } from './workflow';
import type { Actor, ValueInWorkflow } from './workflow';

/** What evidence may be, by its content; each with the endings that a name may have then. */
export const evidenceKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', endings: ['odp'] },
  csv: { mediaType: 'text/csv', endings: ['csv'] },
  txt: { mediaType: 'text/plain', endings: ['txt'] },
} as const satisfies Record<string, { mediaType: string; endings: readonly string[] }>;

export type EvidenceKind = keyof typeof evidenceKinds;

/** Every ending that evidence may have, in lower case and without the dot. */
export const evidenceEndings: readonly string[] = Object.values(evidenceKinds).flatMap(({ endings }) => endings);

/** What adding or removing evidence depends on beside the value. */
export interface EvidenceSetting {
  /** True where the reporting period of the value is closed. */
  periodLocked: boolean;
}

/**
 * Evidence belongs to what an approver looks at, so it is added, renamed and removed by those who may edit the value,
 * while they may, and in an open period.
 */
export function refuseEvidenceChange(
  value: Pick<ValueInWorkflow, 'status'>,
  actor: Actor,
  { periodLocked }: EvidenceSetting,
): Refusal | null {
  return refuseEdit(value, actor) ?? (periodLocked ? { code: 'period-locked', path: '' } : null);
}

/** What is there when another file is to be added. */
export interface EvidenceThere {
  /** Files that the value has. */
  ofValue: number;
  mostPerValue: number;
  /** Bytes that the project's evidence takes, and may take. */
  usedBytes: number;
  quotaBytes: number;
}

/** A value has no more than so many files, and a project's files take no more than its quota. */
export function refuseMoreEvidence(bytes: number, there: EvidenceThere): Refusal | null {
  const { ofValue, mostPerValue, usedBytes, quotaBytes } = there;
  if (ofValue >= mostPerValue) return { code: 'evidence-too-many', path: 'file', params: { most: mostPerValue } };
  const leftBytes = Math.max(0, quotaBytes - usedBytes);
  if (bytes <= leftBytes) return null;
  const params = { leftMegabytes: megabytes(leftBytes), quotaMegabytes: megabytes(quotaBytes) };
  return { code: 'quota-exceeded', path: 'file', params };
}

/** The ending of a name must be one of its content. `kind` is what the content is. */
export function refuseEnding(fileName: string, kind: EvidenceKind): Refusal | null {
  const ending = endingOf(fileName);
  if (evidenceKinds[kind].endings.some((allowed) => allowed === ending)) return null;
  return { code: 'evidence-kind-mismatch', path: 'file', params: { extension: ending, kind: kind.toUpperCase() } };
}

/** What follows the last dot of a name, in lower case; empty where nothing does. */
export function endingOf(fileName: string): string {
  return /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Rounded down to a tenth, so that nobody is promised more room than there is. */
const megabytes = (bytes: number): number => Math.floor((bytes / 1024 / 1024) * 10) / 10;
