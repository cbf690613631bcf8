import { fundings, logframeOrders, type Partner, type Project, type ProjectDraft } from '@mizan/contract';
import { languages, periodLengths, type Language, type LocalText } from '@mizan/domain';
import { readTypedNumber, typedFrom } from '@mizan/web/platform';
import type { FieldTrouble } from '../entry/form-checks';

/** A partner as typed; `id` tells the rows apart. */
export interface PartnerRow {
  id: string;
  role: string;
  name: LocalText;
  about: LocalText;
}

/** A project as the person has typed it so far. */
export interface ProjectEntry {
  code: string;
  title: LocalText;
  context: LocalText;
  startsOn: string;
  endsOn: string;
  /** Months in a reporting period, asked of a new project alone; empty for one that is cut already. */
  periodMonths: string;
  timeZone: string;
  languages: string[];
  partners: PartnerRow[];
  /** Hundredths of the pace. */
  tolerance: string;
  amber: string;
  smallGroupLimit: string;
  /** Gigabytes of 1024³ bytes, as sizes are written everywhere. */
  evidenceQuota: string;
  /** One of the contract's `fundings` and `logframeOrders`. */
  funding: string;
  logframe: string;
}

/** What is missing or wrong before any rule of the domain can judge it. */
export type Lack =
  | 'code-missing'
  | 'code-invalid'
  | 'starts-missing'
  | 'ends-missing'
  | 'too-long'
  | 'language-missing'
  | 'role-missing'
  | 'time-zone-unknown'
  | 'number-missing'
  | 'share-invalid'
  | 'group-invalid'
  | 'quota-invalid';

export interface ReadProject {
  draft: ProjectDraft;
  /** Where it says anything, `draft` is not to be sent: a number that can't be read stands in it as another. */
  troubles: FieldTrouble<Lack>[];
}

/** What a new project is given where nobody says otherwise; the API's own defaults. */
export const emptyProject: Readonly<ProjectEntry> = {
  code: '',
  title: {},
  context: {},
  startsOn: '',
  endsOn: '',
  periodMonths: '3',
  timeZone: 'Africa/Casablanca',
  languages: [...languages],
  partners: [],
  tolerance: '15',
  amber: '60',
  smallGroupLimit: '5',
  evidenceQuota: '5',
  funding: 'none',
  logframe: 'current-first',
};

/** What a partner is to a project, in the field's terms; anything else is a word of the project's own. */
export const partnerRoles = ['main', 'donor', 'partner'] as const;

/** Bytes in a gigabyte, as every page writes sizes. */
export const giga = 1024 ** 3;

/** Reads what was typed into what the API takes. `before` is the project that it changes; null for a new one. */
export function readProject(entry: ProjectEntry, before: Project | null): ReadProject {
  const troubles: FieldTrouble<Lack>[] = [];
  const number = (field: 'tolerance' | 'amber' | 'smallGroupLimit' | 'evidenceQuota'): number => {
    const read = readTypedNumber(entry[field]);
    if (read.kind === 'trouble') troubles.push({ field, trouble: read.trouble });
    if (read.kind === 'empty') troubles.push({ field, lack: 'number-missing' });
    return read.kind === 'number' ? read.value : 0;
  };
  // Hundredths of a percent would be more than the API keeps.
  const share = (field: 'tolerance' | 'amber'): number => Math.round(number(field) * 10) / 1000;
  const periodMonths = periodLengths.find((months) => String(months) === entry.periodMonths);
  const funding = fundings.find((one) => one === entry.funding);
  const logframe = logframeOrders.find((one) => one === entry.logframe);
  const draft: ProjectDraft = {
    title: entry.title,
    context: entry.context,
    startsOn: entry.startsOn,
    endsOn: entry.endsOn,
    ...(before === null && periodMonths !== undefined ? { periodMonths } : {}),
    timeZone: entry.timeZone.trim(),
    languages: languages.filter((language) => entry.languages.includes(language)),
    partners: entry.partners.map(({ role, name, about }) => ({ role, name, about })),
    tolerance: share('tolerance'),
    amber: share('amber'),
    smallGroupLimit: number('smallGroupLimit'),
    evidenceQuotaBytes: bytesOf(number('evidenceQuota'), before),
    ...(funding !== undefined && { funding }),
    ...(logframe !== undefined && { logframe }),
  };
  return { draft, troubles };
}

/** A stored project as it is edited. */
export function entryOf(project: Project, separator: ',' | '.'): ProjectEntry {
  return {
    code: project.code,
    title: project.title,
    context: project.context,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    periodMonths: '',
    timeZone: project.timeZone,
    languages: [...project.languages],
    partners: project.partners.map((partner: Partner, at) => ({ id: `stored-${at}`, ...partner })),
    tolerance: typedFrom(project.tolerance * 100, separator),
    amber: typedFrom(project.amber * 100, separator),
    smallGroupLimit: String(project.smallGroupLimit),
    evidenceQuota: typedFrom(project.evidenceQuotaBytes / giga, separator),
    funding: project.funding,
    logframe: project.logframe,
  };
}

/** The entry with one language more or less, in the product's order. */
export function withLanguage(chosen: readonly string[], language: Language, isIn: boolean): string[] {
  return languages.filter((one) => (one === language ? isIn : chosen.includes(one)));
}

/** What a field can't show, a byte more or less, doesn't change by being shown. */
function bytesOf(gigabytes: number, before: Project | null): number {
  const kept = before?.evidenceQuotaBytes ?? 0;
  const isKept = before !== null && Number((kept / giga).toFixed(6)) === gigabytes;
  return isKept ? kept : Math.round(gigabytes * giga);
}
