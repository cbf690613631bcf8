import { readProject } from '@mizan/api/database';
import { recordAudit, requireVersion } from '@mizan/api/platform';
import type { Project } from '@mizan/contract';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTurn, required, type Change } from '../changes/change';
import { confirmStart } from './projects.sql';

/** Confirms the proposed start of a project. */
@Injectable()
export class ConfirmProject {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run(step: Omit<Change, 'code'>): Promise<Project> {
    return inTurn(this.db, step.project, async (em, { id }) => {
      const before = required(await readProject(em, step.project));
      if (step.ifMatch !== undefined) requireVersion(step.ifMatch, before.version);
      if (before.startsOnStanding === 'confirmed') return before;
      await confirmStart(em, id);
      const { startsOn } = before;
      await recordAudit(em, {
        personId: step.asker.id,
        did: 'project.confirmed',
        to: `project:${step.project}`,
        detail: { startsOn },
      });
      return required(await readProject(em, step.project));
    });
  }
}
