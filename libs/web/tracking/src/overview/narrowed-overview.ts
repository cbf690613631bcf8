import type { Overview, Timeline } from '@mizan/contract';
import { rollUp, underResult } from '@mizan/domain';
import { isNarrowed, narrowed, type IndicatorFilter } from './indicator-filter';

/** The overview as if there were only the indicators that pass: what is told of all of them is told of those. */
export function narrowedOverview(overview: Overview, filter: IndicatorFilter): Overview {
  if (!isNarrowed(filter)) return overview;
  return keeping(overview, new Set(narrowed(overview, filter).map(({ code }) => code)), filter.activity);
}

/**
 * The overview with the indicators of those codes alone. The activities are those that the indicators belong to, and the one
 * that was asked for; their milestones are theirs, whatever the indicators.
 */
export function keeping(overview: Overview, codes: ReadonlySet<string>, activity: string | null): Overview {
  const indicators = overview.indicators.filter(({ code }) => codes.has(code));
  return {
    ...overview,
    indicators,
    project: rollUp(indicators),
    results: overview.results.map((result) => ({
      ...result,
      rollUp: rollUp(underResult(overview.results, indicators, result.code)),
    })),
    activities: overview.activities.flatMap((one) => {
      const own = indicators.filter((indicator) => indicator.activity === one.code);
      return own.length > 0 || one.code === activity ? [{ ...one, rollUp: rollUp(own) }] : [];
    }),
    sdgTargets: overview.sdgTargets
      .map((target) => ({ ...target, indicators: target.indicators.filter((code) => codes.has(code)) }))
      .filter((target) => target.indicators.length > 0),
  };
}

/** The timeline with the indicators and activities of an overview alone, each activity by those indicators. */
export function narrowedTimeline(timeline: Timeline, { indicators, activities }: Overview): Timeline {
  const activityOf = new Map(indicators.map(({ code, activity }) => [code, activity]));
  const shown = new Set(activities.map(({ code }) => code));
  return {
    ...timeline,
    points: timeline.points.map((point) => {
      const kept = point.indicators.filter(({ code }) => activityOf.has(code));
      return {
        ...point,
        project: rollUp(kept),
        indicators: kept,
        activities: point.activities
          .filter(({ code }) => shown.has(code))
          .map((one) => ({ ...one, rollUp: rollUp(kept.filter(({ code }) => activityOf.get(code) === one.code)) })),
      };
    }),
  };
}
