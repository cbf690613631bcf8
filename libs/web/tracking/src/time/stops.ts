import type { Day, Period } from '@mizan/domain';

/** A day at which the slider stops. */
export interface Stop {
  day: Day;
  kind: 'period-end' | 'today' | 'other-day';
  /** Code of the period that ends on the day, else of the one that holds it; null where none does. */
  period: string | null;
}

/**
 * The end of every period that is over, and today, in the order of time; the day that is asked for stands between them
 * where it is none of these.
 */
export function stopsOf(
  periods: readonly Pick<Period, 'code' | 'startsOn' | 'endsOn'>[],
  today: Day,
  asked: Day | null,
): Stop[] {
  const holding = (day: Day): string | null =>
    periods.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.code ?? null;
  const stops: Stop[] = periods
    .filter(({ endsOn }) => endsOn < today)
    .map(({ code, endsOn }) => ({ day: endsOn, kind: 'period-end', period: code }));
  stops.push({ day: today, kind: 'today', period: holding(today) });
  if (asked !== null && stops.every(({ day }) => day !== asked)) {
    stops.push({ day: asked, kind: 'other-day', period: holding(asked) });
  }
  return stops.sort((one, other) => one.day.localeCompare(other.day));
}
