import { readFramework, readTotals, type FrameworkRead, type ProjectSetting } from '@mizan/api/database';
import type { Overview } from '@mizan/contract';
import { milestoneCount, rollUp, underResult, type Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { figuresOf, totalsOf } from './indicator-figures';

/** The framework without what was out of use on its day: that counts towards nothing. */
export function inUse(framework: FrameworkRead): FrameworkRead {
  const isInUse = ({ retired }: { retired: boolean }) => !retired;
  return {
    ...framework,
    results: framework.results.filter(isInUse),
    activities: framework.activities.filter(isInUse),
    indicators: framework.indicators.filter(isInUse),
  };
}

/** The overview of a project as of a day, from approved values alone. */
export async function readOverview(em: EntityManager, project: ProjectSetting, asOf: Day): Promise<Overview> {
  const framework = inUse(await readFramework(em, project, asOf));
  return readOverviewOf(em, project, framework, asOf);
}

/** The same, for a framework that is at hand, with nothing in it that is out of use. */
export async function readOverviewOf(
  em: EntityManager,
  project: ProjectSetting,
  framework: FrameworkRead,
  asOf: Day,
): Promise<Overview> {
  const ids = framework.indicators.map((indicator) => indicator.id);
  const parts = await readTotals(em, ids, [asOf], 'whole');
  const byIndicator = Map.groupBy(parts, (part) => part.indicatorId);
  const indicators = framework.indicators.map((indicator) =>
    figuresOf(indicator, totalsOf(byIndicator.get(indicator.id)), asOf, project),
  );
  return {
    asOf,
    project: rollUp(indicators),
    results: framework.results.map(({ code, level, parent, title }) => ({
      code,
      level,
      parent,
      title,
      rollUp: rollUp(underResult(framework.results, indicators, code)),
    })),
    activities: framework.activities.map(({ code, title, objectives, milestones }) => ({
      code,
      title,
      objectives,
      rollUp: rollUp(indicators.filter((indicator) => indicator.activity === code)),
      milestones: { ...milestoneCount(milestones, asOf), items: milestones },
    })),
    indicators,
    sdgTargets: framework.sdgTargets.map((contribution) => ({
      ...contribution,
      indicators: framework.indicators
        .filter((indicator) => indicator.sdgTargets.includes(contribution.target))
        .map((indicator) => indicator.code),
    })),
    demonstration: parts.some((part) => part.demonstration),
  };
}
