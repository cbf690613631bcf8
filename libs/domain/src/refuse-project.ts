import { isDay } from './day';
import type { Day } from './day';
import type { Refusal } from './refusal';
import { isWritten } from './text';
import type { LocalText } from './text';

/** A project as somebody proposes it. */
export interface DraftProject {
  title: LocalText;
  startsOn: Day;
  endsOn: Day;
}

/** The first reason not to accept a project, or null: it has a title and ends after it starts. */
export function refuseProject({ title, startsOn, endsOn }: DraftProject): Refusal | null {
  if (!Object.values(title).some(isWritten)) return { code: 'title-missing', path: 'title' };
  if (!isDay(startsOn)) return { code: 'day-invalid', path: 'startsOn' };
  if (!isDay(endsOn)) return { code: 'day-invalid', path: 'endsOn' };
  return startsOn < endsOn ? null : { code: 'dates-reversed', path: 'endsOn' };
}
