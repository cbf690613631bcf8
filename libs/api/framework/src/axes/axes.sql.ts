import { AxisCategoryRow, AxisRow } from '@mizan/api/database';
import type { Axis, AxisCategory } from '@mizan/contract';
import { cellKey } from '@mizan/domain';
import type { EntityManager } from 'typeorm';

/** An axis with the id of its row. */
export interface AxisWithId extends Axis {
  id: number;
}

/** The axis of that code; null when the project has none. */
export async function findAxis(em: EntityManager, projectId: number, code: string): Promise<AxisWithId | null> {
  const [row] = await em.query<AxisWithId[]>(
    `SELECT x.id, x.code, x.label, x.version,
            (SELECT coalesce(json_agg(json_build_object('code', c.code, 'label', c.label)
                      ORDER BY c.code = 'unknown', c.position), '[]')
               FROM axis_categories c WHERE c.axis_id = x.id) AS categories
       FROM axes x WHERE x.project_id = $1 AND x.code = $2`,
    [projectId, code],
  );
  return row ?? null;
}

/** Writes a new axis, the last of its project. */
export async function insertAxis(
  em: EntityManager,
  projectId: number,
  { code, label, categories }: Omit<Axis, 'version'>,
): Promise<void> {
  const [{ position } = { position: 0 }] = await em.query<{ position: number }[]>(
    'SELECT coalesce(max(position), -1) + 1 AS position FROM axes WHERE project_id = $1',
    [projectId],
  );
  const { id } = await em.save(em.create(AxisRow, { projectId, code, label, position }));
  await insertCategories(em, id, categories);
}

/** Writes the next version of an axis. */
export async function updateAxis(
  em: EntityManager,
  { id, version }: AxisWithId,
  { label, categories }: Pick<Axis, 'label' | 'categories'>,
): Promise<void> {
  const { affected } = await em.update(AxisRow, { id, version }, { label, version: version + 1 });
  if (affected !== 1) throw new Error('an axis whose project is locked has no other version');
  await em.delete(AxisCategoryRow, { axisId: id });
  await insertCategories(em, id, categories);
}

async function insertCategories(em: EntityManager, axisId: number, categories: readonly AxisCategory[]): Promise<void> {
  await em.insert(
    AxisCategoryRow,
    categories.map(({ code, label }, position) => ({ axisId, code, label, position })),
  );
}

/**
 * Keeps values from being logged under the indicators that use the axis until the transaction ends; those logged by the
 * rules of before are judged anew, for the indicators' versions change.
 */
export async function holdIndicatorsOf(em: EntityManager, axisId: number): Promise<void> {
  await em.query(
    `WITH held AS (
       SELECT i.id FROM indicators i JOIN indicator_axes ia ON ia.indicator_id = i.id AND ia.axis_id = $1
        ORDER BY i.id FOR UPDATE OF i)
     UPDATE indicators i SET version = version + 1 FROM held WHERE i.id = held.id`,
    [axisId],
  );
}

/** Which of the categories a cell of any value of the project names. */
export async function readUsed(
  em: EntityManager,
  projectId: number,
  axis: string,
  categories: readonly string[],
): Promise<string[]> {
  const used: string[] = [];
  for (const category of categories) {
    const rows = await em.query<unknown[]>(
      `SELECT FROM value_cells c JOIN indicator_values v ON v.id = c.value_id JOIN indicators i ON i.id = v.indicator_id
        WHERE i.project_id = $1 AND $2 = ANY (string_to_array(c.cell, '|')) LIMIT 1`,
      [projectId, cellKey({ [axis]: category })],
    );
    if (rows.length > 0) used.push(category);
  }
  return used;
}

/** Whether an indicator uses the axis, or a value has a cell of it. */
export async function isAxisReferenced(em: EntityManager, projectId: number, axis: AxisWithId): Promise<boolean> {
  const users = await em.query<unknown[]>('SELECT FROM indicator_axes WHERE axis_id = $1 LIMIT 1', [axis.id]);
  if (users.length > 0) return true;
  const codes = axis.categories.map(({ code }) => code);
  return (await readUsed(em, projectId, axis.code, codes)).length > 0;
}
