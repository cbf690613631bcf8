import { addDays, addMonths } from './day';
import type { Day } from './day';

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
export function periodsOf(startsOn: Day, endsOn: Day, months: 1 | 3 | 6): Period[] {
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
