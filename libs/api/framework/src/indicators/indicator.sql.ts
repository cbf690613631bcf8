import type { Indicator, Standing } from '@mizan/contract';
import { IndicatorAxisRow, IndicatorRow, IndicatorSdgTargetRow, TargetRow } from '@mizan/api/database';
import { cellKey, type FiguresGiven } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import type { IndicatorPlan, IndicatorState } from './indicator-state';

/** What an indicator can belong to, from code to id. */
export interface Place {
  projectId: number;
  results: Record<string, number>;
  activities: Record<string, number>;
  axes: Record<string, number>;
}

/** Codes of what is out of use: nothing in use is put there. */
export interface OutOfUse {
  results: string[];
  activities: string[];
}

/** Who changes a plan, when and why. */
export interface PlanChange {
  /** Null for a plan that was loaded. */
  personId: string | null;
  at: Date;
  reason: string | null;
}

/** Locks an indicator against values being logged meanwhile: its measure is fixed once there is one. */
export async function holdIndicator(em: EntityManager, projectId: number, code: string): Promise<void> {
  await em.query('SELECT 1 FROM indicators WHERE project_id = $1 AND code = $2 FOR UPDATE', [projectId, code]);
}

export async function readPlace(em: EntityManager, projectId: number): Promise<Place> {
  const codesOf = (table: string) =>
    `(SELECT coalesce(json_object_agg(code, id), '{}') FROM ${table} WHERE project_id = $1) AS ${table}`;
  const [place] = await em.query<Omit<Place, 'projectId'>[]>(
    `SELECT ${codesOf('results')}, ${codesOf('activities')}, ${codesOf('axes')}`,
    [projectId],
  );
  if (!place) throw new Error('a query without FROM answers one row');
  return { projectId, ...place };
}

export async function readOutOfUse(em: EntityManager, projectId: number): Promise<OutOfUse> {
  const codesOf = (table: string) =>
    `(SELECT coalesce(json_agg(code), '[]') FROM ${table} WHERE project_id = $1 AND retired_at IS NOT NULL) AS ${table}`;
  const [retired] = await em.query<OutOfUse[]>(`SELECT ${codesOf('results')}, ${codesOf('activities')}`, [projectId]);
  if (!retired) throw new Error('a query without FROM answers one row');
  return retired;
}

