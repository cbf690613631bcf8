import type { Refusal, RefusalCode } from '@mizan/domain';

/** Why a file is refused for what it holds. */
export function refused(code: RefusalCode, params?: Refusal['params']): Refusal {
  return { code, path: 'file', ...(params && { params }) };
}

export const damaged = refused('evidence-damaged');
export const disguised = refused('evidence-disguised');
