import type { Instant } from '@mizan/domain';

/** Noon of the moment's day in UTC, by local clocks: a ZIP file knows no zones, and no clock skips noon. */
export function noonOf(moment: Instant): Date {
  const day = new Date(moment);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}
