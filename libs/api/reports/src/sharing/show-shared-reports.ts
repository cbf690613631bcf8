import { readProject } from '@mizan/api/database';
import { Problem } from '@mizan/api/platform';
import { limits, reportFiles, type SharedReports } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { publicReport } from '../report-summary';
import { listReports } from '../reports.sql';
import { OpenShareLink } from './open-share-link';

/** What a share link leads to: one report, or all issued ones, without the names of people. */
@Injectable()
export class ShowSharedReports {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly openShareLink: OpenShareLink,
  ) {}

  async run(token: string): Promise<SharedReports> {
    const link = await this.openShareLink.run(token);
    const project = await readProject(this.em, link.project);
    if (!project) throw Problem.of('link-not-valid');
    const { code, title, demonstration, timeZone } = project;
    const reports = await listReports(this.em, link.projectId, { after: null, limit: limits.pageSize }, link.reportId);
    return {
      project: { code, title, demonstration, timeZone },
      expiresOn: link.expiresOn,
      reports: reports.map(publicReport),
      files: [...reportFiles],
    };
  }
}
