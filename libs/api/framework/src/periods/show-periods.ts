import { requireProject, type SignedIn } from '@mizan/api/platform';
import type { ProjectPeriods } from '@mizan/contract';
import { can, lengthOf } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { readPeriods } from './periods.sql';

/** Shows the reporting periods; who locked them, and how many values wait, not to donors. */
@Injectable()
export class ShowPeriods {
  constructor(@InjectEntityManager() private readonly em: EntityManager) {}

  async run(projectCode: string, asker: SignedIn): Promise<ProjectPeriods> {
    const project = await requireProject(this.em, projectCode);
    return periodsFor(this.em, project.id, asker);
  }
}

export async function periodsFor(em: EntityManager, projectId: number, asker: SignedIn): Promise<ProjectPeriods> {
  const periods = await readPeriods(em, projectId);
  const told = can(asker.role, 'read-unapproved') ? {} : { lockedBy: null, values: null };
  return {
    months: lengthOf(periods),
    periods: periods.map((period) => ({ ...period, ...told })),
    version: versionOf(periods),
  };
}

/** Of all periods together: the greatest, for every change raises one above it. */
export function versionOf(periods: readonly { version: number }[]): number {
  return Math.max(0, ...periods.map(({ version }) => version));
}
