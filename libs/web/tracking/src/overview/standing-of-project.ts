import type { ActivityFigures, IndicatorFigures, Overview } from '@mizan/contract';
import { behindStatuses, type Day, type LocalText } from '@mizan/domain';

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
