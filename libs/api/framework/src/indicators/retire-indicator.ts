import type { IndicatorRead, ProjectSetting } from '@mizan/api/database';
import { Clock, indicatorOf, Problem } from '@mizan/api/platform';
import type { Indicator } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTurn, type Reasoned } from '../changes/change';
import { textOf } from '../changes/written';
import { planOf } from './indicator-state';
import { heldIndicator, recordedStep } from './indicator-step';
import { openPlan, readOutOfUse, readStage, writeVersion } from './indicator.sql';

/**
 * Takes an indicator out of use, or back into it, by a plan: as of an earlier day it stands as it did, from now on it
 * counts towards nothing and takes no values.
 */
@Injectable()
export class RetireIndicator {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  retire(step: Reasoned): Promise<Indicator> {
    return inTurn(this.db, step.project, async (em, project) => {
      const read = await heldIndicator(em, project, step, this.clock);
      if (read.retired) return indicatorOf(read);
      const { hasApproved } = await readStage(em, read.id);
      if (hasApproved && textOf(step.reason) === null)
        throw Problem.refused({ code: 'reason-missing', path: 'reason' });
      return this.open(em, project, step, read, true);
    });
  }

  restore(step: Reasoned): Promise<Indicator> {
    return inTurn(this.db, step.project, async (em, project) => {
      const read = await heldIndicator(em, project, step, this.clock);
      if (!read.retired) return indicatorOf(read);
      const { results, activities } = await readOutOfUse(em, project.id);
      const { result, activity } = read;
      if (results.includes(result)) throw Problem.refused({ code: 'result-retired', path: '', params: { result } });
      if (activity !== null && activities.includes(activity)) {
        throw Problem.refused({ code: 'activity-retired', path: '', params: { activity } });
      }
      return this.open(em, project, step, read, false);
    });
  }

  private async open(
    em: EntityManager,
    project: ProjectSetting,
    step: Reasoned,
    read: IndicatorRead,
    retired: boolean,
  ): Promise<Indicator> {
    const reason = textOf(step.reason);
    await writeVersion(em, read.id, read.version);
    const change = { personId: step.asker.id, at: this.clock.now(), reason };
    await openPlan(em, read.id, { ...planOf(read), retired }, change);
    const did = retired ? 'indicator.retired' : 'indicator.restored';
    return recordedStep(em, project, step, did, read, this.clock, reason);
  }
}
