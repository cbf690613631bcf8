import type {
  Accumulation,
  Day,
  Direction,
  Instant,
  LocalText,
  Measure,
  ResultLevel,
  SdgLink,
  SdgRelevance,
  TargetLevel,
} from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import type { ProjectSetting } from './project.sql';
import { utcText } from './utc-text';

type Standing = 'proposal' | 'confirmed';

export interface IndicatorRead {
  id: number;
  code: string;
  result: string;
  activity: string | null;
  title: LocalText;
  definition: LocalText | null;
  measure: Measure;
  unit: string | null;
  /** Units of all its plans. */
  pastUnits: string[];
  accumulation: Accumulation;
  direction: Direction;
  numerator: string | null;
  denominator: string | null;
  partOfWhole: boolean;
  scale: Record<string, string> | null;
  baseline: { value: number | null; on: Day | null; note: string | null };
  targets: TargetLevel[];
  disaggregation: string[];
  source: string | null;
  frequency: string | null;
  responsible: string | null;
  method: LocalText | null;
  assumptions: LocalText | null;
  limitations: LocalText | null;
  dataQuality: LocalText | null;
  sdgTargets: string[];
  sdgLinks: SdgLink[];
  retired: boolean;
  standing: Standing;
  version: number;
}

export interface PeriodRead {
  id: number;
  code: string;
  startsOn: Day;
  endsOn: Day;
  dueOn: Day;
  locked: boolean;
  lockedAt: Instant | null;
}

export interface AxisRead {
  code: string;
  label: LocalText;
  categories: { code: string; label: LocalText }[];
  version: number;
}

export interface FrameworkRead {
  results: {
    code: string;
    level: ResultLevel;
    parent: string | null;
    title: LocalText;
    assumptions: LocalText | null;
    retired: boolean;
    standing: Standing;
    version: number;
  }[];
  activities: {
    code: string;
    title: LocalText;
    objectives: string[];
    milestones: { title: LocalText; plannedOn: Day; deliveredOn: Day | null; standing: Standing }[];
    retired: boolean;
    version: number;
  }[];
  axes: AxisRead[];
  periods: PeriodRead[];
  indicators: IndicatorRead[];
  sdgTargets: {
    target: string;
    relevance: SdgRelevance;
    why: string;
    activities: string[];
    standing: Standing;
  }[];
}

/**
 * One indicator with the plan (baseline, targets, unit, definition, whether it is in use) in force at the end of `$2` in the time zone `$3`;
 * before its first plan, the first one holds.
 */
const indicatorObject = `
  json_build_object(
    'id', i.id, 'code', i.code, 'result', r.code, 'activity', a.code, 'title', i.title, 'definition', plan.definition,
    'measure', i.measure, 'unit', plan.unit,
    'pastUnits', (SELECT coalesce(json_agg(DISTINCT p.unit) FILTER (WHERE p.unit IS NOT NULL), '[]')
                    FROM indicator_plans p WHERE p.indicator_id = i.id),
    'accumulation', i.accumulation, 'direction', i.direction,
    'numerator', i.numerator, 'denominator', i.denominator, 'partOfWhole', i.part_of_whole,
    'scale', i.scale,
    'baseline', json_build_object('value', plan.baseline, 'on', plan.baseline_on, 'note', plan.baseline_note),
    'targets', (SELECT coalesce(json_agg(json_build_object('dueOn', t.due_on, 'value', t.value) ORDER BY t.due_on), '[]')
                  FROM targets t WHERE t.plan_id = plan.id),
    'disaggregation', (SELECT coalesce(json_agg(x.code ORDER BY ia.position), '[]')
                         FROM indicator_axes ia JOIN axes x ON x.id = ia.axis_id WHERE ia.indicator_id = i.id),
    'source', i.source, 'frequency', i.frequency, 'responsible', i.responsible, 'method', i.method,
    'assumptions', i.assumptions, 'limitations', i.limitations, 'dataQuality', i.data_quality,
    'sdgTargets', (SELECT coalesce(json_agg(s.target ORDER BY s.position), '[]')
                     FROM indicator_sdg_targets s WHERE s.indicator_id = i.id),
    'sdgLinks', (SELECT coalesce(json_agg(json_build_object('target', s.target, 'relevance', s.relevance) ORDER BY s.position), '[]')
                   FROM indicator_sdg_targets s WHERE s.indicator_id = i.id),
    'retired', plan.retired, 'standing', coalesce(plan.standing, i.standing), 'version', i.version)`;

/** Whether a row was out of use at the end of `$2` in the time zone `$3`. */
const isRetired = (row: string) => `coalesce(${row}.retired_at < ($2::date + 1)::timestamp AT TIME ZONE $3, false)`;

