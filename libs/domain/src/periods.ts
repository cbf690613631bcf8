import { addDays, addMonths, daysFrom, isDay } from './day';
import type { Day, Instant } from './day';
import type { Refusal } from './refusal';
import { isWritten } from './text';

/** How many months a reporting period may last. */
export const periodLengths = [1, 3, 6] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** A reporting period; both its first and its last day belong to it. */
export interface Period {
  /** `Q1`, `Q2`… for quarters, `M1`… for months, `H1`… for half-years, counted from the project's start. */
  code: string;
  startsOn: Day;
  endsOn: Day;
  /** The day by which its values are to be in. */
  dueOn: Day;
}

const letters = { 1: 'M', 3: 'Q', 6: 'H' } as const;
const daysToReport = 15;

/**
 * The reporting periods of a project, one after the other without gaps, the last one cut at the project's end. Empty
 * when it ends before it starts. RangeError for a text that is no day.
 */
export function periodsOf(startsOn: Day, endsOn: Day, months: PeriodLength): Period[] {
  const periods: Period[] = [];
  for (let start = startsOn; start <= endsOn;) {
    const number = periods.length + 1;
    // Counted from the first day each time: a project that starts on the 31st keeps its rhythm after February.
    const next = addMonths(startsOn, number * months);
    const lastDay = addDays(next, -1);
    const end = lastDay < endsOn ? lastDay : endsOn;
    periods.push({
      code: `${letters[months]}${number}`,
      startsOn: start,
      endsOn: end,
      dueOn: addDays(end, daysToReport),
    });
    start = next;
  }
  return periods;
}

/** The period that holds the day; the last one for any day after it, null for a day before the first. */
export function periodAt<P extends Pick<Period, 'startsOn' | 'endsOn'>>(periods: readonly P[], day: Day): P | null {
  const started = periods.filter(({ startsOn }) => startsOn <= day);
  return started.reduce<P | null>((last, period) => (last && last.startsOn > period.startsOn ? last : period), null);
}

/** How long the periods are, as their codes say; null where there is none, or none with such a code. */
export function lengthOf(periods: readonly Pick<Period, 'code'>[]): PeriodLength | null {
  const letter = periods[0]?.code.charAt(0);
  return periodLengths.find((months) => letters[months] === letter) ?? null;
}

/**
 * The open period nearest to a day, among those that have begun by today; of two equally near, the later. Null where none
 * is open.
 */
export function nearestOpen<P extends Pick<Period, 'startsOn' | 'endsOn'> & { locked: boolean }>(
  periods: readonly P[],
  day: Day,
  today: Day,
): P | null {
  const away = ({ startsOn, endsOn }: P) => Math.max(daysFrom(day, startsOn), daysFrom(endsOn, day), 0);
  return periods
    .filter(({ startsOn, locked }) => !locked && startsOn <= today)
    .reduce<P | null>((nearest, period) => (nearest && away(nearest) < away(period) ? nearest : period), null);
}

/** That a period is closed: nothing that could change one of its figures moves until a manager unlocks it. */
export interface PeriodLock {
  /** Code of the period. */
  period: string;
  since: Instant;
}

/** The lock of a period; null while it is open. */
export function lockOf({ code, lockedAt }: { code: string; lockedAt: Instant | null }): PeriodLock | null {
  return lockedAt === null ? null : { period: code, since: lockedAt };
}

/** A lock says no to whatever could change a figure, and names the period and since when. */
export function refuseLocked(lock: PeriodLock | null, path = ''): Refusal | null {
  return lock && { code: 'period-locked', path, params: { period: lock.period, since: lock.since } };
}

/** A period is unlocked with a reason. */
export function refuseUnlock(reason: string | null | undefined): Refusal | null {
  return isWritten(reason) ? null : { code: 'reason-missing', path: 'reason' };
}

/** Values can't be due before the period that they are about has ended. */
export function refuseDueDate(dueOn: Day, { endsOn }: Pick<Period, 'endsOn'>): Refusal | null {
  if (!isDay(dueOn)) return { code: 'day-invalid', path: 'dueOn' };
  return dueOn < endsOn ? { code: 'due-before-end', path: 'dueOn', params: { endsOn } } : null;
}

/** A project is not cut anew while one of its periods is locked: the lock would be lost with it. */
export function refuseNewPeriods(periods: readonly { code: string; lockedAt: Instant | null }[]): Refusal | null {
  const locked = periods.find(({ lockedAt }) => lockedAt !== null);
  return locked ? { code: 'periods-locked', path: '', params: { period: locked.code } } : null;
}

/** Where a period stands on a day. `past` is one that is over and due, with nothing left to be decided. */
export const periodStates = ['locked', 'coming', 'running', 'due-soon', 'overdue', 'past'] as const;
export type PeriodState = (typeof periodStates)[number];

/** `waiting` counts its values that are not approved; null where the reader is not told. */
export function periodState(
  { startsOn, endsOn, dueOn, locked }: Omit<Period, 'code'> & { locked: boolean },
  waiting: number | null,
  today: Day,
): PeriodState {
  if (locked) return 'locked';
  if (startsOn > today) return 'coming';
  if (endsOn >= today) return 'running';
  if (dueOn >= today) return 'due-soon';
  return waiting ? 'overdue' : 'past';
}
