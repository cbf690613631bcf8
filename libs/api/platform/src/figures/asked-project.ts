import { findProject, type ProjectSetting } from '@mizan/api/database';
import { isDay, type Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { Problem } from '../problems/problem';

/** The project of that code, or 404. */
export async function requireProject(em: EntityManager, code: string): Promise<ProjectSetting> {
  const project = await findProject(em, code);
  if (!project) throw Problem.of('not-found');
  return project;
}

/** The day a reader asks for; today when it asks for none, 400 when it is no day. */
export function requireDay(asked: string | undefined, today: Day, path: string): Day {
  if (asked === undefined) return today;
  if (!isDay(asked))
    throw Problem.of('invalid-field', [{ path, code: 'invalid-field', message: 'YYYY-MM-DD expected' }]);
  return asked;
}
