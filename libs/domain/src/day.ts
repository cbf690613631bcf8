/** A calendar day, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

/** A moment, ISO 8601 in UTC (`2026-03-12T09:30:00.000Z`). */
export type Instant = string;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that the calendar has, from the year 1 to 9999. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text) || text.startsWith('0000')) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** The day `n` days later (earlier when negative). RangeError for a text that is no day, or past the year 9999. */
export function addDays(day: Day, n: number): Day {
  const date = midnightOf(day);
  date.setUTCDate(date.getUTCDate() + n);
  return dayOf(date);
}

/**
 * The same day of the month `n` months later, or that month's last day where it is shorter: a month after 31 January
 * is 28 February. RangeError as for `addDays`.
 */
export function addMonths(day: Day, n: number): Day {
  const date = midnightOf(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + n);
  date.setUTCDate(Math.min(dayOfMonth, daysInMonth(date)));
  return dayOf(date);
}

/** How many days lie from one day to another; negative when the other is earlier. RangeError for a text that is no day. */
export function daysFrom(day: Day, other: Day): number {
  return Math.round((midnightOf(other).getTime() - midnightOf(day).getTime()) / 86_400_000);
}

/** The day that the wall calendar shows in an IANA time zone at that moment. RangeError for an unknown zone. */
export function todayIn(timeZone: string, now: Date): Day {
  const format = wallCalendars.get(timeZone) ?? wallCalendarOf(timeZone);
  wallCalendars.set(timeZone, format);
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** By time zone: building one costs ten times as much as using it. */
const wallCalendars = new Map<string, Intl.DateTimeFormat>();

function wallCalendarOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
}

function midnightOf(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date): Day {
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError('a day outside the calendar');
  return day;
}

function daysInMonth(date: Date): number {
  const lastDay = new Date(date);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  return lastDay.getUTCDate();
}
