import type { Assessment, Day, MilestoneCount, RollUp } from '@mizan/domain';

/** Where the project stood on one day, by the plans in force then. */
export interface TimelinePoint {
  on: Day;
  /** Code of the reporting period that holds the day; null where none does. */
  period: string | null;
  project: RollUp;
  activities: { code: string; rollUp: RollUp; milestones: MilestoneCount }[];
  indicators: ({ code: string } & Pick<Assessment, 'status' | 'actual' | 'targetDue' | 'progress' | 'pace'>)[];
}

/** Answer of `GET …/timeline`: the end of every reporting period up to a day, then the day itself, in order. */
export interface Timeline {
  asOf: Day;
  points: TimelinePoint[];
}
