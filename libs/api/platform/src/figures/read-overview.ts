import {
  readFramework,
  readTotals,
  type FrameworkRead,
  type PeriodCellTotals,
  type PeriodRead,
  type ProjectSetting,
} from '@mizan/api/database';
import type { Overview } from '@mizan/contract';
import { milestoneCount, rollUp, underResult, type Day, type TargetLevel } from '@mizan/domain';
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
  const indicators = framework.indicators.map((indicator) => {
    const own = byIndicator.get(indicator.id);
    return {
      ...figuresOf(indicator, totalsOf(own), asOf, project),
      disaggregation: indicator.disaggregation,
      periods: periodsWithNews(framework.periods, indicator.targets, own ?? []),
    };
  });
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

/** The periods, in the order of time, in which a value that counts was measured or a target is due. */
function periodsWithNews(
  periods: readonly PeriodRead[],
  targets: readonly TargetLevel[],
  parts: readonly PeriodCellTotals[],
): string[] {
  const measured = new Set(parts.map(({ period }) => period));
  return periods
    .filter(
      ({ code, startsOn, endsOn }) =>
        measured.has(code) || targets.some(({ dueOn }) => startsOn <= dueOn && dueOn <= endsOn),
    )
    .map(({ code }) => code);
}
