import {
  readCountedValueOf,
  readCountedValues,
  readNotCountedValues,
  type CountedValueRead,
  type IndicatorRead,
  type NotCountedValueRead,
  type PeriodCellTotals,
} from '@mizan/api/database';
import { limits, type CountedValue, type Explanation, type NotCountedValue } from '@mizan/contract';
import { contributions, whyNotCounted, type ActualStep, type Day } from '@mizan/domain';
import type { EntityManager } from 'typeorm';
import type { Reader } from './reader';

/** The values behind a current value, with what each gave to it, and those that did not count, with why. */
export async function readExplainedValues(
  em: EntityManager,
  indicator: IndicatorRead,
  wholes: readonly PeriodCellTotals[],
  actual: ActualStep,
  asOf: Day,
  reader: Reader,
): Promise<Pick<Explanation, 'values' | 'notCounted'>> {
  const counted = wholes.reduce((sum, { totals }) => sum + totals.count, 0);
  const limit = reader === 'report' ? limits.pageSize : limits.explainedValues;
  const newest = await readCountedValues(em, indicator.id, asOf, limit);
  const values = [...newest, ...(await readDeciding(em, wholes, newest, actual, asOf))];
  const gave = contributions(indicator.measure, actual, values);
  const isForTeam = reader === 'team';
  const explained = values.map((value, at) => ({
    ...shownTo(reader, value),
    contributed: gave[at] ?? null,
  }));
  // A frozen report is about its own days: what was measured later is not its business.
  if (reader === 'report') return { values: explained };
  const asked = { approvedOnly: !isForTeam, counted, limit };
  const { count, values: others } = await readNotCountedValues(em, indicator.id, asOf, asked);
  return {
    values: explained,
    notCounted: { count, values: others.map((other) => notCounted(other, asOf, isForTeam)) },
  };
}

function shownTo(reader: Reader, value: CountedValueRead): CountedValue {
  if (reader === 'team') return value;
  const evidence = value.evidence.map((file) => ({ ...file, addedBy: null }));
  // A report is handed on to people without an account, who are told nobody’s name or address.
  return { ...value, loggedBy: null, approvedBy: reader === 'report' ? null : value.approvedBy, evidence };
}

/** Under `max` the value that decides may be older than all that are listed: it comes after them. */
async function readDeciding(
  em: EntityManager,
  wholes: readonly PeriodCellTotals[],
  newest: readonly CountedValueRead[],
  actual: ActualStep,
  asOf: Day,
): Promise<CountedValueRead[]> {
  if (actual.how !== 'max' || newest.some(({ value }) => value === actual.greatest)) return [];
  const value = actual.greatest;
  const place = wholes.find(({ totals }) => totals.greatest === value);
  return place ? readCountedValueOf(em, { ...place, value }, asOf) : [];
}

function notCounted(
  { status, loggedBy, ...value }: NotCountedValueRead,
  asOf: Day,
  isForTeam: boolean,
): NotCountedValue {
  // What was read does not count; the rule says which of the reasons holds.
  const why = whyNotCounted(status, value.measuredOn, asOf) ?? 'after-day';
  return { ...value, why, loggedBy: isForTeam ? loggedBy : null };
}
