import { listProjects } from '@mizan/api/database';
import { limits, type Page, type ProjectSummary } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { ProjectListDto } from './project-list.dto';

/** The projects, by code, a page at a time. */
@Injectable()
export class ShowProjects {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run({ limit = limits.defaultPageSize, cursor }: ProjectListDto): Promise<Page<ProjectSummary>> {
    const found = await listProjects(this.em, { after: cursor === undefined ? '' : codeOf(cursor), limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? cursorOf(last.code) : null };
  }
}

const cursorOf = (code: string): string => Buffer.from(code).toString('base64url');
const codeOf = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();
