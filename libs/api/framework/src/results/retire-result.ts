import { Clock, Problem, requireVersion } from '@mizan/api/platform';
import type { Result } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, type Reasoned } from '../changes/change';
import { textOf } from '../changes/written';
import { recordedResult, requireResult, resultOf } from './result-of';
import { readHolders, readResults, updateResult } from './results.sql';

/** Takes a result out of use, where nothing in use hangs on it, or back into use, below one that is in use. */
@Injectable()
export class RetireResult {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  retire(step: Reasoned): Promise<Result> {
    return inTurn(this.db, step.project, async (em, project) => {
      const before = await requireResult(em, project, step.code);
      if (step.ifMatch !== undefined) requireVersion(step.ifMatch, before.version);
      if (before.retired) return resultOf(before);
      const holder = (await readHolders(em, before.id)).find(({ retired }) => !retired);
      if (holder) throw Problem.refused({ code: 'still-in-use', path: '', params: { holder: holder.code } });
      await updateResult(em, before, { retiredAt: this.clock.now() });
      return recordedResult(em, project, step, 'result.retired', before, textOf(step.reason));
    });
  }

  restore(step: Reasoned): Promise<Result> {
    return inTurn(this.db, step.project, async (em, project) => {
      const results = await readResults(em, project.id);
      const before = await requireResult(em, project, step.code);
      if (step.ifMatch !== undefined) requireVersion(step.ifMatch, before.version);
      if (!before.retired) return resultOf(before);
      const above = results.find(({ code }) => code === before.parent);
      if (above?.retired) throw Problem.refused({ code: 'result-retired', path: '', params: { result: above.code } });
      await updateResult(em, before, { retiredAt: null });
      return recordedResult(em, project, step, 'result.restored', before, textOf(step.reason));
    });
  }
}
