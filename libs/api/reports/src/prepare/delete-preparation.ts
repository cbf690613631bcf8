import { Problem, recordAudit, requireProject, requireVersion, type SignedIn } from '@mizan/api/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ReportKey } from '../report-key';
import { deletePreparation, findPreparation, holdPreparation } from './preparations.sql';
import { narrativeOf, readTexts } from './texts.sql';

/** Gives up a report being prepared. What was written for it stays in the audit trail. */
@Injectable()
export class DeletePreparation {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run(key: ReportKey, ifMatch: string | undefined, asker: SignedIn): Promise<void> {
    return this.db.transaction(async (em) => {
      const project = await requireProject(em, key.project);
      await holdPreparation(em, key.id);
      const before = await findPreparation(em, project.id, key.id);
      if (!before) throw Problem.of('not-found');
      requireVersion(ifMatch, before.version);
      const { title, from, to } = before;
      const detail = { project: key.project, title, from, to, narrative: narrativeOf(await readTexts(em, key.id)) };
      await deletePreparation(em, key.id);
      await recordAudit(em, { personId: asker.id, did: 'report.given-up', to: `report:${key.id}`, detail });
    });
  }
}
