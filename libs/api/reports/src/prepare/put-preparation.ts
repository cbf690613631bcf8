import { isDeepStrictEqual } from 'node:util';
import { Clock, Problem, recordAudit, requireProject, requireVersion, type SignedIn } from '@mizan/api/platform';
import type { PreparationDraft, PreparationSummary } from '@mizan/contract';
import { isWritten, languages, refusePreparation, type LocalText } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportKey } from '../report-key';
import { findNamedReport } from '../reports.sql';
import {
  findPreparation,
  holdPreparation,
  insertPreparation,
  updatePreparation,
  type PreparationState,
} from './preparations.sql';
import { requireSuperseded } from './superseded';

export interface PutPreparationAnswer {
  preparation: PreparationSummary;
  created: boolean;
}

/** Begins to prepare a report, or changes what it is about; its texts are written one by one. */
@Injectable()
export class PutPreparation {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  run(
    key: ReportKey,
    draft: PreparationDraft,
    ifMatch: string | undefined,
    asker: SignedIn,
  ): Promise<PutPreparationAnswer> {
    return this.db.transaction(async (em) => {
      const project = await requireProject(em, key.project);
      const state = stateAfter(draft);
      const refusal = refusePreparation(state, project.startsOn);
      if (refusal) throw Problem.refused(refusal);
      // Of whatever project: it could never be frozen.
      if (await findNamedReport(em, key.id)) throw Problem.of('already-exists');
      await requireSuperseded(em, project.id, state);
      const at = this.clock.now().toISOString();
      const place = { id: key.id, projectId: project.id, personId: asker.id, at };
      if (ifMatch === undefined && (await insertPreparation(em, place, state)))
        return { preparation: await this.recorded(em, project.id, key, 'report.prepared', asker), created: true };
      await holdPreparation(em, key.id);
      const before = await findPreparation(em, project.id, key.id);
      // One of another project, or none to change.
      if (!before) throw Problem.of(ifMatch === undefined ? 'already-exists' : 'not-found');
      if (isDeepStrictEqual(stateAfter(before), state)) return { preparation: before, created: false };
      requireVersion(ifMatch, before.version);
      await updatePreparation(em, key.id, at, state);
      return { preparation: await this.recorded(em, project.id, key, 'report.prepared-anew', asker), created: false };
    });
  }

  private async recorded(
    em: EntityManager,
    projectId: number,
    key: ReportKey,
    did: string,
    asker: SignedIn,
  ): Promise<PreparationSummary> {
    const after = await findPreparation(em, projectId, key.id);
    if (!after) throw Problem.of('not-found');
    const { title, from, to, supersedes, reason } = after;
    const detail = { project: key.project, title, from, to, supersedes, reason };
    await recordAudit(em, { personId: asker.id, did, to: `report:${key.id}`, detail });
    return after;
  }
}

function stateAfter({ title, from, to, supersedes = null, reason = {} }: PreparationDraft): PreparationState {
  return { title: written(title), from, to, supersedes, reason: supersedes === null ? {} : written(reason) };
}

/** Without the languages in which nothing is written, and in one order, so that the same text is stored the same. */
function written(text: LocalText): LocalText {
  return Object.fromEntries(languages.flatMap((one) => (isWritten(text[one]) ? [[one, text[one]]] : [])));
}
