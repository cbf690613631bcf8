import { requireProject } from '@mizan/api/platform';
import { limits, type Page, type PreparationSummary } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { listPreparations } from './preparations.sql';

/** Lists the reports that are being prepared, those worked on last first: the newest page, for few are at once. */
@Injectable()
export class ListPreparations {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(projectCode: string): Promise<Page<PreparationSummary>> {
    const project = await requireProject(this.em, projectCode);
    return { items: await listPreparations(this.em, project.id, limits.pageSize), nextCursor: null };
  }
}
