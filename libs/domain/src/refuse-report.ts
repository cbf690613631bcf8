import { isDay } from './day';
import type { Day } from './day';
import type { Refusal } from './refusal';
import { isWrittenInAny } from './text';
import type { LocalText } from './text';

/** What a report to be frozen says of itself: its title and the days it is about, both included. */
export interface DraftReport {
  title: LocalText;
  from: Day;
  to: Day;
}

export interface ReportSetting {
  /** Today in the project's time zone. */
  today: Day;
  projectStartsOn: Day;
}

/** What a report being prepared says of itself: it may replace one, and then says why. */
export interface PreparedReport extends DraftReport {
  /** Id of the report that it replaces; null where it replaces none. */
  supersedes: string | null;
  reason: LocalText;
}

/**
 * The first reason not to prepare a report, or null: as for one to be frozen, but that it may be about days to come; one
 * that replaces another says why in at least one language.
 */
export function refusePreparation(
  { supersedes, reason, ...draft }: PreparedReport,
  projectStartsOn: Day,
): Refusal | null {
  const refusal = refuseReport(draft, { today: draft.to, projectStartsOn });
  if (refusal) return refusal;
  const isUnexplained = supersedes !== null && !isWrittenInAny(reason);
  return isUnexplained ? { code: 'reason-missing', path: 'reason' } : null;
}

/**
 * The first reason not to freeze a report, or null: it has a title in at least one language, and a period of days that
 * the calendar has, in order, from the project's start at the earliest and until today at the latest.
 */
export function refuseReport(
  { title, from, to }: DraftReport,
  { today, projectStartsOn }: ReportSetting,
): Refusal | null {
  if (!isWrittenInAny(title)) return { code: 'title-missing', path: 'title' };
  if (!isDay(from)) return { code: 'day-invalid', path: 'from' };
  if (!isDay(to)) return { code: 'day-invalid', path: 'to' };
  if (from > to) return { code: 'period-reversed', path: 'from' };
  if (from < projectStartsOn)
    return { code: 'period-before-start', path: 'from', params: { startsOn: projectStartsOn } };
  return to > today ? { code: 'period-in-future', path: 'to', params: { today } } : null;
}
