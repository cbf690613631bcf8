import type { Assessment } from './assessment';
import type { Day } from './day';
import { finite } from './exact';
import { statuses } from './status';
import type { IndicatorStatus } from './status';

/** What the indicators of an activity, an objective or the project come to. */
export interface RollUp {
  /** Mean share of the way covered, from 0 to 1; null when no indicator has one. */
  indicatorProgress: number | null;
  /** How many indicators that mean covers; always shown beside it. */
  covered: number;
  statusCounts: Record<IndicatorStatus, number>;
}

/** How the milestones of an activity stand; never mixed into the indicators' figure. */
export interface MilestoneCount {
  /** All of them, whenever they are planned. */
  planned: number;
  delivered: number;
  /** Planned for an earlier day and still not delivered. */
  late: number;
}

const leftOut: readonly IndicatorStatus[] = ['narrative', 'no-target', 'not-due'];

/**
 * The mean of the indicators' progress, each capped to [0, 1]; an overdue one counts 0 (methodology, “Roll-up to
 * activity, objective and project”). One whose progress has no answer, such as a level to be kept, has no share of
 * the mean: its status alone is counted.
 */
export function rollUp(assessments: readonly Pick<Assessment, 'status' | 'progress'>[]): RollUp {
  const shares = assessments.flatMap(shareOfMean);
  const sum = shares.reduce((total, share) => total + share, 0);
  return {
    indicatorProgress: shares.length === 0 ? null : finite(sum / shares.length),
    covered: shares.length,
    statusCounts: countStatuses(assessments),
  };
}

/** Counts the milestones as of a day; one delivered after that day was not delivered yet. */
export function milestoneCount(
  milestones: readonly { plannedOn: Day; deliveredOn: Day | null }[],
  on: Day,
): MilestoneCount {
  const open = milestones.filter(({ deliveredOn }) => deliveredOn === null || deliveredOn > on);
  return {
    planned: milestones.length,
    delivered: milestones.length - open.length,
    late: open.filter(({ plannedOn }) => plannedOn < on).length,
  };
}

function shareOfMean({ status, progress }: Pick<Assessment, 'status' | 'progress'>): number[] {
  if (leftOut.includes(status)) return [];
  if (status === 'overdue') return [0];
  return progress === null ? [] : [Math.min(1, Math.max(0, progress))];
}

function countStatuses(assessments: readonly Pick<Assessment, 'status'>[]): Record<IndicatorStatus, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<IndicatorStatus, number>;
  for (const { status } of assessments) counts[status] += 1;
  return counts;
}
