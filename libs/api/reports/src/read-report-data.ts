import {
  readFramework,
  readProject,
  type FrameworkRead,
  type ProjectRead,
  type ProjectSetting,
} from '@mizan/api/database';
import { inUse, Problem, readOverviewOf, readProgress } from '@mizan/api/platform';
import type { FrozenFramework, FrozenProject, IndicatorProgress, ReportData, ReportDraft } from '@mizan/contract';
import type { Day, Instant } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

interface Asked extends ReportDraft {
  id: string;
  frozenAt: Instant;
}

/**
 * Everything that a donor reads as of the report's last day. Called inside one snapshot of the database, so that no
 * figure can contradict another.
 */
export async function readReportData(em: EntityManager, setting: ProjectSetting, asked: Asked): Promise<ReportData> {
  const { id, title, from, to, frozenAt } = asked;
  const project = await readProject(em, setting.code);
  if (!project) throw Problem.of('not-found');
  const framework = deliveredBy(to, inUse(await readFramework(em, setting, to)));
  return {
    id,
    title,
    from,
    to,
    frozenAt,
    project: frozen(project),
    framework: frameworkOf(framework),
    overview: await readOverviewOf(em, setting, framework, to),
    progress: await readAllProgress(em, setting, framework, to),
  };
}

function frozen({
  tolerance: _t,
  amber: _a,
  smallGroupLimit: _s,
  evidenceQuotaBytes: _q,
  version: _v,
  ...project
}: ProjectRead): FrozenProject {
  return project;
}

async function readAllProgress(
  em: EntityManager,
  setting: ProjectSetting,
  { indicators, periods }: FrameworkRead,
  to: Day,
): Promise<Record<string, IndicatorProgress>> {
  const periodEnds = periods.map(({ endsOn }) => endsOn);
  const progress: [string, IndicatorProgress][] = [];
  for (const indicator of indicators) {
    progress.push([indicator.code, await readProgress(em, setting, indicator, periodEnds, to, 'report')]);
  }
  return Object.fromEntries(progress);
}

/** The framework with its milestones as they stood that day: what was delivered later had not been delivered. */
function deliveredBy(day: Day, framework: FrameworkRead): FrameworkRead {
  const activities = framework.activities.map((activity) => ({
    ...activity,
    milestones: activity.milestones.map((milestone) => ({
      ...milestone,
      deliveredOn: milestone.deliveredOn !== null && milestone.deliveredOn <= day ? milestone.deliveredOn : null,
    })),
  }));
  return { ...framework, activities };
}

/**
 * The framework as people know it: by codes, without the ids of rows, and without versions, which say how often something
 * was changed and not what held that day.
 */
function frameworkOf({ results, activities, axes, periods, indicators, sdgTargets }: FrameworkRead): FrozenFramework {
  return {
    results: results.map(({ version: _version, ...result }) => result),
    activities: activities.map(({ version: _version, ...activity }) => activity),
    axes: axes.map(({ version: _version, ...axis }) => axis),
    periods: periods.map(({ id: _id, ...period }) => period),
    indicators: indicators.map(({ id: _id, version: _version, pastUnits: _units, ...indicator }) => indicator),
    sdgTargets,
  };
}
