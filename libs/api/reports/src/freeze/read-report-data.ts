import {
  readFramework,
  readProject,
  type FrameworkRead,
  type ProjectRead,
  type ProjectSetting,
} from '@mizan/api/database';
import { inUse, Problem, readOverviewOf, readProgress } from '@mizan/api/platform';
import type {
  FrozenFramework,
  FrozenProject,
  IndicatorProgress,
  Overview,
  ReportData,
  ReportDraft,
  ReportNamed,
} from '@mizan/contract';
import { addDays, changesBetween, type Day, type Instant, type LocalText, type Narrative } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { intactData } from '../frozen-text';
import { findLastReport, type StoredReport } from '../reports.sql';
import { readEvidenceRegister } from './evidence-register.sql';
import { hashValues } from './frozen-values.sql';
import { readPlanChanges } from './plan-changes.sql';

export interface AskedReport extends ReportDraft {
  id: string;
  frozenAt: Instant;
  narrative: Narrative;
  /** The report that it replaces, and why. */
  superseded: { report: StoredReport; reason: LocalText } | null;
  /** Address below which documents are verified; null where the server was not told its own. */
  verifyAt: string | null;
  /** A preview, for which the values are not read one by one. */
  isDraft: boolean;
}

/**
 * Everything that a donor reads as of the report's last day. Called inside one snapshot of the database, so that no
 * figure can contradict another.
 */
export async function readReportData(
  em: EntityManager,
  setting: ProjectSetting,
  asked: AskedReport,
): Promise<ReportData> {
  const { id, title, from, to, frozenAt, narrative, superseded, verifyAt, isDraft } = asked;
  const project = await readProject(em, setting.code);
  if (!project) throw Problem.of('not-found');
  const framework = deliveredBy(to, inUse(await readFramework(em, setting, to)));
  const overview = await readOverviewOf(em, setting, framework, to);
  const before = await findLastReport(em, setting.id, addDays(to, -1), superseded?.report.id);
  const indicators = framework.indicators.map(({ code }) => code);
  const values = { projectId: setting.id, indicators, to };
  return {
    id,
    title,
    from,
    to,
    frozenAt,
    project: frozen(project),
    framework: frameworkOf(framework),
    overview,
    progress: await readAllProgress(em, setting, framework, to),
    narrative,
    supersedes: superseded && { ...changedSince(superseded.report, overview), reason: superseded.reason },
    since: before && changedSince(before, overview),
    planChanges: await readPlanChanges(em, setting, to),
    evidence: await readEvidenceRegister(em, setting.id, indicators, to),
    verifyAt,
    ...(isDraft ? { draft: true } : { values: await hashValues(em, values) }),
  };
}

/** Where a document's hash is checked, on the server of that address; the hash comes behind it. */
export const verifyAt = (address: string | null): string | null => address && `${address}/verify/`;

/** An earlier report, and which of its figures are different now. */
function changedSince(report: StoredReport, now: Overview) {
  const { id, title, from, to, frozenAt, sha256 } = report;
  const named: ReportNamed = { id, title, from, to, frozenAt, sha256 };
  return { ...named, changes: changesBetween(intactData(report).overview, now) };
}

function frozen({ evidenceQuotaBytes: _quota, version: _version, ...project }: ProjectRead): FrozenProject {
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
