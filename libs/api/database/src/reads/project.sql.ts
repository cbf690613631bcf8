import type { Day, Language, LocalText, Thresholds } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** A project as the rules need it. */
export interface ProjectSetting {
  id: number;
  code: string;
  startsOn: Day;
  endsOn: Day;
  timeZone: string;
  thresholds: Thresholds;
  /** Fewer people than this are withheld from donors. */
  smallGroupLimit: number;
  demonstration: boolean;
}

/** The project of that code; null when there is none. */
export async function findProject(em: EntityManager, code: string): Promise<ProjectSetting | null> {
  const [row] = await em.query<ProjectSetting[]>(
    `SELECT id, code, starts_on AS "startsOn", ends_on AS "endsOn", time_zone AS "timeZone",
            json_build_object('tolerance', tolerance, 'amber', amber) AS thresholds,
            small_group_limit AS "smallGroupLimit", demonstration
       FROM projects WHERE code = $1`,
    [code],
  );
  return row ?? null;
}

interface ProjectSummaryRead {
  code: string;
  title: LocalText;
  startsOn: Day;
  startsOnStanding: 'proposal' | 'confirmed';
  endsOn: Day;
  languages: Language[];
  partners: { role: string; name: LocalText; about: LocalText }[];
  demonstration: boolean;
}

const summary = `code, title, starts_on AS "startsOn", starts_on_standing AS "startsOnStanding", ends_on AS "endsOn", languages,
    (SELECT coalesce(json_agg(json_build_object('role', role, 'name', name, 'about', about) ORDER BY position), '[]')
       FROM partners WHERE project_id = p.id) AS partners, demonstration`;

/** The projects by code, at most `limit` of them, from the first code past `after`. */
export function listProjects(
  em: EntityManager,
  { after, limit }: { after: string; limit: number },
): Promise<ProjectSummaryRead[]> {
  return em.query<ProjectSummaryRead[]>(`SELECT ${summary} FROM projects p WHERE code > $1 ORDER BY code LIMIT $2`, [
    after,
    limit,
  ]);
}

export interface ProjectRead extends ProjectSummaryRead {
  timeZone: string;
  context: LocalText;
  targetGroups: { kind: 'primary' | 'secondary'; label: LocalText }[];
  tolerance: number;
  amber: number;
  smallGroupLimit: number;
  evidenceQuotaBytes: number;
  funding: 'none' | 'eu-funded' | 'eu-co-funded';
  logframe: 'current-first' | 'targets-first' | 'action-document';
  version: number;
}

/** What the project says of itself; null when there is no such project. */
export async function readProject(em: EntityManager, code: string): Promise<ProjectRead | null> {
  const [row] = await em.query<ProjectRead[]>(
    `SELECT ${summary}, time_zone AS "timeZone", context,
            tolerance::float, amber::float, small_group_limit AS "smallGroupLimit",
            evidence_quota AS "evidenceQuotaBytes", funding, logframe, version,
            (SELECT coalesce(json_agg(json_build_object('kind', kind, 'label', label) ORDER BY position), '[]')
               FROM target_groups WHERE project_id = p.id) AS "targetGroups"
       FROM projects p WHERE code = $1`,
    [code],
  );
  return row ?? null;
}
