import { findIndicator } from '@mizan/api/database';
import { Clock, indicatorOf, Problem, requireProject } from '@mizan/api/platform';
import type { Indicator } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

/** One indicator with the plan in force. */
@Injectable()
export class ShowIndicator {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(projectCode: string, code: string): Promise<Indicator> {
    const project = await requireProject(this.em, projectCode);
    const read = await findIndicator(this.em, project, code, this.clock.today(project.timeZone));
    if (!read) throw Problem.of('not-found');
    return indicatorOf(read);
  }
}
