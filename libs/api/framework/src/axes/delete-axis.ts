import { AxisRow } from '@mizan/api/database';
import { Problem, recordAudit, requireVersion } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, required, type Change } from '../changes/change';
import { axisOf } from './axis-of';
import { findAxis, isAxisReferenced } from './axes.sql';

/** Deletes an axis that no indicator uses and no value has cells of; the audit keeps what it said. */
@Injectable()
export class DeleteAxis {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run({ project: code, ...step }: Change): Promise<void> {
    return inTurn(this.db, code, async (em, project) => {
      const before = required(await findAxis(em, project.id, step.code));
      requireVersion(step.ifMatch, before.version);
      if (await isAxisReferenced(em, project.id, before)) throw Problem.of('still-referenced');
      await em.delete(AxisRow, { id: before.id });
      const to = `axis:${project.code}/${step.code}`;
      const detail = { before: axisOf(before), after: null };
      await recordAudit(em, { personId: step.asker.id, did: 'axis.deleted', to, detail });
    });
  }
}
