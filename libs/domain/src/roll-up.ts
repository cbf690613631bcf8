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

/** Why an indicator has no share in a mean: its status, or a progress that has no answer. */
export type ReasonLeftOut = 'narrative' | 'no-target' | 'not-due' | 'no-progress';

/** How a mean of indicators came about. */
export interface RollUpSteps<Of> {
  /** Each indicator that the mean covers, with its share of the way from 0 to 1. */
  covered: { of: Of; share: number; why: ReasonForShare }[];
  leftOut: { of: Of; why: ReasonLeftOut }[];
  /** Of the shares. */
  sum: number;
  /** The sum ÷ how many are covered; null when none is. */
  result: number | null;
}

/** `progress`: as it is; `below-0` and `above-1`: capped; `overdue`: a value is awaited, which counts 0. */
export type ReasonForShare = 'progress' | 'below-0' | 'above-1' | 'overdue';

/**
 * The mean of the indicators' progress, each capped to [0, 1]; an overdue one counts 0 (methodology, “Roll-up to
 * activity, objective and project”). One whose progress has no answer, such as a level to be kept, has no share of
 * the mean: its status alone is counted.
 */
export function rollUp(assessments: readonly Weighed[]): RollUp {
  const { covered, result } = explainRollUp(assessments);
  return { indicatorProgress: result, covered: covered.length, statusCounts: countStatuses(assessments) };
}

/** The same mean, with the share of every indicator, and why others have none. */
export function explainRollUp<Of extends Weighed>(assessments: readonly Of[]): RollUpSteps<Of> {
  const covered: RollUpSteps<Of>['covered'] = [];
  const leftOut: RollUpSteps<Of>['leftOut'] = [];
  for (const of of assessments) {
    const share = shareOfMean(of);
    if (typeof share === 'string') leftOut.push({ of, why: share });
    else covered.push({ of, ...share });
  }
  const sum = covered.reduce((total, { share }) => total + share, 0);
  return { covered, leftOut, sum, result: covered.length === 0 ? null : finite(sum / covered.length) };
}

/** The indicators of a result and of every result below it. */
export function underResult<Of extends { result: string }>(
  results: readonly { code: string; parent: string | null }[],
  indicators: readonly Of[],
  code: string,
): Of[] {
  const own = indicators.filter(({ result }) => result === code);
  const below = results.filter(({ parent }) => parent === code);
  return [...own, ...below.flatMap((result) => underResult(results, indicators, result.code))];
}

/** The milestones as of a day: those delivered by then, those late, those still to come. */
export function sortMilestones<Of extends Planned>(
  milestones: readonly Of[],
  on: Day,
): { delivered: Of[]; late: Of[]; toCome: Of[] } {
  const isDelivered = ({ deliveredOn }: Planned) => deliveredOn !== null && deliveredOn <= on;
  const open = milestones.filter((milestone) => !isDelivered(milestone));
  return {
    delivered: milestones.filter(isDelivered),
    late: open.filter(({ plannedOn }) => plannedOn < on),
    toCome: open.filter(({ plannedOn }) => plannedOn >= on),
  };
}

/** Counts the milestones as of a day; one delivered after that day was not delivered yet. */
export function milestoneCount(milestones: readonly Planned[], on: Day): MilestoneCount {
  const { delivered, late } = sortMilestones(milestones, on);
  return { planned: milestones.length, delivered: delivered.length, late: late.length };
}

type Weighed = Pick<Assessment, 'status' | 'progress'>;
interface Planned {
  plannedOn: Day;
  deliveredOn: Day | null;
}

function shareOfMean({ status, progress }: Weighed): { share: number; why: ReasonForShare } | ReasonLeftOut {
  if (status === 'narrative' || status === 'no-target' || status === 'not-due') return status;
  if (status === 'overdue') return { share: 0, why: 'overdue' };
  if (progress === null) return 'no-progress';
  if (progress < 0) return { share: 0, why: 'below-0' };
  return progress > 1 ? { share: 1, why: 'above-1' } : { share: progress, why: 'progress' };
}

function countStatuses(assessments: readonly Pick<Assessment, 'status'>[]): Record<IndicatorStatus, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<IndicatorStatus, number>;
  for (const { status } of assessments) counts[status] += 1;
  return counts;
}
