import { Clock, readOverview, readProgress, readTimeline, requireProject, type SignedIn } from '@mizan/api/platform';
import type { IndicatorProgress, Overview, Timeline } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { requireIndicator } from './read-value';
import { readPeriodEnds } from './values.sql';
import { readsApprovedOnly } from './value-answer';

/** Reads the figures of a project and of one indicator as of a day; each answer is one snapshot of the database. */
@Injectable()
export class ReadFigures {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  overview(projectCode: string, asOf: Day | undefined): Promise<Overview> {
    return this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, projectCode);
      return readOverview(em, project, asOf ?? this.clock.today(project.timeZone));
    });
  }

  timeline(projectCode: string, asOf: Day | undefined): Promise<Timeline> {
    return this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, projectCode);
      return readTimeline(em, project, asOf ?? this.clock.today(project.timeZone));
    });
  }

  progress(projectCode: string, code: string, asOf: Day | undefined, asker: SignedIn): Promise<IndicatorProgress> {
    return this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, projectCode);
      const day = asOf ?? this.clock.today(project.timeZone);
      const indicator = await requireIndicator(em, project, code, day);
      const reader = readsApprovedOnly(asker) ? 'donor' : 'team';
      return readProgress(em, project, indicator, await readPeriodEnds(em, project.id), day, reader);
    });
  }
}
