import {
  Clock,
  readAxisFigures,
  readBreakdown,
  readOverview,
  readProgress,
  readTimeline,
  requireProject,
  type Reader,
  type SignedIn,
} from '@mizan/api/platform';
import type { AxisFigures, BreakdownSeries, IndicatorProgress, Overview, Timeline } from '@mizan/contract';
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

  axis(projectCode: string, code: string, asOf: Day | undefined, asker: SignedIn): Promise<AxisFigures> {
    return this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, projectCode);
      return readAxisFigures(em, project, code, asOf ?? this.clock.today(project.timeZone), readerFor(asker));
    });
  }

  progress(projectCode: string, code: string, asOf: Day | undefined, asker: SignedIn): Promise<IndicatorProgress> {
    return this.ofIndicator(projectCode, code, asOf, asker, readProgress);
  }

  breakdown(projectCode: string, code: string, asOf: Day | undefined, asker: SignedIn): Promise<BreakdownSeries> {
    return this.ofIndicator(projectCode, code, asOf, asker, readBreakdown);
  }

  private ofIndicator<Answer>(
    projectCode: string,
    code: string,
    asOf: Day | undefined,
    asker: SignedIn,
    read: (...of: Parameters<typeof readProgress>) => Promise<Answer>,
  ): Promise<Answer> {
    return this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, projectCode);
      const day = asOf ?? this.clock.today(project.timeZone);
      const indicator = await requireIndicator(em, project, code, day);
      return read(em, project, indicator, await readPeriodEnds(em, project.id), day, readerFor(asker));
    });
  }
}

function readerFor(asker: SignedIn): Reader {
  return readsApprovedOnly(asker) ? 'donor' : 'team';
}
