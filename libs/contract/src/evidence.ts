import type { Instant } from '@mizan/domain';
import type { PersonName } from './person-name';

/** A file that shows where a value comes from. It is checked by its content, stored once and never changed. */
export interface Evidence {
  id: string;
  /** What it is, in the words of whoever added it; else its file name. */
  title: string;
  /** As it was called where it came from, without path and control characters. */
  fileName: string;
  /** As found in its content. */
  mediaType: string;
  bytes: number;
  /** Of its content, in hexadecimal. */
  sha256: string;
  /** Withheld (null) from donors. */
  addedBy: PersonName | null;
  addedAt: Instant;
}

/** Answer of `GET …/evidence-room`: what the project's evidence takes, and what it may take. */
export interface EvidenceRoom {
  usedBytes: number;
  quotaBytes: number;
}