/** Whether the indicator has values, and whether one of them is or once was approved. */
export async function readStage(
  em: EntityManager,
  indicatorId: number,
): Promise<{ hasValues: boolean; hasApproved: boolean }> {
  const [stage] = await em.query<{ hasValues: boolean; hasApproved: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM indicator_values WHERE indicator_id = $1) AS "hasValues",
            EXISTS (SELECT 1 FROM indicator_values WHERE indicator_id = $1 AND status = 'approved')
            OR EXISTS (SELECT 1 FROM indicator_values v
                         JOIN audit_entries a ON a.subject = 'value:' || v.id AND a.did = 'value.approved'
                        WHERE v.indicator_id = $1 AND v.status <> 'approved') AS "hasApproved"`,
    [indicatorId],
  );
  if (!stage) throw new Error('a query without FROM answers one row');
  return stage;
}

/** Those of the axes of which a value of the indicator has cells. */
export async function readAxesWithCells(
  em: EntityManager,
  indicatorId: number,
  axes: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const axis of axes) {
    const rows = await em.query<unknown[]>(
      `SELECT FROM indicator_values v JOIN value_cells c ON c.value_id = v.id
        WHERE v.indicator_id = $1
          AND EXISTS (SELECT FROM unnest(string_to_array(c.cell, '|')) part WHERE starts_with(part, $2)) LIMIT 1`,
      [indicatorId, cellKey({ [axis]: '' })],
    );
    if (rows.length > 0) found.push(axis);
  }
  return found;
}

/** The figures of an indicator's values and cells, whatever their status: what a narrower rule must still allow. */
export async function readFiguresGiven(em: EntityManager, indicatorId: number): Promise<FiguresGiven> {
  const [given] = await em.query<FiguresGiven[]>(
    `SELECT min(value)::float AS lowest, max(value)::float AS highest,
            coalesce(bool_or(numerator > denominator), false) AS "hasAboveWhole"
       FROM (SELECT value, numerator, denominator FROM indicator_values WHERE indicator_id = $1
             UNION ALL
             SELECT c.value, c.numerator, c.denominator FROM value_cells c
               JOIN indicator_values v ON v.id = c.value_id WHERE v.indicator_id = $1) given`,
    [indicatorId],
  );
  if (!given) throw new Error('an aggregate answers one row');
  return given;
}

/** Writes a new indicator, the last of its project, with its first plan; answers its id. */
export async function insertIndicator(
  em: EntityManager,
  place: Place,
  { code, standing, ...state }: IndicatorState & Pick<Indicator, 'code' | 'standing'>,
  change: PlanChange,
): Promise<number> {
  const [{ position } = { position: 0 }] = await em.query<{ position: number }[]>(
    'SELECT coalesce(max(position), -1) + 1 AS position FROM indicators WHERE project_id = $1',
    [place.projectId],
  );
  const { id } = await em.save(
    em.create(IndicatorRow, {
      projectId: place.projectId,
      code,
      standing,
      position,
      version: 1,
      ...columnsOf(place, state),
    }),
  );
  await insertLinks(em, place, id, state);
  await openPlan(em, id, { ...state, retired: false }, change);
  return id;
}

/** Writes the next version of an indicator; its plan stays in force. */
export async function updateIndicator(
  em: EntityManager,
  place: Place,
  indicatorId: number,
  version: number,
  state: IndicatorState,
  standing: Standing,
): Promise<void> {
  await writeVersion(em, indicatorId, version, { ...columnsOf(place, state), standing });
  await em.delete(IndicatorAxisRow, { indicatorId });
  await em.delete(IndicatorSdgTargetRow, { indicatorId });
  await insertLinks(em, place, indicatorId, state);
}

/** The next version of what the indicator's own row says; without columns, that something else of it changed. */
export async function writeVersion(
  em: EntityManager,
  indicatorId: number,
  version: number,
  columns: Partial<IndicatorRow> = {},
): Promise<void> {
  const { affected } = await em.update(
    IndicatorRow,
    { id: indicatorId, version },
    { ...columns, version: version + 1 },
  );
  if (affected !== 1) throw new Error('an indicator whose row is locked has no other version');
}

/**
 * Opens a plan; the one in force, if there is one, ends where it begins, with the standing that the indicator has until then. Each lasts at least a microsecond, whatever the
 * clock says.
 */
export async function openPlan(
  em: EntityManager,
  indicatorId: number,
  { baseline, targets, unit, definition, retired }: IndicatorPlan & Pick<Indicator, 'retired'>,
  { personId, at, reason }: PlanChange,
): Promise<void> {
  const [opened] = await em.query<{ id: number }[]>(
    `WITH closed AS (
       UPDATE indicator_plans SET until = greatest($2, since + interval '1 microsecond'),
              standing = (SELECT standing FROM indicators WHERE id = $1)
        WHERE indicator_id = $1 AND until IS NULL RETURNING until)
     INSERT INTO indicator_plans (indicator_id, since, baseline, baseline_on, baseline_note, unit, definition, changed_by, reason, retired)
     SELECT $1, coalesce((SELECT until FROM closed), $2::timestamptz), $3, $4, $5, $6, $7, $8, $9, $10
     RETURNING id`,
    [indicatorId, at, baseline.value, baseline.on, baseline.note, unit, definition, personId, reason, retired],
  );
  if (!opened) throw new Error('an INSERT of one row answers one row');
  await em.insert(
    TargetRow,
    targets.map(({ dueOn, value }) => ({ planId: opened.id, dueOn, value })),
  );
}

async function insertLinks(em: EntityManager, place: Place, indicatorId: number, state: IndicatorState): Promise<void> {
  await em.insert(
    IndicatorAxisRow,
    state.disaggregation.map((axis, position) => ({ indicatorId, axisId: idOf(place.axes, axis), position })),
  );
  await em.insert(
    IndicatorSdgTargetRow,
    state.sdgLinks.map(({ target, relevance }, position) => ({ indicatorId, target, relevance, position })),
  );
}

function columnsOf(place: Place, state: IndicatorState) {
  const { title, measure, accumulation, direction, numerator, denominator, partOfWhole, scale } = state;
  const { source, frequency, responsible, method, assumptions, limitations, dataQuality } = state;
  return {
    resultId: idOf(place.results, state.result),
    activityId: state.activity === null ? null : idOf(place.activities, state.activity),
    ...{ title, measure, accumulation, direction, numerator, denominator, partOfWhole, scale },
    ...{ source, frequency, responsible, method, assumptions, limitations, dataQuality },
  };
}

function idOf(ids: Record<string, number>, code: string): number {
  const id = ids[code];
  if (id === undefined) throw new Error(`the rules let through an unknown code: ${code}`);
  return id;
}
