import { randomUUID } from 'node:crypto';
import { IndicatorRow, IndicatorValueRow, PeriodRow, recomputeTotals, ValueCellRow } from '@mizan/api/database';
import type { Day, Role, ValueStatus } from '@mizan/domain';
import { LessThanOrEqual, type DataSource, type EntityManager } from 'typeorm';

/** The server of a test, with its people. */
interface Stage {
  dataSource: DataSource;
  personId: (role: Role) => Promise<string>;
}

interface Given {
  indicator: string;
  on: Day;
  status?: ValueStatus;
  value?: number;
  numerator?: number;
  denominator?: number;
  text?: string;
  comment?: string;
  /** Numbers by category of the axis `sex`. */
  sex?: Record<string, number>;
  demonstration?: boolean;
}

/** Stores a value of the coordinator's, approved by the manager unless said otherwise, as the tracking context would. */
export async function storeValue({ dataSource, personId }: Stage, given: Given): Promise<string> {
  const [author, decider] = [await personId('coordinator'), await personId('manager')];
  return dataSource.transaction((em) => storeIn(em, given, author, decider));
}

async function storeIn(em: EntityManager, given: Given, author: string, decider: string): Promise<string> {
  const {
    indicator: code,
    on,
    status = 'approved',
    value,
    numerator,
    denominator,
    text,
    comment,
    sex = {},
    demonstration,
  } = given;
  const indicator = await em.findOneByOrFail(IndicatorRow, { code });
  const period = await em.findOneOrFail(PeriodRow, {
    where: { projectId: indicator.projectId, startsOn: LessThanOrEqual(on) },
    order: { startsOn: 'DESC' },
  });
  const isDecided = status === 'approved';
  const id = randomUUID();
  await em.insert(IndicatorValueRow, {
    id,
    indicatorId: indicator.id,
    periodId: period.id,
    measuredOn: on,
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    narrative: text ?? null,
    comment: comment ?? null,
    status,
    version: 1,
    createdBy: author,
    createdAt: new Date(`${on}T10:00:00Z`),
    writtenBy: [author],
    submittedAt: null,
    decidedBy: isDecided ? decider : null,
    decidedAt: isDecided ? new Date(`${on}T12:00:00Z`) : null,
    returnReason: status === 'returned' ? 'count again' : null,
    demonstration: demonstration ?? false,
  });
  const cells = Object.entries(sex).map(([category, number]) => ({
    valueId: id,
    cell: `sex=${category}`,
    value: number,
  }));
  await em.insert(
    ValueCellRow,
    cells.map((cell) => ({ ...cell, numerator: null, denominator: null })),
  );
  await recomputeTotals(em, indicator.id, period.id);
  return id;
}
