import { readFramework } from '@mizan/api/database';
import { Clock, frameworkOf, requireDay, requireProject } from '@mizan/api/platform';
import type { Framework } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';

/** The results framework with the plans in force at the end of a day; today unless one is asked for. */
@Injectable()
export class ShowFramework {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(projectCode: string, asOf: string | undefined): Promise<Framework> {
    const project = await requireProject(this.em, projectCode);
    const day = requireDay(asOf, this.clock.today(project.timeZone), 'asOf');
    return frameworkOf(await readFramework(this.em, project, day));
  }
}
