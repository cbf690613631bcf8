import type { PublicReport, ReportNamed } from './report';
import type { PublicProject } from './share';

/** What a SHA-256 has: 64 digits in hexadecimal. */
export const sha256Shape = /^[0-9a-f]{64}$/i;

/** Every SHA-256 that a text names, in small letters. */
export const hashesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi)].map(([hash]) => hash.toLowerCase());

/** Answer of `GET /api/verify/{sha256}`: the frozen report that has it. */
export interface VerifiedReport extends Omit<PublicReport, 'id' | 'supersedes' | 'supersededBy' | 'values'> {
  project: PublicProject;
  /** The report that replaced it; null where none has. */
  supersededBy: Pick<ReportNamed, 'title' | 'frozenAt' | 'sha256'> | null;
}
