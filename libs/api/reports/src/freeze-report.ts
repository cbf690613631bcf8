import { Clock, Problem, recordAudit, requireProject, type SignedIn } from '@mizan/api/platform';
import type { ReportDraft, ReportSummary } from '@mizan/contract';
import { languages, refuseReport } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { hashOf, textOf } from './frozen-text';
import { readReportData } from './read-report-data';
import type { ReportKey } from './report-key';
import { summaryOf } from './report-summary';
import { findReport, insertReport } from './reports.sql';

export interface Frozen {
  report: ReportSummary;
  /** False when the very same report had been frozen before. */
  created: boolean;
}

/** Freezes a report: everything that a donor reads as of its last day, read at once and never changed again. */
@Injectable()
export class FreezeReport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(key: ReportKey, draft: ReportDraft, asker: SignedIn): Promise<Frozen> {
    const earlier = await this.frozenEarlier(key, draft);
    if (earlier) return { report: earlier, created: false };
    try {
      const report = await this.db.transaction('REPEATABLE READ', (em) => this.freeze(em, key, draft, asker));
      return { report, created: true };
    } catch (error) {
      // Sent twice at once: whoever came first has frozen it, and the other one is told so.
      const other = isTaken(error) ? await this.frozenEarlier(key, draft) : null;
      if (!other) throw error;
      return { report: other, created: false };
    }
  }

  private async freeze(em: EntityManager, key: ReportKey, draft: ReportDraft, asker: SignedIn): Promise<ReportSummary> {
    const project = await requireProject(em, key.project);
    const setting = { today: this.clock.today(project.timeZone), projectStartsOn: project.startsOn };
    const refusal = refuseReport(draft, setting);
    if (refusal) throw Problem.refused(refusal);
    const { title, from, to } = draft;
    const report = { id: key.id, title, from, to, frozenAt: this.clock.now().toISOString() };
    const data = textOf(await readReportData(em, project, report));
    const sha256 = hashOf(data);
    await insertReport(em, project.id, { ...report, sha256, data }, asker.id);
    const detail = { project: project.code, from, to, sha256 };
    await recordAudit(em, { personId: asker.id, did: 'report.frozen', to: `report:${key.id}`, detail });
    return { ...report, frozenBy: { email: asker.email, name: asker.name }, sha256 };
  }

  /** The report of that id if there is one already; 409 when it was frozen from another draft. */
  private async frozenEarlier(key: ReportKey, draft: ReportDraft): Promise<ReportSummary | null> {
    const project = await requireProject(this.db.manager, key.project);
    const stored = await findReport(this.db.manager, project.id, key.id);
    if (stored && !isSame(stored, draft)) throw Problem.of('already-exists');
    return stored && summaryOf(stored);
  }
}

function isSame(stored: ReportDraft, draft: ReportDraft): boolean {
  const sameTitle = languages.every((language) => stored.title[language] === draft.title[language]);
  return sameTitle && stored.from === draft.from && stored.to === draft.to;
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'reports_pk'
  );
}
