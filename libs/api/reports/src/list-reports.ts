import { Problem, requireProject } from '@mizan/api/platform';
import { limits, type Page, type ReportSummary } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { isUuid } from './report-key';
import { listReports, type ListPlace } from './reports.sql';

export interface ReportsAsked {
  limit?: number;
  cursor?: string;
}

/** Lists the reports of a project, those frozen last first, a page at a time. */
@Injectable()
export class ListReports {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(
    projectCode: string,
    { limit = limits.defaultPageSize, cursor }: ReportsAsked,
  ): Promise<Page<ReportSummary>> {
    const after = cursor === undefined ? null : readCursor(cursor);
    const project = await requireProject(this.em, projectCode);
    // One more than asked for tells whether there is a page after this one.
    const reports = await listReports(this.em, project.id, { after, limit: limit + 1 });
    const items = reports.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: last && reports.length > items.length ? cursorOf(last) : null };
  }
}

function cursorOf({ frozenAt, id }: ListPlace): string {
  return Buffer.from(`${frozenAt} ${id}`).toString('base64url');
}

/** 400 for a text that no page gave out. */
function readCursor(cursor: string): ListPlace {
  const [frozenAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!isInstant(frozenAt) || !isUuid(id)) {
    const message = 'a cursor from an earlier page expected';
    throw Problem.of('invalid-field', [{ path: 'cursor', code: 'invalid-field', message }]);
  }
  return { frozenAt, id };
}

function isInstant(text: string): boolean {
  const moment = new Date(text);
  // Dates that JavaScript would carry over, such as 30 February, and years that PostgreSQL lacks are no instants.
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text && moment.getUTCFullYear() > 0;
}
