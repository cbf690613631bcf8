import type { Assessment } from './assessment';
import { directionOf } from './changes-between';

/**
 * Where an indicator went from an earlier day to a later one. `better` and `worse` are about its status; where that
 * stayed, `forward` and `back` are about its way to the target; `other-…` is a difference that is neither.
 */
export type Movement = 'better' | 'worse' | 'other-status' | 'forward' | 'back' | 'other-value' | 'same';

type Figures = Pick<Assessment, 'actual' | 'target' | 'progress' | 'status'> & { baseline: number | null };

/** Shares of two different ways are never compared: with a new baseline or target, a new value is `other-value`. */
export function movementOf(then: Figures, now: Figures): Movement {
  if (then.status !== now.status) return directionOf(then.status, now.status);
  if (then.actual === now.actual) return 'same';
  const sameWay = then.baseline === now.baseline && then.target === now.target;
  if (!sameWay || then.progress === null || now.progress === null || then.progress === now.progress) {
    return 'other-value';
  }
  return now.progress > then.progress ? 'forward' : 'back';
}
