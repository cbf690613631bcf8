import { isDay, type Day } from '@mizan/domain';
import type { ReportingPeriod } from '@mizan/contract';

/** The days that a report is about; `period` is the code of the reporting period it covers, null for free dates. */
export interface Span {
  period: string | null;
  from: Day;
  to: Day;
}

export type SpanTrouble = 'dates-missing' | 'dates-reversed' | 'before-start';

/** The periods a report can be about: those that have begun, the newest first. One that still runs is prepared ahead. */
export function spansOf(periods: readonly ReportingPeriod[], today: Day): Span[] {
  return periods
    .filter(({ startsOn }) => startsOn <= today)
    .map(({ code, startsOn, endsOn }) => ({ period: code, from: startsOn, to: endsOn }))
    .reverse();
}

/** The period reported on by default: the one that ended last, else the one that runs; null before the project starts. */
export function spanDue(periods: readonly ReportingPeriod[], today: Day): Span | null {
  const spans = spansOf(periods, today);
  return spans.find(({ to }) => to < today) ?? spans[0] ?? null;
}

/** Why a report can't be about these days; null when it can. */
export function refuseSpan({ from, to }: Pick<Span, 'from' | 'to'>, startsOn: Day): SpanTrouble | null {
  if (!isDay(from) || !isDay(to)) return 'dates-missing';
  if (from > to) return 'dates-reversed';
  return from < startsOn ? 'before-start' : null;
}
