import type { Day, Instant, Language, LocalText, ReportLack, ReportSection } from '@mizan/domain';
import type { PersonName } from './person-name';
import type { ReportDraft } from './report';

/** Body of `PUT /api/projects/{project}/preparations/{uuid}`; the report frozen of it has the same id. */
export interface PreparationDraft extends ReportDraft {
  /** Id of the report that it is to replace, and why; left out or null: it replaces none. */
  supersedes?: string | null;
  reason?: LocalText;
}

/** A report that is being prepared, without its texts. */
export interface PreparationSummary {
  id: string;
  title: LocalText;
  from: Day;
  to: Day;
  supersedes: string | null;
  reason: LocalText;
  version: number;
  createdBy: PersonName;
  createdAt: Instant;
  /** When its dates or any of its texts were last written. */
  changedAt: Instant;
}

/** What was written for one section in one language; empty where somebody took it out again. */
export interface ReportText {
  section: ReportSection;
  language: Language;
  text: string;
  version: number;
  writtenBy: PersonName;
  writtenAt: Instant;
}

/** Answer of `GET …/preparations/{uuid}`. */
export interface Preparation extends PreparationSummary {
  texts: ReportText[];
  /** As of its last day, or of today where that is to come. */
  lacks: ReportLack[];
}

/** Body of `PUT …/preparations/{uuid}/texts/{section}/{language}`. */
export interface ReportTextDraft {
  text: string;
}
