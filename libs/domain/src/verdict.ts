import type { RollUp } from './roll-up';
import { statuses, type IndicatorStatus } from './status';

/** As promised, or better. */
export const keptStatuses: readonly IndicatorStatus[] = ['achieved', 'ahead', 'on-track'];
/** Behind what was promised, the worst first. */
export const behindStatuses: readonly IndicatorStatus[] = ['off-track', 'overdue', 'at-risk'];
/** Nothing to weigh yet, or ever. */
export const asideStatuses: readonly IndicatorStatus[] = ['not-due', 'no-target', 'narrative'];

/** How many indicators keep their promise, of those that can be weighed. */
export interface Verdict {
  all: number;
  /** Those with a target due, or reached already. */
  weighed: number;
  kept: number;
  behind: number;
  /** Each status that nothing can be weighed for, with how many have it; none with zero. */
  aside: { status: IndicatorStatus; count: number }[];
}

export function verdictOf(counts: RollUp['statusCounts']): Verdict {
  const total = (which: readonly IndicatorStatus[]): number => which.reduce((sum, status) => sum + counts[status], 0);
  const kept = total(keptStatuses);
  const behind = total(behindStatuses);
  return {
    all: total(statuses),
    weighed: kept + behind,
    kept,
    behind,
    aside: asideStatuses.map((status) => ({ status, count: counts[status] })).filter(({ count }) => count > 0),
  };
}