/** SQL: whether the indicator of that id is out of use by the plan in force. */
export const isRetiredNow = (indicatorId: string) =>
  `(SELECT plan.retired FROM indicator_plans plan WHERE plan.indicator_id = ${indicatorId} AND plan.until IS NULL)`;

const indicatorTables = `
  indicators i
  JOIN results r ON r.id = i.result_id
  LEFT JOIN activities a ON a.id = i.activity_id
  JOIN LATERAL (
    SELECT * FROM indicator_plans p
     WHERE p.indicator_id = i.id
     ORDER BY p.since < ($2::date + 1)::timestamp AT TIME ZONE $3 DESC,
              CASE WHEN p.since < ($2::date + 1)::timestamp AT TIME ZONE $3 THEN p.since END DESC, p.since
     LIMIT 1) plan ON true`;

/** The whole results framework as it stood at the end of `asOf`, in one query. */
export async function readFramework(em: EntityManager, project: ProjectSetting, asOf: Day): Promise<FrameworkRead> {
  const [row] = await em.query<FrameworkRead[]>(
    `SELECT
      (SELECT coalesce(json_agg(json_build_object('code', r.code, 'level', r.level, 'parent', above.code, 'title', r.title,
                'assumptions', r.assumptions, 'retired', ${isRetired('r')}, 'standing', r.standing, 'version', r.version)
                ORDER BY r.position, r.code), '[]')
         FROM results r LEFT JOIN results above ON above.id = r.parent_id WHERE r.project_id = $1) AS results,
      (SELECT coalesce(json_agg(json_build_object('code', a.code, 'title', a.title,
                'objectives', (SELECT coalesce(json_agg(r.code ORDER BY r.position), '[]') FROM activity_objectives o
                                 JOIN results r ON r.id = o.result_id WHERE o.activity_id = a.id),
                'milestones', (SELECT coalesce(json_agg(json_build_object('title', m.title, 'plannedOn', m.planned_on,
                                  'deliveredOn', m.delivered_on, 'standing', m.standing) ORDER BY m.position), '[]')
                                 FROM milestones m WHERE m.activity_id = a.id),
                'retired', ${isRetired('a')}, 'version', a.version) ORDER BY a.position, a.code), '[]')
         FROM activities a WHERE a.project_id = $1) AS activities,
      (SELECT coalesce(json_agg(json_build_object('code', x.code, 'label', x.label,
                'categories', (SELECT coalesce(json_agg(json_build_object('code', c.code, 'label', c.label)
                                        ORDER BY c.code = 'unknown', c.position), '[]')
                                 FROM axis_categories c WHERE c.axis_id = x.id), 'version', x.version)
                ORDER BY x.position, x.code), '[]')
         FROM axes x WHERE x.project_id = $1) AS axes,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
                'dueOn', p.due_on, 'locked', p.locked_at IS NOT NULL, 'lockedAt', ${utcText('p.locked_at')}) ORDER BY p.starts_on), '[]')
         FROM periods p WHERE p.project_id = $1) AS periods,
      (SELECT coalesce(json_agg(${indicatorObject} ORDER BY i.position, i.code), '[]')
         FROM ${indicatorTables} WHERE i.project_id = $1) AS indicators,
      (SELECT coalesce(json_agg(json_build_object('target', s.target, 'relevance', s.relevance, 'why', s.why,
                'activities', s.activities, 'standing', s.standing) ORDER BY s.position), '[]')
         FROM project_sdg_targets s WHERE s.project_id = $1) AS "sdgTargets"`,
    [project.id, asOf, project.timeZone],
  );
  if (!row) throw new Error('a query without FROM answers one row');
  return row;
}

/** One indicator as it stood at the end of `asOf`; null when the project has none of that code. */
export async function findIndicator(
  em: EntityManager,
  project: ProjectSetting,
  code: string,
  asOf: Day,
): Promise<IndicatorRead | null> {
  const [row] = await em.query<{ indicator: IndicatorRead }[]>(
    `SELECT ${indicatorObject} AS indicator FROM ${indicatorTables} WHERE i.project_id = $1 AND i.code = $4`,
    [project.id, asOf, project.timeZone, code],
  );
  return row?.indicator ?? null;
}

/** The axes of a project, each ending in `unknown`. */
export async function readAxes(em: EntityManager, projectId: number): Promise<AxisRead[]> {
  return em.query<AxisRead[]>(
    `SELECT x.code, x.label, x.version, json_agg(json_build_object('code', c.code, 'label', c.label)
            ORDER BY c.code = 'unknown', c.position) AS categories
       FROM axes x JOIN axis_categories c ON c.axis_id = x.id
      WHERE x.project_id = $1 GROUP BY x.id ORDER BY x.position, x.code`,
    [projectId],
  );
}
