import { ActivityRow } from '@mizan/api/database';
import { Problem, recordAudit, requireVersion } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, type Change } from '../changes/change';
import { readActivityHolders, servesSdg } from './activities.sql';
import { activityOf, requireActivity } from './activity-of';

/** Deletes an activity without indicators, milestones or a named contribution; the audit keeps what it said. */
@Injectable()
export class DeleteActivity {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run({ project: code, ...step }: Change): Promise<void> {
    return inTurn(this.db, code, async (em, project) => {
      const before = await requireActivity(em, project, step.code);
      requireVersion(step.ifMatch, before.version);
      const isReferenced =
        before.milestones.length > 0 ||
        (await readActivityHolders(em, before.id)).length > 0 ||
        (await servesSdg(em, project.id, before.code));
      if (isReferenced) throw Problem.of('still-referenced');
      await em.delete(ActivityRow, { id: before.id });
      const to = `activity:${project.code}/${step.code}`;
      const detail = { before: activityOf(before), after: null };
      await recordAudit(em, { personId: step.asker.id, did: 'activity.deleted', to, detail });
    });
  }
}
