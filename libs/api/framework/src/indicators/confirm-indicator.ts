import { Clock, indicatorOf } from '@mizan/api/platform';
import type { Indicator } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, type Change } from '../changes/change';
import { heldIndicator, recordedStep } from './indicator-step';
import { writeVersion } from './indicator.sql';

/** Confirms a proposed indicator; what is changed afterwards is a proposal again. */
@Injectable()
export class ConfirmIndicator {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(step: Change): Promise<Indicator> {
    return inTurn(this.db, step.project, async (em, project) => {
      const read = await heldIndicator(em, project, step, this.clock);
      if (read.standing === 'confirmed') return indicatorOf(read);
      await writeVersion(em, read.id, read.version, { standing: 'confirmed' });
      return recordedStep(em, project, step, 'indicator.confirmed', read, this.clock);
    });
  }
}
