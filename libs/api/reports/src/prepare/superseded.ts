import { Problem } from '@mizan/api/platform';
import type { LocalText } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { findReport, type StoredReport } from '../reports.sql';

/**
 * The report that another one is to replace, with why; null where it replaces none. Refuses one that the project does not
 * have and one that was replaced already.
 */
export async function requireSuperseded(
  em: EntityManager,
  projectId: number,
  { supersedes, reason }: { supersedes: string | null; reason: LocalText },
): Promise<{ report: StoredReport; reason: LocalText } | null> {
  if (supersedes === null) return null;
  const report = await findReport(em, projectId, supersedes);
  if (!report) throw Problem.refused({ code: 'unknown-report', path: 'supersedes' });
  if (report.supersededBy !== null) throw Problem.refused({ code: 'already-superseded', path: 'supersedes' });
  return { report, reason };
}
