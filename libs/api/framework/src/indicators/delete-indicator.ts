import { IndicatorRow } from '@mizan/api/database';
import { Clock, indicatorOf, Problem, recordAudit, requireVersion } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, type Change } from '../changes/change';
import { stateOf } from './indicator-state';
import { heldIndicator } from './indicator-step';
import { readStage } from './indicator.sql';

/** Deletes an indicator without values; the audit keeps what it said. One with values is retired instead. */
@Injectable()
export class DeleteIndicator {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(step: Change): Promise<void> {
    return inTurn(this.db, step.project, async (em, project) => {
      const read = await heldIndicator(em, project, step, this.clock);
      requireVersion(step.ifMatch, read.version);
      if ((await readStage(em, read.id)).hasValues) throw Problem.refused({ code: 'has-values', path: '' });
      await em.delete(IndicatorRow, { id: read.id });
      const to = `indicator:${project.code}/${step.code}`;
      const detail = { before: stateOf(indicatorOf(read)), after: null };
      await recordAudit(em, { personId: step.asker.id, did: 'indicator.deleted', to, detail });
    });
  }
}
