import { recomputeTotals } from '@mizan/api/database';
import { Problem, recordAudit, requireVersion, type SignedIn } from '@mizan/api/platform';
import type { Value, ValueChange } from '@mizan/contract';
import { nextStatus, refuseStep, type ValueStep } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { heldValue } from './held-value';
import { changeTo, subjectOf } from './history.sql';
import { answerOf } from './value-answer';
import type { ValueKey } from './values.sql';
import { isIndicatorRetired, moveValue } from './write-value.sql';

const past: Record<ValueStep, ValueChange['did']> = {
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  reopen: 'reopened',
};

/** The steps that bring a value nearer to counting: an indicator that is out of use takes none. */
const leadsOn: readonly ValueStep[] = ['submit', 'approve'];

/** Submits, approves, returns or reopens a value; what counts changes with it, in the same transaction. */
@Injectable()
export class TakeStep {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** `ifMatch` is welcome, not needed: a step says by itself what status it starts from. */
  run(
    step: ValueStep,
    key: ValueKey,
    ifMatch: string | undefined,
    asker: SignedIn,
    reason: string | null = null,
  ): Promise<Value> {
    return this.db.transaction(async (em) => {
      const value = await heldValue(em, key);
      if (ifMatch !== undefined) requireVersion(ifMatch, value.version);
      const refusal = refuseStep(step, value, asker, reason);
      if (refusal) throw Problem.refused(refusal);
      if (leadsOn.includes(step) && (await isIndicatorRetired(em, value.indicatorId))) {
        throw Problem.refused({ code: 'indicator-retired', path: '' });
      }
      await moveValue(em, value.id, nextStatus(step), asker.id, reason);
      if (value.status === 'approved' || nextStatus(step) === 'approved') {
        await recomputeTotals(em, value.indicatorId, value.periodId);
      }
      await recordAudit(em, {
        personId: asker.id,
        did: `value.${past[step]}`,
        to: subjectOf(value.id),
        reason,
        detail: changeTo(value, value.version + 1),
      });
      return answerOf(await heldValue(em, key), asker);
    });
  }
}
