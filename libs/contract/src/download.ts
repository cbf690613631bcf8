import type { Instant, Language } from '@mizan/domain';
import type { PersonName } from './person-name';

/** One download of a document of a report: by somebody signed in, or through a share link. */
export interface ReportDownload {
  at: Instant;
  /** The document, such as `workbook.xlsx`. */
  file: string;
  language: Language;
  /** Null where it went through a share link. */
  person: PersonName | null;
  /** Null where somebody signed in downloaded it. */
  shareLink: { id: string; label: string } | null;
}
