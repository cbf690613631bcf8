import { readFramework, readTotals, type FrameworkRead, type ProjectSetting } from '@mizan/api/database';
import type { Timeline, TimelinePoint } from '@mizan/contract';
import { milestoneCount, rollUp, type Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { figuresOf, totalsOf } from './indicator-figures';
import { inUse } from './read-overview';

/**
 * Where a project stood at the end of every reporting period up to a day, and on that day: each point is what the overview
 * as of its day says, by the plans that were in force then.
 */
export async function readTimeline(em: EntityManager, project: ProjectSetting, asOf: Day): Promise<Timeline> {
  const last = await readFramework(em, project, asOf);
  const { periods } = last;
  const ended = periods.map(({ endsOn }) => endsOn).filter((day) => day < asOf);
  const days = [...ended, asOf];
  const frameworks = new Map<Day, FrameworkRead>();
  for (const day of ended) frameworks.set(day, inUse(await readFramework(em, project, day)));
  frameworks.set(asOf, inUse(last));
  const ids = new Set([...frameworks.values()].flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const parts = Map.groupBy(await readTotals(em, [...ids], days, 'whole'), (part) => part.on);

  const points = [...frameworks].map(([on, { indicators, activities }]): TimelinePoint => {
    const byIndicator = Map.groupBy(parts.get(on) ?? [], ({ indicatorId }) => indicatorId);
    const figures = indicators.map((one) => figuresOf(one, totalsOf(byIndicator.get(one.id)), on, project));
    return {
      on,
      period: periods.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)?.code ?? null,
      project: rollUp(figures),
      activities: activities.map(({ code, milestones }) => ({
        code,
        rollUp: rollUp(figures.filter(({ activity }) => activity === code)),
        milestones: milestoneCount(milestones, on),
      })),
      indicators: figures.map(({ code, status, actual, targetDue, progress, pace }) => ({
        ...{ code, status, actual, targetDue, progress, pace },
      })),
    };
  });
  return { asOf, points };
}
