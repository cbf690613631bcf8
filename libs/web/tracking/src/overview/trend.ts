import type { Timeline } from '@mizan/contract';
import type { Day } from '@mizan/domain';

/** How a mean of indicators moved: its shares in order of time, and by how much since the period before. */
export interface Trend {
  shares: (number | null)[];
  /** In whole points of a hundred, as the figures beside it are rounded; null where one of the two is not known. */
  points: number | null;
  /** The day that it is compared with; null on the first. */
  since: Day | null;
}

/** The trend of an activity, or of the project (null). */
export function trendOf({ points }: Timeline, activity: string | null): Trend {
  const shares = points.map((point) =>
    activity === null
      ? point.project.indicatorProgress
      : (point.activities.find(({ code }) => code === activity)?.rollUp.indicatorProgress ?? null),
  );
  const [then = null, now = null] = shares.slice(-2);
  const isCompared = shares.length > 1 && then !== null && now !== null;
  return {
    shares,
    points: isCompared ? Math.round(now * 100) - Math.round(then * 100) : null,
    since: points.at(-2)?.on ?? null,
  };
}
