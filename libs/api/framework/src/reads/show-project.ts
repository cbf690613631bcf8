import { readProject } from '@mizan/api/database';
import { Problem } from '@mizan/api/platform';
import type { Project } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

/** What a project says of itself. */
@Injectable()
export class ShowProject {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(code: string): Promise<Project> {
    const project = await readProject(this.em, code);
    if (!project) throw Problem.of('not-found');
    return project;
  }
}
