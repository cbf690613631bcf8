import type { Day } from '@mizan/domain';

/**
 * Activity → the days on which its milestones were delivered, in their order; null for one that is not delivered. The
 * feasibility study (A1) is late by two, the training (A3) is early throughout.
 */
export const milestonesDelivered: Record<string, (Day | null)[]> = {
  A1: ['2025-12-12', '2026-03-18', '2026-05-22', null, null],
  A2: ['2026-01-29', '2026-04-28', '2026-06-24', null],
  A3: ['2026-01-22', '2026-03-27', '2026-07-10', '2026-10-09', null],
  A4: ['2025-12-19', '2026-07-30', null, null],
  A5: ['2026-06-11', '2026-11-12', null, null],
};
