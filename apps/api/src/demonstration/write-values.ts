import { createHash } from 'node:crypto';
import { AuditEntryRow, IndicatorValueRow, recomputeTotals, ValueCellRow } from '@mizan/api/database';
import { cellKey, periodAt, type Period } from '@mizan/domain';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { PersonKey } from './people';
import type { Step, ValueHistory } from './value-history';

/** Ids that the values are written with. */
export interface WritingPlace {
  people: Record<PersonKey, string>;
  indicators: ReadonlyMap<string, number>;
  periods: readonly (Period & { id: number })[];
}

/** An id that is the same in every demonstration. */
export function demonstrationId(name: string): string {
  const hex = createHash('sha256').update(`mizan demonstration ${name}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** A line of the audit. */
export type AuditLine = Pick<AuditEntryRow, 'at' | 'personId' | 'did' | 'subject' | 'reason'> & { detail: object };

/** Writes the values with their cells, their history in the audit among other lines, and what they come to per period. */
export async function writeValues(
  em: EntityManager,
  place: WritingPlace,
  histories: readonly ValueHistory[],
  otherLines: readonly AuditLine[],
): Promise<void> {
  const rows = histories.map((history) => rowOf(history, place));
  await em.insert(IndicatorValueRow, rows);
  await em.insert(ValueCellRow, histories.flatMap(cellsOf));
  await em.insert(AuditEntryRow, auditOf(histories, otherLines, place.people));
  const counted = new Set(rows.map(({ indicatorId, periodId }) => `${indicatorId} ${periodId}`));
  for (const pair of counted) {
    const [indicatorId = 0, periodId = 0] = pair.split(' ').map(Number);
    await recomputeTotals(em, indicatorId, periodId);
  }
}

/** The id of a value of the demonstration. */
export const valueId = ({ indicator, at }: ValueHistory): string => demonstrationId(`value ${indicator} ${at}`);

function rowOf(history: ValueHistory, { people, indicators, periods }: WritingPlace) {
  const { indicator, draft, status, keeper, steps } = history;
  const indicatorId = indicators.get(indicator);
  const periodId = periodAt(periods, draft.measuredOn)?.id;
  if (indicatorId === undefined || periodId === undefined) throw new Error(`no place for a value of ${indicator}`);
  const decision = steps.findLast(({ did }) => did === 'approved' || did === 'returned');
  return {
    id: valueId(history),
    indicatorId,
    periodId,
    measuredOn: draft.measuredOn,
    value: draft.value ?? null,
    numerator: draft.numerator ?? null,
    denominator: draft.denominator ?? null,
    narrative: draft.text ?? null,
    comment: draft.comment ?? null,
    status,
    version: steps.length,
    createdBy: people[keeper],
    createdAt: instantOf(steps, 'logged') ?? new Date(0),
    writtenBy: [people[keeper]],
    submittedAt: instantOf(steps, 'submitted'),
    decidedBy: decision ? people[decision.by] : null,
    decidedAt: decision?.at ?? null,
    returnReason: status === 'returned' ? (decision?.reason ?? null) : null,
    demonstration: true,
  };
}

function instantOf(steps: readonly Step[], did: Step['did']): Date | null {
  return steps.findLast((step) => step.did === did)?.at ?? null;
}

function cellsOf(history: ValueHistory) {
  return (history.draft.cells ?? []).map(({ categories, value, numerator, denominator }) => ({
    valueId: valueId(history),
    cell: cellKey(categories),
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
  }));
}

/** Every step of every value and the other lines in the order of time, which is also that of the audit's ids. */
function auditOf(
  histories: readonly ValueHistory[],
  otherLines: readonly AuditLine[],
  people: Record<PersonKey, string>,
): QueryDeepPartialEntity<AuditEntryRow>[] {
  const lines = histories.flatMap((history) =>
    history.steps.map(({ at, by, did, reason, after }, step) => ({
      at,
      personId: people[by],
      did: `value.${did}`,
      subject: `value:${valueId(history)}`,
      reason,
      detail: { version: step + 1, after },
    })),
  );
  return [...lines, ...otherLines].sort((one, other) => one.at.getTime() - other.at.getTime());
}
