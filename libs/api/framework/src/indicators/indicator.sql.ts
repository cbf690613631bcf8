import type { Indicator } from '@mizan/contract';
import { IndicatorAxisRow, IndicatorRow, IndicatorSdgTargetRow, TargetRow } from '@mizan/api/database';
import type { EntityManager } from 'typeorm';
import type { IndicatorPlan, IndicatorState } from './indicator-state';

/** What an indicator can belong to, from code to id. */
export interface Place {
  projectId: number;
  results: Record<string, number>;
  activities: Record<string, number>;
  axes: Record<string, number>;
}

/** Who changes a plan, when and why. */
export interface PlanChange {
  /** Null for a plan that was loaded. */
  personId: string | null;
  at: Date;
  reason: string | null;
}

/**
 * Changes to a project's indicators take turns, so that two who create the same one don't both succeed. The indicator
 * itself is locked against values being logged meanwhile: its measure is fixed once there is one.
 */
export async function takeTurn(em: EntityManager, projectId: number, code: string): Promise<void> {
  await em.query('SELECT 1 FROM projects WHERE id = $1 FOR NO KEY UPDATE', [projectId]);
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

/** Writes a new indicator, the last of its project, with its first plan. */
export async function insertIndicator(
  em: EntityManager,
  place: Place,
  { code, standing, ...state }: IndicatorState & Pick<Indicator, 'code' | 'standing'>,
  change: PlanChange,
): Promise<void> {
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
  await openPlan(em, id, state, change);
}

/** Writes the next version of an indicator; its plan stays in force. */
export async function updateIndicator(
  em: EntityManager,
  place: Place,
  indicatorId: number,
  version: number,
  state: IndicatorState,
): Promise<void> {
  const { affected } = await em.update(
    IndicatorRow,
    { id: indicatorId, version },
    { ...columnsOf(place, state), version: version + 1 },
  );
  if (affected !== 1) throw new Error('an indicator whose row is locked has no other version');
  await em.delete(IndicatorAxisRow, { indicatorId });
  await em.delete(IndicatorSdgTargetRow, { indicatorId });
  await insertLinks(em, place, indicatorId, state);
}

/**
 * Opens a plan; the one in force, if there is one, ends where it begins. Each lasts at least a microsecond, whatever the
 * clock says.
 */
export async function openPlan(
  em: EntityManager,
  indicatorId: number,
  { baseline, targets, unit, definition }: IndicatorPlan,
  { personId, at, reason }: PlanChange,
): Promise<void> {
  const [opened] = await em.query<{ id: number }[]>(
    `WITH closed AS (
       UPDATE indicator_plans SET until = greatest($2, since + interval '1 microsecond')
        WHERE indicator_id = $1 AND until IS NULL RETURNING until)
     INSERT INTO indicator_plans (indicator_id, since, baseline, baseline_on, baseline_note, unit, definition, changed_by, reason)
     SELECT $1, coalesce((SELECT until FROM closed), $2::timestamptz), $3, $4, $5, $6, $7, $8, $9
     RETURNING id`,
    [indicatorId, at, baseline.value, baseline.on, baseline.note, unit, definition, personId, reason],
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
