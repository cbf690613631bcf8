import { Clock, Problem, requireVersion } from '@mizan/api/platform';
import type { Activity } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, type Reasoned } from '../changes/change';
import { textOf } from '../changes/written';
import { readResults } from '../results/results.sql';
import { readActivityHolders, updateActivity } from './activities.sql';
import { activityOf, recordedActivity, requireActivity } from './activity-of';

/** Takes an activity out of use, where no indicator in use is on it, or back into use, for outcomes that are in use. */
@Injectable()
export class RetireActivity {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  retire(step: Reasoned): Promise<Activity> {
    return inTurn(this.db, step.project, async (em, project) => {
      const before = await requireActivity(em, project, step.code);
      if (step.ifMatch !== undefined) requireVersion(step.ifMatch, before.version);
      if (before.retired) return activityOf(before);
      const holder = (await readActivityHolders(em, before.id)).find(({ retired }) => !retired);
      if (holder) throw Problem.refused({ code: 'still-in-use', path: '', params: { holder: holder.code } });
      await updateActivity(em, before, { retiredAt: this.clock.now() });
      return recordedActivity(em, project, step, 'activity.retired', before, textOf(step.reason));
    });
  }

  restore(step: Reasoned): Promise<Activity> {
    return inTurn(this.db, step.project, async (em, project) => {
      const before = await requireActivity(em, project, step.code);
      if (step.ifMatch !== undefined) requireVersion(step.ifMatch, before.version);
      if (!before.retired) return activityOf(before);
      const results = await readResults(em, project.id);
      const served = results.find(({ code, retired }) => retired && before.objectives.includes(code));
      if (served) throw Problem.refused({ code: 'result-retired', path: '', params: { result: served.code } });
      await updateActivity(em, before, { retiredAt: null });
      return recordedActivity(em, project, step, 'activity.restored', before, textOf(step.reason));
    });
  }
}
