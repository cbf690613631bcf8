import { addDays, isDay } from './day';
import type { Day } from './day';
import type { Refusal } from './refusal';
import { isWritten } from './text';

/** What a link for people without an account says of itself: for whom it is, and the last day on which it works. */
export interface DraftShareLink {
  label: string;
  expiresOn: Day;
}

export interface ShareLinkSetting {
  /** Today in the project's time zone. */
  today: Day;
  /** How many days ahead it may end. */
  mostDays: number;
}

/** The first reason not to make a share link, or null: it has a label, and ends from tomorrow to `mostDays` days ahead. */
export function refuseShareLink(
  { label, expiresOn }: DraftShareLink,
  { today, mostDays }: ShareLinkSetting,
): Refusal | null {
  if (!isWritten(label)) return { code: 'label-missing', path: 'label' };
  if (!isDay(expiresOn)) return { code: 'day-invalid', path: 'expiresOn' };
  const [from, to] = [addDays(today, 1), addDays(today, mostDays)];
  return expiresOn < from || expiresOn > to
    ? { code: 'expiry-out-of-range', path: 'expiresOn', params: { from, to } }
    : null;
}
