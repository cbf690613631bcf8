import { Problem, type SignedIn } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { heldValue } from '../held-value';
import type { ValueKey } from '../values.sql';
import { recordChange, refuseChange } from './add-evidence';
import { deleteEvidence, findEvidence } from './evidence.sql';
import { Leftovers } from './leftovers';

/** Takes a file away from a value that may still be edited; the audit keeps what it was called and its hash. */
@Injectable()
export class RemoveEvidence {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly leftovers: Leftovers,
  ) {}

  async run(key: ValueKey, id: string, asker: SignedIn): Promise<void> {
    await this.db.transaction(async (em) => {
      const value = await heldValue(em, key);
      const file = await findEvidence(em, id);
      if (file?.valueId !== value.id) throw Problem.of('not-found');
      await refuseChange(em, value, asker);
      await deleteEvidence(em, id);
      await recordChange(em, 'evidence-removed', value, file, asker);
    });
    await this.leftovers.clear();
  }
}
