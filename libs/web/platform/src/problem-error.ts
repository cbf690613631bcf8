import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemBody, ProblemCode } from '@mizan/contract';

/** A call that the API refused, or that never reached it; `problem` says why in codes. */
export class ProblemError extends Error {
  constructor(readonly problem: ProblemBody) {
    super(`${String(problem.status)} ${problem.code}`);
    this.name = 'ProblemError';
  }
}

/** Codes for answers that carry no problem of their own: a proxy's page, an empty body. */
const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'unreadable',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  412: 'stale',
  413: 'too-large',
  415: 'wrong-kind',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** The problem behind anything thrown while calling the API; a lost network (status 0) is `unavailable`. */
export function problemOf(error: unknown): ProblemBody {
  if (error instanceof ProblemError) return error.problem;
  if (!(error instanceof HttpErrorResponse)) {
    // A resource wraps what its request threw.
    if (error instanceof Error && error.cause !== undefined) return problemOf(error.cause);
    return bareProblem(0, 'internal');
  }
  const body = bodyOf(error.error);
  if (isProblem(body)) return withWait(body, error.headers.get('Retry-After'));
  return bareProblem(error.status, error.status === 0 ? 'unavailable' : (codeOfStatus[error.status] ?? 'internal'));
}

function bareProblem(status: number, code: ProblemCode): ProblemBody {
  return { type: 'about:blank', title: '', status, code, detail: '', errors: [] };
}

/** The seconds that a header asks to wait become the parameter `seconds` of the problem. */
function withWait(problem: ProblemBody, retryAfter: string | null): ProblemBody {
  const seconds = Number(retryAfter ?? '');
  if (!(seconds > 0)) return problem;
  return {
    ...problem,
    errors: [...problem.errors, { path: '', code: problem.code, message: '', params: { seconds } }],
  };
}

/** A failed download of a blob or text leaves its problem unparsed. */
function bodyOf(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function isProblem(body: unknown): body is ProblemBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'errors' in body &&
    Array.isArray(body.errors)
  );
}
