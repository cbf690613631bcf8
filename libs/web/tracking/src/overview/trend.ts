import type { Overview, Timeline } from '@mizan/contract';
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
  const [then = null, now = null] = shares.length > 1 ? shares.slice(-2) : [];
  return { shares, points: pointsBetween(then, now), since: points.at(-2)?.on ?? null };
}

/** How far the mean of an activity's indicators moved from one day's figures to another's. */
export function movedSince(then: Overview, now: Overview, activity: string): Omit<Trend, 'shares'> {
  const shareIn = ({ activities }: Overview): number | null =>
    activities.find(({ code }) => code === activity)?.rollUp.indicatorProgress ?? null;
  return { points: pointsBetween(shareIn(then), shareIn(now)), since: then.asOf };
}

const pointsBetween = (then: number | null, now: number | null): number | null =>
  then === null || now === null ? null : Math.round(now * 100) - Math.round(then * 100);
