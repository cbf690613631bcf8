import { Clock, Problem, recordAudit, requireProject, type SignedIn } from '@mizan/api/platform';
import type { ShareLink } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ReportKey } from '../report-key';
import { endShareLink, findShareLink } from './share-links.sql';

/** Ends a share link at once and for good; one that had been ended stays as it was. */
@Injectable()
export class RevokeShareLink {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(key: ReportKey, asker: SignedIn): Promise<ShareLink> {
    return this.db.transaction(async (em) => {
      const project = await requireProject(em, key.project);
      const now = this.clock.now();
      const isEnded = await endShareLink(em, project.id, key.id, asker.id, now);
      const link = await findShareLink(em, project.id, now, key.id);
      if (!link) throw Problem.of('not-found');
      if (isEnded) await recordAudit(em, { personId: asker.id, did: 'share-link.revoked', to: `share-link:${key.id}` });
      return link;
    });
  }
}
