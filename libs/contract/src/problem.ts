import type { RefusalCode } from '@mizan/domain';

/** Codes of problems that are not refusals by a rule of the domain. */
export const edgeProblemCodes = [
  'unreadable',
  'invalid-field',
  'unknown-field',
  'invalid-uuid',
  'not-signed-in',
  'other-person',
  'wrong-credentials',
  'too-many-attempts',
  'foreign-origin',
  'not-allowed',
  'not-found',
  'link-not-valid',
  'stale',
  'precondition-missing',
  'too-large',
  'wrong-kind',
  'too-many-requests',
  'already-exists',
  'still-referenced',
  'unavailable',
  'internal',
] as const;

export type EdgeProblemCode = (typeof edgeProblemCodes)[number];

/** Stable; the page words it in three languages. */
export type ProblemCode = EdgeProblemCode | RefusalCode;

export interface ProblemItem {
  /** Path of the field in the body, such as `cells.0.value`; empty for the whole. */
  path: string;
  code: string;
  message: string;
  /** Numbers and names that the wording needs, such as both sums of `sum-mismatch`. */
  params?: Record<string, string | number>;
}

/** RFC 9457, `application/problem+json`. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  errors: ProblemItem[];
}
