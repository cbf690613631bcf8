import { Clock, requireProject } from '@mizan/api/platform';
import type { Page, ShareLink } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { pageOf, type PageAsked } from '../list-place';
import { isUuid } from '../report-key';
import { listShareLinks } from './share-links.sql';

/** Lists the share links of a project, ended ones too, those made last first, a page at a time. */
@Injectable()
export class ListShareLinks {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(projectCode: string, asked: PageAsked): Promise<Page<ShareLink>> {
    const project = await requireProject(this.em, projectCode);
    return pageOf(
      asked,
      isUuid,
      (stretch) => listShareLinks(this.em, project.id, this.clock.now(), stretch),
      ({ createdAt, id }) => ({ at: createdAt, id }),
    );
  }
}
