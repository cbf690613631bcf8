import { ResultRow } from '@mizan/api/database';
import { Problem, recordAudit, requireVersion } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, type Change } from '../changes/change';
import { requireResult, resultOf } from './result-of';
import { readHolders } from './results.sql';

/** Deletes a result on which nothing hangs, in use or not; the audit keeps what it said. */
@Injectable()
export class DeleteResult {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run({ project: code, ...step }: Change): Promise<void> {
    return inTurn(this.db, code, async (em, project) => {
      const before = await requireResult(em, project, step.code);
      requireVersion(step.ifMatch, before.version);
      if ((await readHolders(em, before.id)).length > 0) throw Problem.of('still-referenced');
      await em.delete(ResultRow, { id: before.id });
      const to = `result:${project.code}/${step.code}`;
      const detail = { before: resultOf(before), after: null };
      await recordAudit(em, { personId: step.asker.id, did: 'result.deleted', to, detail });
    });
  }
}
