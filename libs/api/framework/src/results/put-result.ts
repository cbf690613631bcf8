import { isDeepStrictEqual } from 'node:util';
import type { ProjectSetting } from '@mizan/api/database';
import { Problem, requireVersion } from '@mizan/api/platform';
import type { Result, ResultDraft } from '@mizan/contract';
import { refuseResult } from '@mizan/domain';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTurn, standingAfter, type Put, type PutAnswer } from '../changes/change';
import { requireCode } from '../changes/framework-code';
import { putInPlace, readPosition } from '../changes/order.sql';
import { proseOf, writtenIn } from '../changes/written';
import { recordedResult, resultOf } from './result-of';
import { insertResult, readResults, readServing, updateResult, type ResultRead } from './results.sql';

/** Creates a result of the chain or changes it; the same draft again changes nothing. */
@Injectable()
export class PutResult {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  run(put: Put<ResultDraft>): Promise<PutAnswer<Result>> {
    requireCode(put.code);
    return inTurn(this.db, put.project, async (em, project) => {
      const results = await readResults(em, project.id);
      const before = results.find(({ code }) => code === put.code);
      return before
        ? { piece: await this.changeIfDifferent(em, project, put, before, results), created: false }
        : { piece: await this.create(em, project, put, results), created: true };
    });
  }

  private async create(
    em: EntityManager,
    project: ProjectSetting,
    put: Put<ResultDraft>,
    results: ResultRead[],
  ): Promise<Result> {
    const { code, draft } = put;
    if (put.ifMatch !== undefined) throw Problem.of('stale');
    refuse(put, results, []);
    const state = { ...saidBy(draft, null), standing: 'proposal' as const };
    const id = await insertResult(em, project.id, code, state, idOf(results, state.parent));
    await putInPlace(em, 'results', project.id, id, draft.position);
    return recordedResult(em, project, put, 'result.created', null);
  }

  private async changeIfDifferent(
    em: EntityManager,
    project: ProjectSetting,
    put: Put<ResultDraft>,
    before: ResultRead,
    results: ResultRead[],
  ): Promise<Result> {
    const { draft, asker } = put;
    const after = saidBy(draft, before);
    const { level, parent, title, assumptions } = before;
    const says = isDeepStrictEqual(after, { level, parent, title, assumptions });
    const position = await readPosition(em, 'results', project.id, before.id);
    const stays = parent === after.parent && (draft.position === undefined || draft.position === position);
    if (says && stays) return resultOf(before);
    requireVersion(put.ifMatch, before.version);
    refuse(put, results, await readServing(em, before.id));
    const standing = says ? before.standing : standingAfter(before.standing, asker);
    const { parent: above, ...columns } = after;
    await updateResult(em, before, { ...columns, standing, parentId: idOf(results, above) });
    if (!stays) await putInPlace(em, 'results', project.id, before.id, draft.position);
    return recordedResult(em, project, put, says ? 'result.moved' : 'result.changed', before);
  }
}

function saidBy(
  draft: ResultDraft,
  before: ResultRead | null,
): Pick<Result, 'level' | 'parent' | 'title' | 'assumptions'> {
  const { level, parent, title, assumptions } = draft;
  const kept = assumptions === undefined ? (before?.assumptions ?? null) : assumptions;
  return { level, parent, title: writtenIn(title), assumptions: proseOf(kept) };
}

function idOf(results: ResultRead[], code: string | null): number | null {
  return results.find((result) => result.code === code)?.id ?? null;
}

function refuse({ code, draft }: Put<ResultDraft>, results: ResultRead[], servedBy: string[]): void {
  const refusal = refuseResult(draft, { code, results, servedBy });
  if (refusal) throw Problem.refused(refusal);
}
