import type { Overview, Timeline } from '@mizan/contract';
import type { Day, RollUp } from '@mizan/domain';

interface Mean {
  share: number;
  covered: number;
}

/** How a mean of indicators moved: its shares in order of time, and by how much since the period before. */
export interface Trend {
  shares: (number | null)[];
  /**
   * In whole points of a hundred, as the figures beside it are rounded; null where one of the two is not known, or is a
   * mean over another number of indicators, which the difference would hide.
   */
  points: number | null;
  /** The earlier mean and over how many indicators it was; null where it is not known. */
  then: Mean | null;
  /** The day that it is compared with; null on the first. */
  since: Day | null;
}

/** The trend of an activity, or of the project (null). */
export function trendOf({ points }: Timeline, activity: string | null): Trend {
  const means = points.map((point) => (activity === null ? meanOf(point.project) : meanIn(point, activity)));
  const [then = null, now = null] = means.length > 1 ? means.slice(-2) : [];
  const shares = means.map((mean) => mean?.share ?? null);
  return { shares, then, points: pointsBetween(then, now), since: points.at(-2)?.on ?? null };
}

/** How far the mean of an activity's indicators moved from one day's figures to another's. */
export function movedSince(earlier: Overview, later: Overview, activity: string): Omit<Trend, 'shares'> {
  const then = meanIn(earlier, activity);
  return { then, points: pointsBetween(then, meanIn(later, activity)), since: earlier.asOf };
}

type Figures = Pick<RollUp, 'indicatorProgress' | 'covered'>;

function meanIn({ activities }: { activities: { code: string; rollUp: Figures }[] }, activity: string): Mean | null {
  const found = activities.find(({ code }) => code === activity);
  return found ? meanOf(found.rollUp) : null;
}

const meanOf = ({ indicatorProgress: share, covered }: Figures): Mean | null =>
  share === null ? null : { share, covered };

function pointsBetween(then: Mean | null, now: Mean | null): number | null {
  if (!then || now?.covered !== then.covered) return null;
  return Math.round(now.share * 100) - Math.round(then.share * 100);
}
