import { requireProject, type SignedIn } from '@mizan/api/platform';
import type { PastPlan } from '@mizan/contract';
import { can } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { required } from '../changes/change';
import { readPlans } from './plans.sql';

/** What an indicator promised from when until when; who changed it is for those who work on it. */
@Injectable()
export class ShowPlans {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(projectCode: string, code: string, asker: SignedIn): Promise<PastPlan[]> {
    const project = await requireProject(this.em, projectCode);
    const plans = required(await readPlans(this.em, project.id, code));
    if (can(asker.role, 'read-unapproved')) return plans;
    return plans.map((plan) => ({ ...plan, changedBy: null }));
  }
}
