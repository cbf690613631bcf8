import type { Day, Instant, LocalText } from '@mizan/domain';
import type { PersonName } from './person-name';
import type { PublicReport, ReportFile, ReportNamed } from './report';

/** Body of `PUT /api/projects/{project}/share-links/{uuid}`. */
export interface ShareLinkDraft {
  /** Id of the one report that it leads to; left out: all issued reports of the project, those to come too. */
  report?: string;
  /** For whom or what it is; who opens the link doesn't read it. */
  label: string;
  /** The last day on which it works, in the project's time zone. */
  expiresOn: Day;
}

export const shareLinkStates = ['open', 'expired', 'revoked'] as const;
export type ShareLinkState = (typeof shareLinkStates)[number];

export interface ShareLink {
  id: string;
  label: string;
  /** Null where it leads to all of them. */
  report: Pick<ReportNamed, 'id' | 'title'> | null;
  state: ShareLinkState;
  expiresOn: Day;
  createdAt: Instant;
  createdBy: PersonName;
  revokedAt: Instant | null;
  revokedBy: PersonName | null;
  /** When it was opened last, or something downloaded through it; null while nobody has. */
  lastUsedAt: Instant | null;
  downloads: number;
}

export interface MadeShareLink extends ShareLink {
  /** The secret part of its address, told this once: null where the link had been made before. */
  token: string | null;
}

/** A project as it is told to who has no account. */
export interface PublicProject {
  code: string;
  title: LocalText;
  demonstration: boolean;
  /** IANA name, in which moments are told as its documents tell them. */
  timeZone: string;
}

/** Answer of `GET /api/shared/{token}`. */
export interface SharedReports {
  project: PublicProject;
  expiresOn: Day;
  /** Those frozen last first, at most `limits.pageSize`. */
  reports: PublicReport[];
  /** The documents that each of them offers. */
  files: ReportFile[];
}
