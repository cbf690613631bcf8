import type { ProjectSetting } from '@mizan/api/database';
import { recordAudit } from '@mizan/api/platform';
import type { Result } from '@mizan/contract';
import type { EntityManager } from 'typeorm';
import { required, type Change } from '../changes/change';
import { readResults, type ResultRead } from './results.sql';

/** A result as people know it: by its code. */
export function resultOf({ id: _id, ...result }: ResultRead): Result {
  return result;
}

/** The result of that code, or 404. */
export async function requireResult(em: EntityManager, project: ProjectSetting, code: string): Promise<ResultRead> {
  return required((await readResults(em, project.id)).find((result) => result.code === code));
}

/** Writes what was done to a result into the audit, and answers the result. */
export async function recordedResult(
  em: EntityManager,
  project: ProjectSetting,
  { code, asker }: Change,
  did: string,
  before: ResultRead | null,
  reason: string | null = null,
): Promise<Result> {
  const after = resultOf(await requireResult(em, project, code));
  await recordAudit(em, {
    personId: asker.id,
    did,
    to: `result:${project.code}/${code}`,
    reason,
    detail: { before: before && resultOf(before), after },
  });
  return after;
}
