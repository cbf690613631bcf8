import type { EdgeProblemCode } from '@mizan/contract';
import { QueryFailedError } from 'typeorm';
import { Problem } from './problem';

/** What a named constraint of the database says when it refuses; a rule usually says it first. */
const codeOfConstraint: Record<string, EdgeProblemCode> = {
  indicators_code_once: 'already-exists',
  evidence_pk: 'already-exists',
  indicator_plans_one_in_force: 'stale',
  indicator_values_pk: 'already-exists',
  indicator_values_four_eyes: 'not-allowed',
  reports_pk: 'already-exists',
};

/** SQLSTATE classes that the client caused: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const codeOfState: Record<string, EdgeProblemCode> = {
  '23505': 'already-exists',
  '23503': 'still-referenced',
  '22003': 'invalid-field',
  '22007': 'invalid-field',
  '22008': 'invalid-field',
  '22021': 'invalid-field',
  '22P05': 'invalid-field',
  '40P01': 'unavailable',
  '57014': 'unavailable',
};

/** The problem behind a failed query; null when it is our own mistake. */
export function problemOfQuery(error: unknown): Problem | null {
  const { constraint, state } = refusalOfQuery(error);
  const problem = codeOfConstraint[constraint ?? ''] ?? codeOfState[state ?? ''];
  return problem ? Problem.of(problem) : null;
}

/** The named constraint that a query violated and its SQLSTATE; neither for an error that no query raised. */
export function refusalOfQuery(error: unknown): { constraint?: string | undefined; state?: string | undefined } {
  if (!(error instanceof QueryFailedError)) return {};
  const { constraint, code } = error.driverError as { constraint?: string; code?: string };
  return { constraint, state: code };
}
