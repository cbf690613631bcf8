import { Problem, recordAudit, requireVersion, type SignedIn } from '@mizan/api/platform';
import { refuseDelete } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Leftovers } from './evidence/leftovers';
import { heldValue } from './held-value';
import { changeTo, subjectOf } from './history.sql';
import type { ValueKey } from './values.sql';
import { deleteValue } from './write-value.sql';

/** Deletes a draft and its evidence at its author’s wish; the audit keeps what it said. */
@Injectable()
export class DeleteDraft {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly leftovers: Leftovers,
  ) {}

  /** `ifMatch` is welcome, not needed: with it, what somebody else wrote meanwhile is not deleted unseen. */
  async run(key: ValueKey, ifMatch: string | undefined, asker: SignedIn): Promise<void> {
    await this.db.transaction(async (em) => {
      const value = await heldValue(em, key);
      if (ifMatch !== undefined) requireVersion(ifMatch, value.version);
      const refusal = refuseDelete(value, asker);
      if (refusal) throw Problem.refused(refusal);
      await deleteValue(em, value.id);
      const detail = changeTo(value, value.version);
      await recordAudit(em, { personId: asker.id, did: 'value.deleted', to: subjectOf(value.id), detail });
    });
    await this.leftovers.clear();
  }
}
