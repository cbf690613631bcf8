import type { EntityManager } from 'typeorm';
import { placedAt, placeOf, type Placed } from './order';

/** The tables that people put in order, and the column by which their rows are siblings. */
const groupOf = { results: 'parent_id', indicators: 'result_id', activities: 'NULL::integer' } as const;
type Ordered = keyof typeof groupOf;

/** The place that a row has among its siblings. */
export async function readPosition(em: EntityManager, table: Ordered, projectId: number, id: number): Promise<number> {
  return placeOf(await readOrder(em, table, projectId), id);
}

/** Moves a row to a place among its siblings; left out, a row that is new to them comes last. */
export async function putInPlace(
  em: EntityManager,
  table: Ordered,
  projectId: number,
  id: number,
  position: number = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  const before = await readOrder(em, table, projectId);
  const moved = before.find((row) => row.id === id);
  if (!moved) throw new Error('what is put in its place is there');
  const after = placedAt(before, moved, position);
  await em.query(
    `UPDATE ${table} t SET position = o.position - 1
       FROM unnest($1::integer[]) WITH ORDINALITY AS o (id, position)
      WHERE t.id = o.id AND t.position <> o.position - 1`,
    [after.map((row) => row.id)],
  );
}

function readOrder(em: EntityManager, table: Ordered, projectId: number): Promise<Placed[]> {
  return em.query<Placed[]>(
    `SELECT id, ${groupOf[table]} AS "group" FROM ${table} WHERE project_id = $1 ORDER BY position, code`,
    [projectId],
  );
}
