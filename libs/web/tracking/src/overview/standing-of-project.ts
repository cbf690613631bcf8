import type { ActivityFigures, IndicatorFigures, Overview } from '@mizan/contract';
import { statuses, type Day, type IndicatorStatus, type LocalText, type RollUp } from '@mizan/domain';

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

export interface MilestoneView {
  activity: string;
  title: LocalText;
  plannedOn: Day;
}

export interface MilestoneSummary {
  planned: number;
  delivered: number;
  late: number;
  /** The longest late first. */
  lateOnes: MilestoneView[];
  /** The earliest that is still to come; null when none is. */
  next: MilestoneView | null;
}

/** The milestones of some activities as of a day, with those that are late and the next to come. */
export function milestonesOf(activities: readonly ActivityFigures[], on: Day): MilestoneSummary {
  const open = activities
    .flatMap(({ code, milestones }) =>
      milestones.items
        .filter(({ deliveredOn }) => deliveredOn === null || deliveredOn > on)
        .map(({ title, plannedOn }) => ({ activity: code, title, plannedOn })),
    )
    .sort((one, other) => one.plannedOn.localeCompare(other.plannedOn));
  const sum = (name: 'planned' | 'delivered' | 'late'): number =>
    activities.reduce((total, { milestones }) => total + milestones[name], 0);
  return {
    planned: sum('planned'),
    delivered: sum('delivered'),
    late: sum('late'),
    lateOnes: open.filter(({ plannedOn }) => plannedOn < on),
    next: open.find(({ plannedOn }) => plannedOn >= on) ?? null,
  };
}

export type Concern =
  { kind: 'indicator'; indicator: IndicatorFigures } | { kind: 'milestone'; milestone: MilestoneView };

/** What needs attention, the worst first: indicators off track, overdue, at risk (the least pace first), then late milestones. */
export function concernsOf(overview: Pick<Overview, 'indicators' | 'activities' | 'asOf'>): Concern[] {
  const severity = ({ status }: IndicatorFigures): number => behindStatuses.indexOf(status);
  const indicators = overview.indicators
    .filter((indicator) => severity(indicator) >= 0)
    .sort((one, other) => severity(one) - severity(other) || (one.pace ?? 0) - (other.pace ?? 0));
  return [
    ...indicators.map((indicator): Concern => ({ kind: 'indicator', indicator })),
    ...milestonesOf(overview.activities, overview.asOf).lateOnes.map((milestone): Concern => ({
      kind: 'milestone',
      milestone,
    })),
  ];
}
