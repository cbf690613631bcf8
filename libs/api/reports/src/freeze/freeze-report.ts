import { Clock, Problem, recordAudit, refusalOfQuery, requireProject, type SignedIn } from '@mizan/api/platform';
import type { ProjectSetting } from '@mizan/api/database';
import type { ReportDraft, ReportSummary } from '@mizan/contract';
import { languages, refuseReport } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { hashOf, textOf } from '../frozen-text';
import { deletePreparation, findPreparation, holdAllPreparations, holdPreparation } from '../prepare/preparations.sql';
import { requireSuperseded } from '../prepare/superseded';
import { narrativeOf, readTexts } from '../prepare/texts.sql';
import type { ReportKey } from '../report-key';
import { summaryOf } from '../report-summary';
import { findReport, insertReport } from '../reports.sql';
import { keepValues } from './frozen-values.sql';
import { readReportData, verifyAt, type AskedReport } from './read-report-data';

export interface Frozen {
  report: ReportSummary;
  /** False when the very same report had been frozen before. */
  created: boolean;
}

/**
 * Freezes a report: everything that a donor reads as of its last day, with what was prepared under its id, read at once and
 * never changed again.
 */
@Injectable()
export class FreezeReport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async run(
    key: ReportKey,
    draft: ReportDraft,
    asker: SignedIn,
    address: string | null,
    isAgain = false,
  ): Promise<Frozen> {
    const earlier = await this.frozenEarlier(key, draft);
    if (earlier) return { report: earlier, created: false };
    try {
      const report = await this.db.transaction('REPEATABLE READ', async (em) => {
        if (isAgain) await holdAllPreparations(em);
        return this.freeze(em, key, draft, asker, address);
      });
      return { report, created: true };
    } catch (error) {
      const { constraint, state } = refusalOfQuery(error);
      // A text of it was written after the snapshot was taken: it must be in the report, however many go on writing.
      if (state === '40001' && !isAgain) return this.run(key, draft, asker, address, true);
      // Sent twice at once: whoever came first has frozen it, and the other one is told so.
      const other = constraint === 'reports_pk' ? await this.frozenEarlier(key, draft) : null;
      if (other) return { report: other, created: false };
      if (constraint !== 'reports_superseded_once') throw error;
      throw Problem.refused({ code: 'already-superseded', path: 'supersedes' });
    }
  }

  private async freeze(
    em: EntityManager,
    key: ReportKey,
    draft: ReportDraft,
    asker: SignedIn,
    address: string | null,
  ): Promise<ReportSummary> {
    const project = await requireProject(em, key.project);
    const setting = { today: this.clock.today(project.timeZone), projectStartsOn: project.startsOn };
    const refusal = refuseReport(draft, setting);
    if (refusal) throw Problem.refused(refusal);
    const prepared = await preparedFor(em, project, key.id, draft);
    const { title, from, to } = draft;
    const report = { id: key.id, title, from, to, frozenAt: this.clock.now().toISOString() };
    const read = await readReportData(em, project, {
      ...report,
      ...prepared,
      verifyAt: verifyAt(address),
      isDraft: false,
    });
    const data = textOf(read);
    const sha256 = hashOf(data);
    const supersedes = prepared.superseded?.report.id ?? null;
    await insertReport(em, project.id, { ...report, sha256, supersedes, data }, asker.id);
    const indicators = read.framework.indicators.map(({ code }) => code);
    await keepValues(em, key.id, { projectId: project.id, indicators, to });
    await deletePreparation(em, key.id);
    const detail = { project: project.code, from, to, sha256, supersedes };
    await recordAudit(em, { personId: asker.id, did: 'report.frozen', to: `report:${key.id}`, detail });
    const frozenBy = { email: asker.email, name: asker.name };
    return { ...report, frozenBy, sha256, supersedes, supersededBy: null, values: read.values?.count ?? 0 };
  }

  /** The report of that id if there is one already; 409 when it was frozen from another draft. */
  private async frozenEarlier(key: ReportKey, draft: ReportDraft): Promise<ReportSummary | null> {
    const project = await requireProject(this.db.manager, key.project);
    const stored = await findReport(this.db.manager, project.id, key.id);
    if (stored && !isSame(stored, draft)) throw Problem.of('already-exists');
    return stored && summaryOf(stored);
  }
}

/**
 * What was prepared for the report of that id; 412 where it was prepared with another title or other days, 409 where it is
 * prepared in another project, whose texts are not to be given up for it.
 */
async function preparedFor(
  em: EntityManager,
  project: ProjectSetting,
  id: string,
  draft: ReportDraft,
): Promise<Pick<AskedReport, 'narrative' | 'superseded'>> {
  const isPrepared = await holdPreparation(em, id);
  const preparation = await findPreparation(em, project.id, id);
  if (isPrepared && !preparation) throw Problem.of('already-exists');
  if (!preparation) return { narrative: {}, superseded: null };
  if (!isSame(preparation, draft)) throw Problem.of('stale');
  return {
    narrative: narrativeOf(await readTexts(em, id)),
    superseded: await requireSuperseded(em, project.id, preparation),
  };
}

function isSame(stored: ReportDraft, draft: ReportDraft): boolean {
  const sameTitle = languages.every((language) => stored.title[language] === draft.title[language]);
  return sameTitle && stored.from === draft.from && stored.to === draft.to;
}
