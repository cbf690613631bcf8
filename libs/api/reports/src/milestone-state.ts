import type { Milestone } from '@mizan/contract';
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
