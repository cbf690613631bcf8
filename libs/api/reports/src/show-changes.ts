import { Clock, readOverview, requireDay, requireProject } from '@mizan/api/platform';
import type { Changes } from '@mizan/contract';
import { changesBetween } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { intactData } from './frozen-text';
import { findLastReport } from './reports.sql';

interface Asked {
  since: string | undefined;
  asOf: string | undefined;
}

/**
 * What is different since an earlier day, or since the last report that ended by the day: since its frozen figures, so
 * that what was approved late for its days is a change too. Before the first report nothing is compared.
 */
@Injectable()
export class ShowChanges {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(projectCode: string, asked: Asked): Promise<Changes> {
    return this.db.transaction('REPEATABLE READ', async (em) => {
      const project = await requireProject(em, projectCode);
      const asOf = requireDay(asked.asOf, this.clock.today(project.timeZone), 'asOf');
      const now = await readOverview(em, project, asOf);
      if (asked.since !== undefined) {
        const since = requireDay(asked.since, asOf, 'since');
        return { since, report: null, asOf, changes: changesBetween(await readOverview(em, project, since), now) };
      }
      const stored = await findLastReport(em, project.id, asOf);
      if (!stored) return { since: null, report: null, asOf, changes: [] };
      const { id, title, from, to } = stored;
      return {
        since: to,
        report: { id, title, from, to },
        asOf,
        changes: changesBetween(intactData(stored).overview, now),
      };
    });
  }
}
