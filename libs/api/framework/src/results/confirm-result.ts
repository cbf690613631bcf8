import { requireVersion } from '@mizan/api/platform';
import type { Result } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, type Change } from '../changes/change';
import { recordedResult, requireResult, resultOf } from './result-of';
import { updateResult } from './results.sql';

/** Confirms a proposed result; what is changed afterwards is a proposal again. */
@Injectable()
export class ConfirmResult {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run(step: Change): Promise<Result> {
    return inTurn(this.db, step.project, async (em, project) => {
      const before = await requireResult(em, project, step.code);
      if (step.ifMatch !== undefined) requireVersion(step.ifMatch, before.version);
      if (before.standing === 'confirmed') return resultOf(before);
      await updateResult(em, before, { standing: 'confirmed' });
      return recordedResult(em, project, step, 'result.confirmed', before);
    });
  }
}
