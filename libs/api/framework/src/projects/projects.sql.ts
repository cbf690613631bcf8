import { PartnerRow } from '@mizan/api/database';
import type { Partner, Project } from '@mizan/contract';
import type { Period } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** What a person may say of a project. */
export type ProjectState = Omit<Project, 'code' | 'startsOnStanding' | 'targetGroups' | 'demonstration' | 'version'>;

function columnsOf({ title, startsOn, endsOn, languages, context, timeZone, ...settings }: ProjectState): unknown[] {
  const { tolerance, amber, smallGroupLimit, evidenceQuotaBytes, funding, logframe } = settings;
  return [
    ...[title, startsOn, endsOn, languages, context, timeZone],
    ...[tolerance, amber, smallGroupLimit, evidenceQuotaBytes, funding, logframe],
  ];
}

/** Writes a new project; false, and nothing written, when there is one of that code. */
export async function insertProject(em: EntityManager, code: string, state: ProjectState): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `INSERT INTO projects (code, title, starts_on, ends_on, languages, context, time_zone, tolerance, amber,
            small_group_limit, evidence_quota, funding, logframe, starts_on_standing)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'confirmed') ON CONFLICT (code) DO NOTHING RETURNING id`,
    [code, ...columnsOf(state)],
  );
  return rows.length > 0;
}

/** Writes the next version of a project. */
export async function updateProject(em: EntityManager, projectId: number, state: ProjectState): Promise<void> {
  await em.query(
    `UPDATE projects SET title = $2, starts_on = $3, ends_on = $4, languages = $5, context = $6, time_zone = $7,
            tolerance = $8, amber = $9, small_group_limit = $10, evidence_quota = $11,
            funding = $12, logframe = $13, version = version + 1
      WHERE id = $1`,
    [projectId, ...columnsOf(state)],
  );
}

/** The next version of a project, its start confirmed. */
export async function confirmStart(em: EntityManager, projectId: number): Promise<void> {
  await em.query("UPDATE projects SET starts_on_standing = 'confirmed', version = version + 1 WHERE id = $1", [
    projectId,
  ]);
}

/** Makes these the partners of the project, in this order. */
export async function setPartners(em: EntityManager, projectId: number, partners: readonly Partner[]): Promise<void> {
  await em.delete(PartnerRow, { projectId });
  await em.insert(
    PartnerRow,
    partners.map((partner, position) => ({ projectId, position, ...partner })),
  );
}

/**
 * Keeps values from being logged in the project until the transaction ends; those accepted under the dates of before are
 * judged anew, for the indicators' versions change.
 */
export async function holdIndicators(em: EntityManager, projectId: number): Promise<void> {
  await em.query(
    `WITH held AS (SELECT id FROM indicators WHERE project_id = $1 ORDER BY id FOR UPDATE)
     UPDATE indicators i SET version = version + 1 FROM held WHERE i.id = held.id`,
    [projectId],
  );
}

/** The days on which the values of the project were measured, each with the code of its period. */
export function readMeasuredDays(
  em: EntityManager,
  projectId: number,
): Promise<{ measuredOn: string; period: string }[]> {
  return em.query<{ measuredOn: string; period: string }[]>(
    `SELECT DISTINCT v.measured_on AS "measuredOn", p.code AS period
       FROM indicator_values v JOIN periods p ON p.id = v.period_id
      WHERE p.project_id = $1 ORDER BY v.measured_on`,
    [projectId],
  );
}

/** The codes of the project's periods, in order. */
export function readPeriodCodes(em: EntityManager, projectId: number): Promise<{ code: string }[]> {
  return em.query<{ code: string }[]>('SELECT code FROM periods WHERE project_id = $1 ORDER BY starts_on', [projectId]);
}

/**
 * Makes these the periods of the project; one whose code stays keeps its values and whether it is locked, and one that
 * ends on the same day its due date.
 */
export async function setPeriods(em: EntityManager, projectId: number, periods: readonly Period[]): Promise<void> {
  await em.query('DELETE FROM periods WHERE project_id = $1 AND NOT code = ANY ($2)', [
    projectId,
    periods.map(({ code }) => code),
  ]);
  await em.query(
    `INSERT INTO periods (project_id, code, starts_on, ends_on, due_on, version)
     SELECT $1, p.*, (SELECT coalesce(max(version), 0) + 1 FROM periods WHERE project_id = $1) FROM json_to_recordset($2) AS p ("code" text, "startsOn" date, "endsOn" date, "dueOn" date)
     ON CONFLICT (project_id, code)
     DO UPDATE SET starts_on = EXCLUDED.starts_on, ends_on = EXCLUDED.ends_on, version = EXCLUDED.version,
            due_on = CASE WHEN periods.ends_on = EXCLUDED.ends_on THEN periods.due_on ELSE EXCLUDED.due_on END`,
    [projectId, JSON.stringify(periods)],
  );
}
