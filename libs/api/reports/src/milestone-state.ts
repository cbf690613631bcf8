import type { Milestone, ReportData } from '@mizan/contract';
import type { Day } from '@mizan/domain';
import type { MilestoneState } from './words';

/** How a milestone stands on a day; one delivered after that day was not delivered yet. */
export function stateOf(
  { plannedOn, deliveredOn }: Pick<Milestone, 'plannedOn' | 'deliveredOn'>,
  on: Day,
): MilestoneState {
  if (deliveredOn === null || deliveredOn > on) return plannedOn < on ? 'late' : 'planned';
  return deliveredOn > plannedOn ? 'delivered-late' : 'delivered';
}

/** What is still to be delivered on the day of the report, the soonest first, with the code of its activity. */
export function milestonesToCome({ framework, overview }: ReportData): { milestone: Milestone; activity: string }[] {
  return framework.activities
    .flatMap(({ code, milestones }) => milestones.map((milestone) => ({ milestone, activity: code })))
    .filter(({ milestone }) => ['planned', 'late'].includes(stateOf(milestone, overview.asOf)))
    .sort((one, other) => (one.milestone.plannedOn < other.milestone.plannedOn ? -1 : 1));
}
