import { isDay } from './day';
import type { Day } from './day';
import { lengthOf, type PeriodLength } from './periods';
import type { Refusal } from './refusal';
import { isWrittenInAny } from './text';
import type { LocalText } from './text';

/** A project as somebody proposes it. */
export interface DraftProject {
  title: LocalText;
  startsOn: Day;
  endsOn: Day;
  partners?: readonly { name: LocalText }[] | undefined;
}

/** Parts of the product's addresses, which a project of that code would hide behind. */
const reserved = ['api', 'metrics', 'not-allowed', 'projects', 'shared', 'sign-in', 'unavailable', 'verify'];

/** A project's code begins the addresses of its pages, so it is none that another page has. */
export function refuseProjectCode(code: string): Refusal | null {
  return reserved.includes(code.toLowerCase()) ? { code: 'code-reserved', path: 'project', params: { code } } : null;
}

/** The first reason not to accept a project, or null: it and its partners have a name and it ends after it starts. */
export function refuseProject({ title, startsOn, endsOn, partners = [] }: DraftProject): Refusal | null {
  if (!isWrittenInAny(title)) return { code: 'title-missing', path: 'title' };
  if (!isDay(startsOn)) return { code: 'day-invalid', path: 'startsOn' };
  if (!isDay(endsOn)) return { code: 'day-invalid', path: 'endsOn' };
  if (startsOn >= endsOn) return { code: 'dates-reversed', path: 'endsOn' };
  const nameless = partners.findIndex(({ name }) => !isWrittenInAny(name));
  return nameless < 0 ? null : { code: 'name-missing', path: `partners.${nameless}.name` };
}

/** How long its periods are is said of a new project; one that is there is cut anew with its values, or not at all. */
export function refusePeriodLength(
  asked: PeriodLength | undefined,
  periods: readonly { code: string }[],
): Refusal | null {
  if (asked === undefined || asked === lengthOf(periods)) return null;
  return { code: 'period-length-fixed', path: 'periodMonths' };
}
