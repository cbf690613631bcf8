import { Clock, Problem } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { isUuid, type ReportKey } from '../report-key';
import { useShareLink, type OpenLink } from './share-links.sql';

/** Lets in who holds a link's secret. Whether another one never was, has expired or was revoked is told to nobody. */
@Injectable()
export class OpenShareLink {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<OpenLink> {
    const link = await useShareLink(this.em, token, this.clock.now());
    if (!link) throw Problem.of('link-not-valid');
    return link;
  }

  /** One of the reports that it leads to; 404 for another. */
  async report(token: string, report: string): Promise<{ key: ReportKey; shareLinkId: string }> {
    const link = await this.run(token);
    const id = report.toLowerCase();
    if (!isUuid(id) || (link.reportId !== null && link.reportId !== id)) throw Problem.of('not-found');
    return { key: { project: link.project, id }, shareLinkId: link.id };
  }
}
