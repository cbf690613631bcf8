import { requireProject } from '@mizan/api/platform';
import type { EvidenceRoom } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { readRoom } from './evidence.sql';

/** Tells how much room a project's evidence takes, and how much it may. */
@Injectable()
export class ShowRoom {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(projectCode: string): Promise<EvidenceRoom> {
    const project = await requireProject(this.em, projectCode);
    return readRoom(this.em, project.id);
  }
}
