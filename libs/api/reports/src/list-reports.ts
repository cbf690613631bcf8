import { requireProject } from '@mizan/api/platform';
import type { Page, ReportSummary } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { pageOf, type PageAsked } from './list-place';
import { isUuid } from './report-key';
import { listReports } from './reports.sql';

/** Lists the reports of a project, those frozen last first, a page at a time. */
@Injectable()
export class ListReports {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(projectCode: string, asked: PageAsked): Promise<Page<ReportSummary>> {
    const project = await requireProject(this.em, projectCode);
    return pageOf(
      asked,
      isUuid,
      (stretch) => listReports(this.em, project.id, stretch),
      ({ frozenAt, id }) => ({ at: frozenAt, id }),
    );
  }
}
