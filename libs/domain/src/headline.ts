import type { Day } from './day';
import type { MilestoneCount, RollUp } from './roll-up';

/** What an overview says in its first sentence, without words. */
export interface Headline {
  /** The month of the project that the day lies in, from 1, and how many it has; null before it starts and after it ends. */
  month: number | null;
  months: number;
  /** The activity that is furthest ahead; null where none is without anything behind. */
  ahead: string | null;
  /** The activity that most lags; null where nothing does. */
  behind: { activity: string; lateMilestones: number; indicators: number } | null;
}

interface HeadlineActivity {
  code: string;
  rollUp: Pick<RollUp, 'indicatorProgress' | 'statusCounts'>;
  milestones: Pick<MilestoneCount, 'late'>;
}

/**
 * Where a project is on its way. Ahead is an activity with an indicator ahead or achieved, nothing behind and nothing late,
 * the one with the most progress; behind is the one with the most late milestones, then the most indicators behind.
 */
export function headlineOf(
  project: { startsOn: Day; endsOn: Day },
  activities: readonly HeadlineActivity[],
  on: Day,
): Headline {
  const months = monthOf(project.startsOn, project.endsOn);
  const isWithin = project.startsOn <= on && on <= project.endsOn;
  const weighed = activities.map(({ code, rollUp: { indicatorProgress, statusCounts }, milestones }) => ({
    activity: code,
    lateMilestones: milestones.late,
    indicators: statusCounts['off-track'] + statusCounts.overdue + statusCounts['at-risk'],
    better: statusCounts.ahead + statusCounts.achieved,
    progress: indicatorProgress ?? 0,
  }));
  const lagging = weighed
    .filter(({ lateMilestones, indicators }) => lateMilestones + indicators > 0)
    .sort((one, other) => other.lateMilestones - one.lateMilestones || other.indicators - one.indicators)[0];
  const leading = weighed
    .filter(({ lateMilestones, indicators, better }) => lateMilestones + indicators === 0 && better > 0)
    .sort((one, other) => other.progress - one.progress)[0];
  return {
    month: isWithin ? monthOf(project.startsOn, on) : null,
    months,
    ahead: leading?.activity ?? null,
    behind: lagging
      ? { activity: lagging.activity, lateMilestones: lagging.lateMilestones, indicators: lagging.indicators }
      : null,
  };
}

/** Which month a day lies in, counted from 1 at the project's start: the second begins on the same day of the next month. */
function monthOf(startsOn: Day, on: Day): number {
  const [year = 0, month = 0, day = 0] = startsOn.split('-').map(Number);
  const [atYear = 0, atMonth = 0, atDay = 0] = on.split('-').map(Number);
  return (atYear - year) * 12 + atMonth - month + (atDay < day ? 0 : 1);
}
