import type { EdgeProblemCode, ProblemBody, ProblemItem } from '@mizan/contract';
import type { Refusal, RefusalCode } from '@mizan/domain';

type ProblemCode = ProblemBody['code'];

/** Refusals that say more than «understood, but refused by a rule» (422). */
const statusOfRefusal: Partial<Record<RefusalCode, number>> = {
  'not-allowed': 403,
  'four-eyes': 403,
  'step-not-allowed': 409,
  'not-editable': 409,
  'periods-locked': 409,
  'period-length-fixed': 409,
  'evidence-kind-unknown': 415,
  'evidence-kind-mismatch': 415,
  'indicator-retired': 409,
  'result-retired': 409,
  'activity-retired': 409,
  'still-in-use': 409,
  'has-values': 409,
  'axis-in-use': 409,
  'category-in-use': 409,
  'values-outside-dates': 409,
  'already-superseded': 409,
};

const statusOfEdge: Record<EdgeProblemCode, number> = {
  unreadable: 400,
  'invalid-field': 400,
  'unknown-field': 400,
  'invalid-uuid': 400,
  'not-signed-in': 401,
  'other-person': 401,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  'foreign-origin': 403,
  'not-allowed': 403,
  'not-found': 404,
  'link-not-valid': 404,
  stale: 412,
  'precondition-missing': 412,
  'too-large': 413,
  'wrong-kind': 415,
  'too-many-requests': 429,
  'already-exists': 409,
  'still-referenced': 409,
  unavailable: 503,
  internal: 500,
};

/** An answer that is not the one asked for; the filter writes it as RFC 9457. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly errors: ProblemItem[] = [],
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(code);
  }

  /** A problem at the edge, with the status that goes with its code. */
  static of(code: EdgeProblemCode, errors: ProblemItem[] = []): Problem {
    return new Problem(statusOfEdge[code], code, errors);
  }

  /** A rule said no. */
  static refused(refusal: Refusal): Problem {
    const { code, path, params } = refusal;
    const item = { path, code, message: sentence(code), ...(params && { params }) };
    return new Problem(statusOfRefusal[code] ?? 422, code, [item]);
  }

  toBody(): ProblemBody {
    const title = sentence(this.code);
    const detail = this.errors[0] ? describe(this.errors[0]) : title;
    return { type: 'about:blank', title, status: this.status, code: this.code, detail, errors: this.errors };
  }
}

/** `sum-mismatch` → «sum mismatch»: for programs and logs; pages word the code themselves. */
function sentence(code: string): string {
  return code.replaceAll('-', ' ');
}

function describe({ path, message, params }: ProblemItem): string {
  const numbers = params
    ? ` (${Object.entries(params)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')})`
    : '';
  return `${path ? `${path}: ` : ''}${message}${numbers}`;
}
