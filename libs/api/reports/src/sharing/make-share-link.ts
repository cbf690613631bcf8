import { randomBytes } from 'node:crypto';
import { Clock, Problem, recordAudit, requireProject, type SignedIn } from '@mizan/api/platform';
import { limits, type MadeShareLink, type ShareLink, type ShareLinkDraft } from '@mizan/contract';
import { refuseShareLink } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportKey } from '../report-key';
import { isReport } from '../reports.sql';
import { findShareLink, insertShareLink } from './share-links.sql';

export interface Made {
  link: MadeShareLink;
  /** False when the very same link had been made before. */
  created: boolean;
}

/**
 * Makes a link to issued reports for people without an account. Its secret is answered this once and never kept: sent
 * again, the same draft answers the link without it, and who never read the secret revokes the link and makes another.
 */
@Injectable()
export class MakeShareLink {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(key: ReportKey, draft: ShareLinkDraft, asker: SignedIn): Promise<Made> {
    return this.db.transaction(async (em) => {
      const project = await requireProject(em, key.project);
      const now = this.clock.now();
      const earlier = await this.madeEarlier(em, project.id, now, key.id, draft);
      if (earlier) return earlier;
      const refusal = refuseShareLink(draft, { today: this.clock.today(project.timeZone), mostDays: limits.shareDays });
      if (refusal) throw Problem.refused(refusal);
      const reportId = draft.report?.toLowerCase() ?? null;
      if (reportId !== null && !(await isReport(em, project.id, reportId)))
        throw Problem.refused({ code: 'unknown-report', path: 'report' });
      const token = randomBytes(32).toString('base64url');
      const { label, expiresOn } = draft;
      const isNew = await insertShareLink(
        em,
        project.id,
        { id: key.id, reportId, label, expiresOn, token },
        asker.id,
        now,
      );
      const link = isNew ? await findShareLink(em, project.id, now, key.id) : null;
      if (!link) return this.madeMeanwhile(em, project.id, now, key.id, draft);
      const detail = { project: project.code, report: reportId, label, expiresOn };
      await recordAudit(em, { personId: asker.id, did: 'share-link.created', to: `share-link:${key.id}`, detail });
      return { link: { ...link, token }, created: true };
    });
  }

  private async madeEarlier(
    em: EntityManager,
    projectId: number,
    now: Date,
    id: string,
    draft: ShareLinkDraft,
  ): Promise<Made | null> {
    const link = await findShareLink(em, projectId, now, id);
    if (link && !isSame(link, draft)) throw Problem.of('already-exists');
    return link && { link: { ...link, token: null }, created: false };
  }

  /** Sent twice at once, or with the id of another project's link. */
  private async madeMeanwhile(...asked: Parameters<MakeShareLink['madeEarlier']>): Promise<Made> {
    const made = await this.madeEarlier(...asked);
    if (!made) throw Problem.of('already-exists');
    return made;
  }
}

function isSame(link: ShareLink, { report, label, expiresOn }: ShareLinkDraft): boolean {
  return (
    (link.report?.id ?? null) === (report?.toLowerCase() ?? null) &&
    link.label === label &&
    link.expiresOn === expiresOn
  );
}
