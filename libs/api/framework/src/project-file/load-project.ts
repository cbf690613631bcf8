import {
  ActivityObjectiveRow,
  ActivityRow,
  AxisCategoryRow,
  AxisRow,
  MilestoneRow,
  PartnerRow,
  PeriodRow,
  ProjectSdgTargetRow,
  ResultRow,
  TargetGroupRow,
} from '@mizan/api/database';
import { recordAudit } from '@mizan/api/platform';
import { periodsOf, type SdgLink } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import { insertIndicator, type Place } from '../indicators/indicator.sql';
import { stateAfter } from '../indicators/indicator-state';
import type { IndicatorInFile, ProjectFile } from './project-file.dto';
import { readProjectFile } from './read-project-file';

export interface LoadedProject {
  projectId: number;
  /** False where a project of that code was there already; nothing was touched then. */
  loaded: boolean;
}

/** Months in a reporting period. */
const quarter = 3;

/**
 * Writes the project that a parsed JSON file defines, with its quarters as reporting periods. A project of that code
 * that is there already stays as it is. `at` is when its plans begin. Throws a ProjectFileRefusal for a faulty file.
 */
export async function loadProject(em: EntityManager, json: unknown, at: Date = new Date()): Promise<LoadedProject> {
  const file = readProjectFile(json);
  const projectId = await insertProject(em, file);
  if (projectId === null) return { projectId: await idOfProject(em, file.code), loaded: false };
  const results = await insertResults(em, projectId, file);
  const activities = await insertActivities(em, projectId, file, results);
  const axes = await insertAxes(em, projectId, file);
  await insertSurroundings(em, projectId, file);
  const place: Place = { projectId, results, activities, axes };
  for (const indicator of file.indicators) {
    await insertIndicator(em, place, indicatorOf(indicator, file), { personId: null, at, reason: null });
  }
  await recordAudit(em, { personId: null, did: 'project.loaded', to: `project:${file.code}` });
  return { projectId, loaded: true };
}

async function insertProject(em: EntityManager, file: ProjectFile): Promise<number | null> {
  const [row] = await em.query<{ id: number }[]>(
    `INSERT INTO projects (code, title, starts_on, ends_on, starts_on_standing, time_zone, languages, context)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (code) DO NOTHING RETURNING id`,
    [
      file.code,
      file.title,
      file.startsOn,
      file.endsOn,
      file.startsOnStatus ?? 'confirmed',
      file.timeZone,
      file.languages,
      file.context,
    ],
  );
  return row?.id ?? null;
}

async function idOfProject(em: EntityManager, code: string): Promise<number> {
  const [row] = await em.query<{ id: number }[]>('SELECT id FROM projects WHERE code = $1', [code]);
  if (!row) throw new Error(`the project ${code} was there a moment ago`);
  return row.id;
}

async function insertResults(em: EntityManager, projectId: number, file: ProjectFile): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  for (const [position, { code, level, parent, title, assumptions, status }] of file.results.entries()) {
    const row = em.create(ResultRow, {
      projectId,
      code,
      level,
      parentId: parent ? (ids[parent] ?? null) : null,
      title,
      assumptions: assumptions ?? null,
      standing: status ?? 'confirmed',
      position,
    });
    ids[code] = (await em.save(row)).id;
  }
  return ids;
}

async function insertActivities(
  em: EntityManager,
  projectId: number,
  { activities, milestones }: ProjectFile,
  results: Record<string, number>,
): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  for (const [position, { code, title, objectives }] of activities.entries()) {
    const { id } = await em.save(em.create(ActivityRow, { projectId, code, title, position }));
    ids[code] = id;
    const served = objectives.flatMap((objective) => results[objective] ?? []);
    await em.insert(
      ActivityObjectiveRow,
      served.map((resultId) => ({ activityId: id, resultId })),
    );
    await em.insert(
      MilestoneRow,
      milestones
        .filter(({ activity }) => activity === code)
        .map(({ title: promised, plannedOn, deliveredOn, status }, at) => ({
          activityId: id,
          title: promised,
          plannedOn,
          deliveredOn: deliveredOn ?? null,
          standing: status ?? ('confirmed' as const),
          position: at,
        })),
    );
  }
  return ids;
}

async function insertAxes(
  em: EntityManager,
  projectId: number,
  { axes }: ProjectFile,
): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  for (const [position, { code, label, categories }] of axes.entries()) {
    const { id } = await em.save(em.create(AxisRow, { projectId, code, label, position }));
    ids[code] = id;
    await em.insert(
      AxisCategoryRow,
      categories.map(({ code: category, label: named }, at) => ({
        axisId: id,
        code: category,
        label: named,
        position: at,
      })),
    );
  }
  return ids;
}

/** What nothing else of the framework refers to. */
async function insertSurroundings(em: EntityManager, projectId: number, file: ProjectFile): Promise<void> {
  await em.insert(
    PartnerRow,
    file.partners.map(({ role, name, about }, position) => ({ projectId, position, role, name, about })),
  );
  await em.insert(
    TargetGroupRow,
    file.targetGroups.map(({ kind, label }, position) => ({ projectId, position, kind, label })),
  );
  const periods = periodsOf(file.startsOn, file.endsOn, quarter);
  await em.insert(
    PeriodRow,
    periods.map((period) => ({ projectId, ...period, lockedAt: null })),
  );
  await em.insert(
    ProjectSdgTargetRow,
    file.sdgTargets.map(({ status, ...sdg }, position) => ({
      projectId,
      ...sdg,
      standing: status ?? ('confirmed' as const),
      position,
    })),
  );
}

/** The indicator as written; an SDG target without a relevance of its own has the project's, where the project names it. */
function indicatorOf(draft: IndicatorInFile, file: ProjectFile) {
  const { code, status } = draft;
  const state = stateAfter(draft, null);
  return {
    ...state,
    sdgLinks: draft.sdgLinks ? state.sdgLinks : state.sdgLinks.map((link) => ({ ...link, ...relevanceIn(file, link) })),
    code,
    standing: status ?? ('confirmed' as const),
  };
}

function relevanceIn({ sdgTargets }: ProjectFile, { target }: SdgLink): Pick<SdgLink, 'relevance'> | undefined {
  const contribution = sdgTargets.find((served) => served.target === target);
  return contribution && { relevance: contribution.relevance };
}
