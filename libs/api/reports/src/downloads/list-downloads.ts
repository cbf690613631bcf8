import { Problem, requireProject } from '@mizan/api/platform';
import type { Page, ReportDownload } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { pageOf, type PageAsked } from '../list-place';
import type { ReportKey } from '../report-key';
import { isReport } from '../reports.sql';
import { listDownloads } from './downloads.sql';

/** Lists who downloaded what of a report, the newest first, a page at a time. */
@Injectable()
export class ListDownloads {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(key: ReportKey, asked: PageAsked): Promise<Page<ReportDownload>> {
    const project = await requireProject(this.em, key.project);
    if (!(await isReport(this.em, project.id, key.id))) throw Problem.of('not-found');
    const { items, nextCursor } = await pageOf(
      asked,
      (text) => /^\d{1,15}$/.test(text),
      (stretch) => listDownloads(this.em, key.id, stretch),
      ({ at, id }) => ({ at, id: String(id) }),
    );
    return { items: items.map(({ id: _id, ...download }) => download), nextCursor };
  }
}
