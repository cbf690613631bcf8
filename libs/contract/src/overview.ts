import type { Assessment, Day, LocalText, Measure, MilestoneCount, ResultLevel, RollUp } from '@mizan/domain';
import type { Milestone, SdgContribution } from './framework';
import type { Standing } from './project';

export interface IndicatorFigures extends Assessment {
  code: string;
  title: LocalText;
  result: string;
  activity: string | null;
  measure: Measure;
  unit: string | null;
  baseline: number | null;
  /** Day of the newest approved value that counts; null when there is none. */
  measuredOn: Day | null;
  standing: Standing;
  /** Codes of the axes that its values are broken down by. Absent in reports frozen before it was kept. */
  disaggregation?: string[];
  /**
   * Codes of the periods in which a value that counts was measured or a target is due, in the order of time; those after
   * the day have a target alone. Absent as above.
   */
  periods?: string[];
}

export interface ResultFigures {
  code: string;
  level: ResultLevel;
  parent: string | null;
  title: LocalText;
  rollUp: RollUp;
}

export interface ActivityFigures {
  code: string;
  title: LocalText;
  objectives: string[];
  rollUp: RollUp;
  milestones: MilestoneFigures;
}

export interface MilestoneFigures extends MilestoneCount {
  items: Milestone[];
}

export interface SdgFigures extends SdgContribution {
  /** Codes of the indicators that contribute to the target. */
  indicators: string[];
}

/** Answer of `GET …/overview`. */
export interface Overview {
  asOf: Day;
  project: RollUp;
  results: ResultFigures[];
  activities: ActivityFigures[];
  indicators: IndicatorFigures[];
  sdgTargets: SdgFigures[];
  /** True where any value that counts is demonstration data. */
  demonstration: boolean;
}
