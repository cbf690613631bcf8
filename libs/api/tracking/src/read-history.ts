import { Problem } from '@mizan/api/platform';
import type { ValueChange } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { readChanges } from './history.sql';
import { findValue, type ValueKey } from './values.sql';

/** Tells what a value went through: who logged, edited and decided what, when and why. */
@Injectable()
export class ReadHistory {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(key: ValueKey): Promise<ValueChange[]> {
    if (!(await findValue(this.em, key))) throw Problem.of('not-found');
    const changes = await readChanges(this.em, key.id);
    return changes.map(({ at, by, did, reason, detail: { version, after, evidence = null } }) => ({
      version,
      at,
      by,
      did,
      reason,
      evidence,
      after,
    }));
  }
}
