import type { Assessment } from './assessment';
import type { Direction } from './indicator';
import { shareOfWay } from './progress';
import { explainRollUp } from './roll-up';

/** An indicator's figures, and from where they count. */
type Planned = Pick<Assessment, 'status' | 'progress' | 'target' | 'targetDue'> & {
  direction: Direction;
  baseline: number | null;
};

/**
 * The mean progress (methodology, “Roll-up”) that the same indicators would have, were each exactly at its target due:
 * what was planned by now. One without a target due counts 0. Null where the mean covers none.
 */
export function plannedProgress(indicators: readonly Planned[]): { share: number | null; covered: number } {
  const { covered } = explainRollUp(indicators);
  const sum = covered.reduce((total, { of }) => total + plannedShare(of), 0);
  return { share: covered.length === 0 ? null : sum / covered.length, covered: covered.length };
}

/** From 0 to 1. The whole where there is no way to go and so all of it is due, as for a level to be kept. */
function plannedShare({ baseline, target, targetDue, direction }: Planned): number {
  if (targetDue === null || target === null) return 0;
  const from = baseline ?? (direction === 'increase' ? 0 : null);
  const share = from === null ? null : shareOfWay(from, target, targetDue);
  return share === null ? 1 : Math.min(1, Math.max(0, share));
}
