import { evidenceOf, type EvidenceRead } from '@mizan/api/database';
import type { Accumulation, AxisCategories, Day, Instant, Measure, Scale, ValueStatus } from '@mizan/domain';
import { isRetiredNow } from '@mizan/api/database';
import type { EntityManager } from 'typeorm';
import type { StoredCell } from './value-content';

/** Where a value is found: `projects/{project}/indicators/{indicator}/values/{id}`. */
export interface ValueKey {
  project: string;
  indicator: string;
  /** In lower case. */
  id: string;
}

/** A value with what the workflow needs to know of it; never answered as it is. */
export interface ValueRead {
  id: string;
  indicatorId: number;
  indicator: string;
  periodId: number;
  period: string;
  measuredOn: Day;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  text: string | null;
  comment: string | null;
  cells: StoredCell[];
  status: ValueStatus;
  version: number;
  /** Id of its author. */
  createdBy: string;
  author: { email: string; name: string };
  createdAt: Instant;
  writtenBy: string[];
  submittedAt: Instant | null;
  decider: { email: string; name: string } | null;
  decidedAt: Instant | null;
  returnReason: string | null;
  demonstration: boolean;
  evidence: EvidenceRead[];
}

const valueColumns = `
  v.id, v.indicator_id AS "indicatorId", i.code AS indicator, v.period_id AS "periodId", p.code AS period,
  v.measured_on AS "measuredOn", v.value, v.numerator, v.denominator, v.narrative AS text, v.comment,
  (SELECT coalesce(json_agg(json_build_object('cell', c.cell, 'value', c.value, 'numerator', c.numerator,
            'denominator', c.denominator) ORDER BY c.cell), '[]') FROM value_cells c WHERE c.value_id = v.id) AS cells,
  v.status, v.version, v.created_by AS "createdBy",
  (SELECT json_build_object('email', email, 'name', name) FROM people WHERE id = v.created_by) AS author,
  v.created_at AS "createdAt", v.written_by AS "writtenBy", v.submitted_at AS "submittedAt",
  (SELECT json_build_object('email', email, 'name', name) FROM people WHERE id = v.decided_by) AS decider,
  v.decided_at AS "decidedAt", v.return_reason AS "returnReason", v.demonstration,
  ${evidenceOf('v.id')} AS evidence`;

const valueTables = `
  indicator_values v
  JOIN indicators i ON i.id = v.indicator_id
  JOIN periods p ON p.id = v.period_id`;

/** Null when the indicator has no such value. */
export async function findValue(em: EntityManager, key: ValueKey): Promise<ValueRead | null> {
  const [row] = await em.query<ValueRead[]>(
    `SELECT ${valueColumns} FROM ${valueTables} JOIN projects project ON project.id = i.project_id
      WHERE project.code = $1 AND i.code = $2 AND v.id = $3`,
    [key.project, key.indicator, key.id],
  );
  return row ?? null;
}

/** What the rules need to know before a value is logged under an indicator. */
export interface LoggingPlace {
  startsOn: Day;
  timeZone: string;
  indicator: {
    id: number;
    code: string;
    version: number;
    measure: Measure;
    accumulation: Accumulation;
    scale: Scale | null;
    partOfWhole: boolean;
    retired: boolean;
    axes: AxisCategories[];
  };
  periods: { id: number; code: string; startsOn: Day; endsOn: Day; locked: boolean }[];
  /** Id of the indicator that already has a value of the key's id; null when the id is free. */
  takenBy: number | null;
}

/** Project, indicator and periods of a key in one query: every value logged passes here. Null when not there. */
export async function findLoggingPlace(em: EntityManager, key: ValueKey): Promise<LoggingPlace | null> {
  const [row] = await em.query<LoggingPlace[]>(
    `SELECT project.starts_on AS "startsOn", project.time_zone AS "timeZone",
            json_build_object('id', i.id, 'code', i.code, 'version', i.version, 'measure', i.measure,
              'accumulation', i.accumulation, 'scale', i.scale, 'partOfWhole', i.part_of_whole,
              'retired', ${isRetiredNow('i.id')},
              'axes', (SELECT coalesce(json_agg(json_build_object('code', x.code, 'categories',
                                (SELECT coalesce(json_agg(c.code), '[]') FROM axis_categories c WHERE c.axis_id = x.id))), '[]')
                         FROM indicator_axes ia JOIN axes x ON x.id = ia.axis_id WHERE ia.indicator_id = i.id)) AS indicator,
            (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'startsOn', starts_on, 'endsOn', ends_on,
                      'locked', locked_at IS NOT NULL)), '[]') FROM periods WHERE project_id = project.id) AS periods,
            (SELECT indicator_id FROM indicator_values WHERE id = $3) AS "takenBy"
       FROM projects project JOIN indicators i ON i.project_id = project.id AND i.code = $2
      WHERE project.code = $1`,
    [key.project, key.indicator, key.id],
  );
  return row ?? null;
}

/** Which values are asked for; null does not narrow. */
export interface ValueFilter {
  /** Null: of every indicator. */
  indicatorId: number | null;
  status: ValueStatus | null;
  approvedOnly: boolean;
  from: Day | null;
  to: Day | null;
  /** The last value of the page before. */
  after: { measuredOn: Day; id: string } | null;
  limit: number;
}

/** Values of a project, those measured last first; within a day by id, which the index holds in that order. */
export function listValues(em: EntityManager, projectId: number, filter: ValueFilter): Promise<ValueRead[]> {
  const parameters: unknown[] = [projectId];
  const given = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const { indicatorId, status, approvedOnly, from, to, after, limit } = filter;
  const conditions = ['i.project_id = $1'];
  if (indicatorId !== null) conditions.push(`v.indicator_id = ${given(indicatorId)}`);
  if (status !== null) conditions.push(`v.status = ${given(status)}`);
  // Said twice, for the index of values that wait is one of those that are not approved.
  if (status !== null && status !== 'approved') conditions.push(`v.status <> 'approved'`);
  if (approvedOnly) conditions.push(`v.status = 'approved'`);
  if (from !== null) conditions.push(`v.measured_on >= ${given(from)}`);
  if (to !== null) conditions.push(`v.measured_on <= ${given(to)}`);
  if (after !== null) {
    const day = given(after.measuredOn);
    conditions.push(`v.measured_on <= ${day} AND (v.measured_on < ${day} OR v.id > ${given(after.id)})`);
  }
  return em.query<ValueRead[]>(
    `SELECT ${valueColumns} FROM ${valueTables}
      WHERE ${conditions.join(' AND ')}
      ORDER BY v.measured_on DESC, v.id LIMIT ${given(limit)}`,
    parameters,
  );
}

/**
 * Takes a value for the rest of the transaction: whoever else wants to change it waits. False when the indicator has no
 * such value. Read it afterwards, for a query that waited still sees the cells from before.
 */
export async function holdValue(em: EntityManager, key: ValueKey): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `SELECT FROM indicator_values v
       JOIN indicators i ON i.id = v.indicator_id AND i.code = $2
       JOIN projects project ON project.id = i.project_id AND project.code = $1
      WHERE v.id = $3 FOR UPDATE OF v`,
    [key.project, key.indicator, key.id],
  );
  return rows.length > 0;
}

/** The last days of a project's reporting periods, in order. */
export async function readPeriodEnds(em: EntityManager, projectId: number): Promise<Day[]> {
  const rows = await em.query<{ endsOn: Day }[]>(
    `SELECT ends_on AS "endsOn" FROM periods WHERE project_id = $1 ORDER BY ends_on`,
    [projectId],
  );
  return rows.map((row) => row.endsOn);
}
