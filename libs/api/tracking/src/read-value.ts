import { findIndicator, type IndicatorRead, type ProjectSetting } from '@mizan/api/database';
import { Clock, Problem, requireProject, type SignedIn } from '@mizan/api/platform';
import type { Value } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { answerOf, answerTo, readsApprovedOnly } from './value-answer';
import { findValue, type ValueKey } from './values.sql';

/** Reads one value; to a donor one that is not approved is not there. */
@Injectable()
export class ReadValue {
  constructor(
    @InjectEntityManager() private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async run(key: ValueKey, asker: SignedIn): Promise<Value> {
    const value = await findValue(this.em, key);
    if (!value || (value.status !== 'approved' && readsApprovedOnly(asker))) throw Problem.of('not-found');
    if (!readsApprovedOnly(asker)) return answerOf(value, asker);
    const project = await requireProject(this.em, key.project);
    const indicator = await requireIndicator(this.em, project, key.indicator, this.clock.today(project.timeZone));
    return answerTo(asker, indicator)(value);
  }
}

/** The indicator as it stood at the end of that day, or 404. */
export async function requireIndicator(
  em: EntityManager,
  project: ProjectSetting,
  code: string,
  asOf: Day,
): Promise<IndicatorRead> {
  const indicator = await findIndicator(em, project, code, asOf);
  if (!indicator) throw Problem.of('not-found');
  return indicator;
}
