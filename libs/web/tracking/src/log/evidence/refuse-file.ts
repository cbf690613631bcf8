import { limits, type EvidenceRoom, type ProblemBody, type ProblemCode } from '@mizan/contract';
import { endingOf, evidenceEndings, refuseMoreEvidence } from '@mizan/domain';

/** What a file is chosen beside. */
export interface Beside {
  /** Files of the value, those on their way included. */
  files: number;
  /** Bytes of those on their way, which the room does not know yet. */
  bytesUnderWay: number;
  /** Undefined while it is not known: the API then says no in its place. */
  room: EvidenceRoom | undefined;
}

const oldOffice: readonly string[] = ['doc', 'xls', 'ppt'];

/** What can be told of a file before a byte is sent; null where nothing is in its way. Its content is the API's to check. */
export function refuseFile({ name, size }: Pick<File, 'name' | 'size'>, beside: Beside): ProblemBody | null {
  const ending = endingOf(name);
  if (size === 0) return problem('evidence-empty', 422);
  if (oldOffice.includes(ending)) return problem('evidence-old-office', 422);
  if (!evidenceEndings.includes(ending)) return problem('evidence-kind-unknown', 415);
  if (size > limits.evidenceBytes) return problem('too-large', 413);
  const { usedBytes, quotaBytes } = beside.room ?? { usedBytes: 0, quotaBytes: Infinity };
  const refusal = refuseMoreEvidence(size, {
    ofValue: beside.files,
    mostPerValue: limits.evidencePerValue,
    usedBytes: usedBytes + beside.bytesUnderWay,
    quotaBytes,
  });
  return refusal === null ? null : problem(refusal.code, 422, refusal.params);
}

/** The default title of a file: its name without the ending. */
export function titleOf(name: string): string {
  return (name.replace(/\.[^.]*$/, '').trim() || name).slice(0, limits.titleLength);
}

/** As the API would say it, so that it is worded in the same way. */
export function problem(code: ProblemCode, status: number, params?: Record<string, string | number>): ProblemBody {
  const errors = params === undefined ? [] : [{ path: 'file', code, message: '', params }];
  return { type: 'about:blank', title: '', status, code, detail: '', errors };
}
